import type { FormState } from '../../../../kernel/form-state.ts'
import { asId } from '../../../../kernel/id.ts'
import { formOf, noQuestions, optionalText } from '../../../../platform/forms/form.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { mayManage, personAt, signedIn } from '../../parts/managed.ts'
import { peoplePaths } from '../../people-paths.ts'
import { heirsAt } from '../../store/people.ts'
import { endPerson, handOverWork } from './act.ts'
import { handOverPage, leavePage, type LeaverProps } from './leaver.page.tsx'

type Of = { readonly agency: string; readonly person: string }

const read = async (asked: Asked<Of>): Promise<LeaverProps | typeof notFound> => {
  const at = await personAt(asked.tx, asked.params)
  if (at === notFound) return notFound
  const { agency, person } = at
  asked.subject(person.user)
  const heirs = (await heirsAt(asked.tx, agency.agency)).filter(({ user }) => user !== person.user)
  return {
    agency: agency.agency,
    agencyName: agency.name,
    person: person.user,
    name: person.name,
    gone: person.leftAt !== null,
    self: person.user === signedIn(asked).user,
    contacts: person.contacts,
    drafts: person.drafts,
    draftHeirs: heirs.filter(({ drafts }) => drafts),
    contactHeirs: heirs.filter(({ contacts }) => contacts),
  }
}

const handOverForm = formOf({ draftsTo: optionalText({ max: 40 }), contactsTo: optionalText({ max: 40 }) })
const chosen = (text: string): string | null => (text === 'queue' ? text : asId<'user'>(text))

/** Leavers: ending at once, and then handing over what they held. */
export const leaverRoutes = (needs: PartnershipNeeds): readonly Route[] => {
  const leave = { read, page: (props: LeaverProps, _: unknown, form: FormState) => leavePage(props, form) }
  const handOver = { read, page: (props: LeaverProps, _: unknown, form: FormState) => handOverPage(props, form) }
  return [
    route.get(peoplePaths.leave, { may: mayManage, audits: 'people.leave-page', ...leave }),
    route.post(peoplePaths.leave, {
      may: mayManage,
      audits: 'people.end',
      form: noQuestions,
      act: async (asked) => {
        const { actor, params, tx, now, subject } = asked
        subject(params.person)
        const ended = await endPerson(tx, signedIn({ actor }), params, now)
        return ended.ok
          ? { ok: true, value: { ...ended.value, self: signedIn({ actor }).user === params.person } }
          : ended
      },
      then: ({ holds, self }, params) =>
        self ? peoplePaths.ownRoles() : holds ? peoplePaths.handOver(params) : peoplePaths.agencyPeople(params),
      screen: leave,
    }),
    route.get(peoplePaths.handOver, { may: mayManage, audits: 'people.hand-over-page', ...handOver }),
    route.post(peoplePaths.handOver, {
      may: mayManage,
      audits: 'people.hand-over',
      form: handOverForm,
      act: ({ actor, params, tx, now, subject }, given) => {
        subject(params.person)
        const to = { draftsTo: chosen(given.draftsTo), contactsTo: chosen(given.contactsTo) }
        return handOverWork(tx, signedIn({ actor }), { ...params, ...to }, now, needs)
      },
      then: (_, { agency }) => peoplePaths.agencyPeople({ agency }),
      screen: handOver,
    }),
  ]
}
