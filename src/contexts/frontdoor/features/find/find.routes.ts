import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { findPeople, type FoundPerson, peopleOf, type RecordedPerson } from '../../../people/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { concernName } from '../../model/concern-name.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type EarlierContact, earlierContacts } from '../../store/earlier-contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { findPage, type FindProps, type FoundRow } from './find.page.tsx'

/** A screenful; beyond it a first name narrows better than reading on. */
const shown = 30

const whyWords = { 'full-name': 'Same name', surname: 'Same surname', 'surname-sound': 'Surname sounds alike' } as const

const wordsOf = (contact: EarlierContact, { policies, calendar }: HubClock): string => {
  const what = `${concernName(policies.concerns.body.concerns, contact.concern)}, from ${contact.sourceAgencyName}, ${recordWords(calendar, contact.receivedAt)}.`
  if (contact.state === 'decided') return `${what} Decided.`
  return `${what} Open, ${contact.holderName === '' ? 'held by nobody' : `held by ${contact.holderName}`}.`
}

/** The contact for whose people somebody is looked for, with those people. */
type LookingFor = { readonly contact: EarlierContact; readonly people: readonly RecordedPerson[] }

const compareWith = (person: FoundPerson, looking: LookingFor | null): FoundRow['compare'] =>
  looking === null || person.sourceId === looking.contact.id
    ? []
    : looking.people
        .filter(({ identity }) => identity.role === person.role)
        .map(({ id, identity }) => ({
          text: `Compare with ${identity.name || 'somebody without a name'}`,
          href: paths.compare({ contact: looking.contact.id, mine: id, theirs: person.id }),
        }))

type Shown = { readonly person: FoundPerson; readonly contact: EarlierContact }

const rowOf = ({ person, contact }: Shown, clock: HubClock, looking: LookingFor | null): FoundRow => ({
  key: person.id,
  name: person.name,
  born: person.born,
  why: whyWords[person.nearness],
  contact: contact.id,
  reference: contact.reference,
  rating: contact.rating,
  words: wordsOf(contact, clock),
  compare: compareWith(person, looking),
})

const lookingIn = (looking: LookingFor | null): FindProps['lookingFor'] =>
  looking === null ? null : { contact: looking.contact.id, reference: looking.contact.reference }

const look = async (
  { tx, actor, now, subject }: Asked<object>,
  typed: string,
  needs: Needs,
  looking: LookingFor | null,
): Promise<FindProps> => {
  const { hub } = signedIn(actor)
  const people = await findPeople(tx, { hub, typed, keyed: needs.keyed, most: shown + 1 })
  const clock = await hubClock(tx, now, needs)
  const contacts = await earlierContacts(
    tx,
    people.map(({ sourceId }) => sourceId),
  )
  const rows = people.slice(0, shown).flatMap((person) => {
    const contact = contacts.find(({ id }) => id === person.sourceId)
    return contact === undefined ? [] : [rowOf({ person, contact }, clock, looking)]
  })
  subject(...rows.map(({ contact }) => contact))
  return { rows, more: people.length > shown, lookingFor: lookingIn(looking) }
}

const nothingFound = (looking: LookingFor | null): FindProps => ({
  rows: null,
  more: false,
  lookingFor: lookingIn(looking),
})

const lookingForIn = async ({
  tx,
  params,
  subject,
}: Asked<{ readonly contact: string }>): Promise<LookingFor | null> => {
  subject(params.contact)
  const [contact] = await earlierContacts(tx, [params.contact])
  return contact === undefined ? null : { contact, people: await peopleOf(tx, params.contact) }
}

const nameForm = formOf({ name: text({ missing: 'Type a name', max: 120 }) })
const page = (props: FindProps, _: unknown, form: FormState) => findPage(props, form)
const showing = ({ props, name }: { readonly props: FindProps; readonly name: string }) => ({
  show: () => findPage(props, { typed: { name }, errors: {} }),
})

/** Finding a person by name, by itself or for a contact. The name is posted, so that it stands in no address and no log. */
export const findRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker', 'business-support')
  const screen = { read: () => Promise.resolve(nothingFound(null)), page }
  const screenFor = {
    read: async (asked: Asked<{ readonly contact: string }>): Promise<FindProps | typeof notFound> => {
      const looking = await lookingForIn(asked)
      return looking === null ? notFound : nothingFound(looking)
    },
    page,
  }
  return [
    route.get(paths.find, { may, audits: 'person.find-see', ...screen }),
    route.post(paths.find, {
      may,
      audits: 'person.find',
      form: nameForm,
      act: async (asked, { name }) => ok({ props: await look(asked, name, needs, null), name }),
      then: showing,
      screen,
    }),
    route.get(paths.findFor, { may, audits: 'person.find-for-see', ...screenFor }),
    route.post(paths.findFor, {
      may,
      audits: 'person.find-for',
      form: nameForm,
      act: async (asked, { name }) => {
        const looking = await lookingForIn(asked)
        return looking === null ? refuse(notFound) : ok({ props: await look(asked, name, needs, looking), name })
      },
      then: showing,
      screen: screenFor,
    }),
  ]
}
