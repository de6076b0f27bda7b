import { holds, type Role } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, noQuestions, optionalText, someOf } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, type Route, route, type Screen } from '../../../../platform/http/route.ts'
import { mayWith, standingOf } from '../../model/person-here.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { mayManage, personAt, signedIn } from '../../parts/managed.ts'
import { personRow } from '../../parts/person-row.ts'
import { peoplePaths } from '../../people-paths.ts'
import { hubAgencies, managedAgency, peopleOf } from '../../store/people.ts'
import { changePersonsRoles, type Of, sendLinkAgain } from './act.ts'
import { agenciesPage, type AgencyRow } from './agencies.page.tsx'
import { peoplePage, type PeopleProps } from './people.page.tsx'
import { personPage, type PersonProps } from './person.page.tsx'

const readPeople = async (asked: Asked<unknown>, id: string): Promise<PeopleProps | typeof notFound> => {
  const { tx, now, subject, actor } = asked
  const agency = await managedAgency(tx, id)
  if (agency === null) return notFound
  subject(id)
  const people = await peopleOf(tx, id)
  const rowsOf = (...wanted: readonly string[]) =>
    people.filter((person) => wanted.includes(standingOf(person, now))).map((person) => personRow(person, now))
  return {
    agency: id,
    agencyName: agency.name,
    here: rowsOf('here', 'invited', 'link-over'),
    toHandOver: rowsOf('to-hand-over'),
    left: rowsOf('left', 'to-hand-over'),
    fromHub: holds(actor, 'hub-administrator'),
  }
}

const readPerson = async (asked: Asked<Of>): Promise<PersonProps | typeof notFound> => {
  const at = await personAt(asked.tx, asked.params)
  if (at === notFound) return notFound
  const { agency, person } = at
  asked.subject(person.user)
  const standing = standingOf(person, asked.now)
  return {
    agency: agency.agency,
    agencyName: agency.name,
    row: personRow(person, asked.now),
    held: person.roles,
    grantable: agency.roles,
    invited: mayWith('send a new link', standing),
    gone: !mayWith('end the appointment', standing),
    toHandOver: mayWith('hand over the work', standing),
    self: person.user === signedIn(asked).user,
    elsewhere: person.elsewhere,
  }
}

const rolesForm = (may: readonly Role[]) =>
  formOf({ seen: optionalText({ max: 400 }), roles: someOf(may, { missing: 'Choose at least one role' }) })

const personRoutes = (needs: PartnershipNeeds): readonly Route[] => {
  const screen: Screen<Of, PersonProps> = {
    read: readPerson,
    page: (props: PersonProps, _: unknown, form: FormState) => personPage(props, form),
  }
  return [
    route.get(peoplePaths.person, { may: mayManage, audits: 'people.see-person', ...screen }),
    route.post(peoplePaths.roles, {
      may: mayManage,
      audits: 'people.change-roles',
      form: async ({ tx, params }) => {
        const agency = await managedAgency(tx, params.agency)
        return agency === null ? notFound : rolesForm(agency.roles)
      },
      act: (asked, given) => {
        asked.subject(asked.params.person)
        return changePersonsRoles(asked.tx, signedIn(asked), { ...asked.params, ...given }, asked.now)
      },
      then: (_, { agency }) => peoplePaths.agencyPeople({ agency }),
      screen,
    }),
    route.post(peoplePaths.link, {
      may: mayManage,
      audits: 'people.send-link',
      form: noQuestions,
      act: (asked) => {
        asked.subject(asked.params.person)
        return sendLinkAgain(asked.tx, signedIn(asked), asked.params, asked.now, needs)
      },
      then: (_, { agency }) => peoplePaths.agencyPeople({ agency }),
      screen,
    }),
  ]
}

/** The people of an agency, for its administrator; for the hub's, of each agency that has none. */
export const peopleRoutes = (needs: PartnershipNeeds): readonly Route[] => [
  route.get(peoplePaths.people, {
    may: only('agency-administrator'),
    audits: 'people.list',
    read: (asked) => readPeople(asked, signedIn(asked).agency),
    page: peoplePage,
  }),
  route.get(peoplePaths.agencies, {
    may: only('hub-administrator'),
    audits: 'people.agencies',
    read: async ({ tx }): Promise<{ agencies: readonly AgencyRow[] }> => ({ agencies: await hubAgencies(tx) }),
    page: agenciesPage,
  }),
  route.get(peoplePaths.agencyPeople, {
    may: mayManage,
    audits: 'people.list',
    read: (asked) => readPeople(asked, asked.params.agency),
    page: peoplePage,
  }),
  ...personRoutes(needs),
]
