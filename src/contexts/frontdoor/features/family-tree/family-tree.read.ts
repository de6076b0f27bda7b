import type { Temporal } from 'temporal-polyfill'
import { holds } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import type { Kin, KinSaid } from '../../../people/index.ts'
import { occurredWords } from '../../../sharing/index.ts'
import { birthWords } from '../../model/birth-words.ts'
import { recordWords } from '../../model/clock-words.ts'
import { kinSentence } from '../../model/kin-words.ts'
import type { Needs } from '../../needs.ts'
import { familyDrawn } from '../../parts/family-drawn.ts'
import { type FamilyKnown, familyKnownAt, type Relative } from '../../parts/family-people.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { standingNow } from '../../store/standing.ts'
import type { FamilyRow, FamilyTreeProps, SaidRow } from './family-tree.page.tsx'
import type { SayProps } from './say.page.tsx'

type At = { readonly contact: string }

const nameIn =
  ({ people }: FamilyKnown) =>
  (id: string): string =>
    people.find((one) => one.id === id)?.identity.name || 'somebody whose name is not known'

const childWords = { birth: 'child', adoptive: 'adopted child', foster: 'foster child', guardian: 'ward' } as const
const partnerWords: Readonly<Record<string, string>> = {
  together: 'partner of',
  separated: 'separated from',
  divorced: 'divorced from',
  'not-known': 'was the partner of, how they stand now is not known:',
}

type Relation = { readonly words: string; readonly whom: string }

const relationOf = (kin: Kin, id: string, nameOf: (id: string) => string): Relation | null => {
  const { about, topic, other, word, happened } = kin
  if (other === null || word === 'none') return null
  const since = happened === '' ? '' : ` (${occurredWords(happened)})`
  const whom = nameOf(about === id ? other : about) + since
  if (topic === 'partner') return { words: partnerWords[word] ?? '', whom }
  if (topic === 'twin') return { words: word === 'identical' ? 'identical twin of' : 'twin of', whom }
  return { words: about === id ? `${childWords[word as keyof typeof childWords]} of` : 'parent or carer of', whom }
}

/** Everybody somebody is tied to, those in one way together: "parent or carer of Wren Osprey and Robin Osprey". */
const relationsOf = (id: string, known: FamilyKnown): readonly string[] => {
  const groups = new Map<string, string[]>()
  for (const kin of known.held) {
    if (kin.about !== id && kin.other !== id) continue
    const relation = relationOf(kin, id, nameIn(known))
    if (relation !== null) groups.set(relation.words, [...(groups.get(relation.words) ?? []), relation.whom])
  }
  return [...groups].map(([words, whom]) => `${words} ${listed(whom)}`)
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const notesOf = (person: Relative, { held, proposed }: FamilyKnown): readonly string[] => {
  const own = held.filter(({ about, other }) => about === person.id && other === null)
  const has = (topic: Kin['topic'], word: string) => own.find((kin) => kin.topic === topic && kin.word === word)
  const died = has('died', 'yes')
  const unchecked = held.some((kin) => proposed.has(kin) && kin.topic === 'parent' && kin.about === person.id)
  return [
    ...(person.central ? ['this contact is about them'] : []),
    ...(has('home', 'yes') === undefined ? [] : ['lives in the home']),
    ...(died === undefined ? [] : [`has died${died.happened === '' ? '' : ` (${occurredWords(died.happened)})`}`]),
    ...(person.relationship === '' ? [] : [`the referrer wrote “${person.relationship}”`]),
    ...(unchecked ? ['parents as the referral says'] : []),
  ]
}

const rowsOf = (known: FamilyKnown, today: Temporal.PlainDate): readonly FamilyRow[] =>
  known.people.map((person) => ({
    id: person.id,
    name: person.identity.name || 'Name not known',
    born: birthWords(person.identity.birth, today),
    relations: relationsOf(person.id, known),
    notes: notesOf(person, known),
  }))

const saidRow = (word: KinSaid, place: number, known: FamilyKnown, { calendar }: HubClock): SaidRow => ({
  id: word.id,
  sentence: kinSentence(word, nameIn(known)) + (word.happened === '' ? '' : ` (${occurredWords(word.happened)})`),
  by: `${word.saidByName}, ${recordWords(calendar, word.saidAt)}, on the word of ${word.source}`,
  place,
})

/** The moment up to which words are shown: after the so-many-th word said, or now. */
const momentFrom = (upto: string | undefined, said: readonly KinSaid[], now: Temporal.Instant) => {
  const place = Number(upto ?? '')
  const word = Number.isInteger(place) && place >= 1 ? said[place - 1] : undefined
  return word === undefined ? { asAt: now, past: false } : { asAt: word.saidAt, past: place < said.length }
}

/** A contact's family, now or as it was known after any word said of it. */
export const readFamilyTree = async (
  { tx, actor, params, query, now, subject }: Asked<At>,
  needs: Needs,
): Promise<FamilyTreeProps | typeof notFound> => {
  subject(params.contact)
  const found = await standingNow(tx, params.contact, now, needs)
  if (found === null) return notFound
  const { standing, clock } = found
  const today = await familyKnownAt(tx, params.contact, now)
  const { asAt, past } = momentFrom(query['upto'], today.said, now)
  const known = past ? await familyKnownAt(tx, params.contact, asAt) : today
  const day = dateOf(clock.calendar, asAt)
  return {
    standing,
    family: familyDrawn(known, day),
    rows: rowsOf(known, day),
    said: today.said.map((word, index) => saidRow(word, index + 1, today, clock)).reverse(),
    past: past ? recordWords(clock.calendar, asAt) : '',
    mayWork: holds(actor, 'screener', 'decision-maker'),
  }
}

/** What the pages on which something is said of a family need. */
export const readSaying = async (
  { tx, params, now, subject }: Asked<At>,
  needs: Needs,
): Promise<SayProps | typeof notFound> => {
  subject(params.contact)
  const found = await standingNow(tx, params.contact, now, needs)
  if (found === null) return notFound
  const { people } = await familyKnownAt(tx, params.contact, now)
  const today = dateOf(found.clock.calendar, now)
  return {
    standing: found.standing,
    people: people.map(({ id, identity }) => ({
      value: id,
      text: `${identity.name || 'Name not known'}, ${birthWords(identity.birth, today)}`,
    })),
  }
}
