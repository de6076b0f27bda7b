import type { FormState } from '../../../../kernel/form-state.ts'
import { ok } from '../../../../kernel/result.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import { findPeople, type FoundPerson } from '../../../people/index.ts'
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

const rowOf = (person: FoundPerson, index: number, contact: EarlierContact, clock: HubClock): FoundRow => ({
  key: String(index),
  name: person.name,
  born: person.born,
  why: whyWords[person.nearness],
  contact: contact.id,
  reference: contact.reference,
  rating: contact.rating,
  words: wordsOf(contact, clock),
})

const look = async ({ tx, actor, now, subject }: Asked<object>, typed: string, needs: Needs): Promise<FindProps> => {
  const { hub } = signedIn(actor)
  const people = await findPeople(tx, { hub, typed, keyed: needs.keyed, most: shown + 1 })
  const clock = await hubClock(tx, now, needs)
  const contacts = await earlierContacts(
    tx,
    people.map(({ sourceId }) => sourceId),
  )
  const rows = people.slice(0, shown).flatMap((person, index) => {
    const contact = contacts.find(({ id }) => id === person.sourceId)
    return contact === undefined ? [] : [rowOf(person, index, contact, clock)]
  })
  subject(...rows.map(({ contact }) => contact))
  return { rows, more: people.length > shown }
}

/** Finding a person by name. The name is posted, so that it stands in no address and no log. */
export const findRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker', 'business-support')
  const screen = {
    read: (): Promise<FindProps> => Promise.resolve({ rows: null, more: false }),
    page: (props: FindProps, _: unknown, form: FormState) => findPage(props, form),
  }
  return [
    route.get(paths.find, { may, audits: 'person.find-see', ...screen }),
    route.post(paths.find, {
      may,
      audits: 'person.find',
      form: formOf({ name: text({ missing: 'Type a name', max: 120 }) }),
      act: async (asked, { name }) => ok({ props: await look(asked, name, needs), name }),
      then: ({ props, name }) => ({ show: () => findPage(props, { typed: { name }, errors: {} }) }),
      screen,
    }),
  ]
}
