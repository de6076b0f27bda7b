import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { mayManage, personAt, signedIn } from '../../parts/managed.ts'
import { peoplePaths } from '../../people-paths.ts'
import { resetPerson } from './act.ts'
import { resetPage, type ResetProps } from './reset.page.tsx'

type Of = { readonly agency: string; readonly person: string }

const read = async ({ tx, params, subject }: Asked<Of>): Promise<ResetProps | typeof notFound> => {
  const at = await personAt(tx, params)
  if (at === notFound || at.person.leftAt !== null) return notFound
  subject(at.person.user)
  const { user, name, email } = at.person
  return { agency: at.agency.agency, agencyName: at.agency.name, person: user, name, email }
}

const screen = { read, page: (props: ResetProps, _: unknown, form: FormState) => resetPage(props, form) }

/** Resetting somebody's sign-in. */
export const resetRoutes = (needs: PartnershipNeeds): readonly Route[] => [
  route.get(peoplePaths.reset, { may: mayManage, audits: 'people.reset-page', ...screen }),
  route.post(peoplePaths.reset, {
    may: mayManage,
    audits: 'people.reset',
    form: formOf({ reason: text({ missing: 'Say why, and how you made sure that it is them', max: 300 }) }),
    act: (asked, { reason }) => {
      asked.subject(asked.params.person)
      return resetPerson(asked.tx, signedIn(asked), { ...asked.params, reason }, asked.now, needs)
    },
    then: (_, { agency, person }) => peoplePaths.person({ agency, person }),
    screen,
  }),
]
