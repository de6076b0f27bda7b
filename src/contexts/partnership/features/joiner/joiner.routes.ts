import type { FormState } from '../../../../kernel/form-state.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { mayManage, signedIn } from '../../parts/managed.ts'
import { peoplePaths } from '../../people-paths.ts'
import { managedAgency } from '../../store/people.ts'
import { joinerForm } from './act.form.ts'
import { addPerson } from './act.ts'
import { joinerPage, type JoinerProps } from './joiner.page.tsx'

type At = { readonly agency: string }

const read = async ({ tx, params }: Pick<Asked<At>, 'tx' | 'params'>): Promise<JoinerProps | typeof notFound> => {
  const agency = await managedAgency(tx, params.agency)
  return agency === null ? notFound : { agency: agency.agency, agencyName: agency.name, roles: agency.roles }
}

const screen = { read, page: (props: JoinerProps, _: unknown, form: FormState) => joinerPage(props, form) }

/** Adding a joiner. */
export const joinerRoutes = (needs: PartnershipNeeds): readonly Route[] => [
  route.get(peoplePaths.joiner, { may: mayManage, audits: 'people.add-page', ...screen }),
  route.post(peoplePaths.joiner, {
    may: mayManage,
    audits: 'people.add',
    form: async (asked) => {
      const props = await read(asked)
      return props === notFound ? notFound : joinerForm(props.roles)
    },
    act: async (asked, joiner) => {
      const done = await addPerson(asked.tx, signedIn(asked), { ...joiner, ...asked.params }, asked.now, needs)
      if (done.ok) asked.subject(done.value.user)
      return done
    },
    then: (_, { agency }) => peoplePaths.agencyPeople({ agency }),
    screen,
  }),
]
