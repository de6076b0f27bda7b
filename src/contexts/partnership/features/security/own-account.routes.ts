import { asId } from '../../../../kernel/id.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, noQuestions, text } from '../../../../platform/forms/form.ts'
import { accountHolder as may } from '../../../../platform/http/may.ts'
import { type Route, route, type Screen } from '../../../../platform/http/route.ts'
import { signedIn } from '../../parts/managed.ts'
import { beginSession } from '../../parts/open-session.ts'
import { passwordText } from '../../parts/password-field.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { myAgencies } from '../../store/own-security.ts'
import { changePassword } from './change-password.ts'
import { codesPage, passwordPage } from './recovery.page.tsx'
import { makeRecoveryCodes } from './recovery.ts'

const passwordRoutes = (needs: SignInNeeds): readonly Route[] => {
  const screen = {
    read: () => Promise.resolve({}),
    page: (_: object, __: unknown, form: FormState) => passwordPage(form),
  }
  return [
    route.get(signInPaths.password, { may, audits: 'account.see-sign-in', ...screen }),
    route.post(signInPaths.password, {
      may,
      audits: 'account.change-password',
      form: formOf({
        current: passwordText('Enter your current password'),
        password: passwordText('Choose a new password'),
      }),
      screen,
      act: (asked, given) => changePassword(needs, signedIn(asked), asked, given),
      then: () => signInPaths.security(),
    }),
  ]
}

/** One's own recovery codes, password and agency. */
export const ownAccountRoutes = <Props>(needs: SignInNeeds, screen: Screen<object, Props>): readonly Route[] => [
  ...passwordRoutes(needs),
  route.post(signInPaths.recoveryCodes, {
    may,
    audits: 'account.make-recovery-codes',
    form: noQuestions,
    screen,
    act: async (asked) => ok(await makeRecoveryCodes(needs, signedIn(asked), asked)),
    then: (codes) => ({ show: () => codesPage(codes) }),
  }),
  route.post(signInPaths.changeAgency, {
    may,
    audits: 'session.change-agency',
    form: formOf({ agency: text({ missing: 'Choose one of your agencies', max: 40 }) }),
    screen,
    act: async (asked, given) => {
      const actor = signedIn(asked)
      const agency = (await myAgencies(asked.tx)).find((mine) => mine.agency === asId(given.agency))?.agency
      if (agency === undefined) return refuse({ agency: 'Choose one of your agencies' })
      const begun = await beginSession(needs, asked, { user: actor.user, agency, kept: '' })
      return begun === null ? refuse({ agency: 'Choose one of your agencies' }) : ok(begun)
    },
    then: ({ to }) => to,
  }),
]
