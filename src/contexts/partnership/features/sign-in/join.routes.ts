import type { FormState } from '../../../../kernel/form-state.ts'
import { refuse } from '../../../../kernel/result.ts'
import { formOf } from '../../../../platform/forms/form.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import { hashToken } from '../../../../platform/http/secrets.ts'
import { hashPassword } from '../../../../platform/passwords.ts'
import { passwordTrouble } from '../../model/sign-in-password.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { peoplePaths } from '../../people-paths.ts'
import { acceptInvitation, lookAtInvitation } from '../../store/invitations.ts'
import { joinPage, type JoinProps } from './join.page.tsx'
import { passwordText } from '../../parts/password-field.ts'
import { stepPages } from './step-pages.ts'
import { goOn } from './walk.ts'

const unknown: Omit<JoinProps, 'token'> = { state: 'unknown', name: '', email: '', agencyName: '', hubName: '' }

const over = { '': 'This link was used or has run out' }

/** A joiner's one-time link: choose a password, then go the walk of signing in, where a second step is set up. */
export const joinRoutes = (needs: SignInNeeds): readonly Route[] => {
  const { db } = needs
  const look = (token: string) => db.atDoor((door) => lookAtInvitation(door, hashToken(token)))
  const read = async ({
    params: { token },
  }: Pick<Asked<{ readonly token: string }>, 'params'>): Promise<JoinProps> => ({
    token,
    ...((await look(token)) ?? unknown),
  })
  const screen = { read, page: (props: JoinProps, _: unknown, form: FormState) => joinPage(props, form) }
  return [
    route.get(peoplePaths.join, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(peoplePaths.join, {
      may: anyone,
      audits: 'account.join',
      form: formOf({ password: passwordText('Choose a password') }),
      screen,
      act: async (asked, { password }) => {
        const invited = await look(asked.params.token)
        if (invited?.state !== 'open') return refuse(over)
        const trouble = passwordTrouble(password, invited)
        if (trouble !== null) return refuse({ password: trouble })
        const hash = await hashPassword(password)
        const user = await db.atDoor((door) => acceptInvitation(door, hashToken(asked.params.token), hash))
        if (user === null) return refuse(over)
        asked.subject(user)
        const walk = { user, secondDone: false, agency: null }
        return goOn(needs, stepPages(needs), asked, { walk, kept: '' })
      },
      then: ({ to }) => to,
    }),
  ]
}
