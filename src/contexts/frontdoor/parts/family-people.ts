import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import {
  joinedAt,
  judgementsEver,
  type Kin,
  kinHeldAt,
  type KinSaid,
  kinSaidOf,
  type PersonIdentity,
  recordsOf,
  peopleOf,
  type SourceRecord,
} from '../../people/index.ts'
import { kinFromReferral } from '../model/referred-kin.ts'
import { childrenOf } from '../store/decisions.ts'
import { referralOf } from '../store/referred.ts'

/** Somebody of a family, all records of whom were judged to be one person. */
export type Relative = {
  readonly id: string
  readonly identity: PersonIdentity
  /** A child of this contact. */
  readonly central: boolean
  /** As the referrer put it, such as "mother's partner"; empty where nobody did. */
  readonly relationship: string
}

/** Who belongs to the family of a contact, and what is held of them, at a moment. */
export type FamilyKnown = {
  readonly people: readonly Relative[]
  /** The newest word of each thing, those of the hub after those of the referrals. */
  readonly held: readonly Kin[]
  /** Which of `held` rests on a referral's word alone. */
  readonly proposed: ReadonlySet<Kin>
  /** Everything said by the hub, the oldest first, whenever it was. */
  readonly said: readonly KinSaid[]
}

const thingOf = ({ about, topic, other }: Kin): string => `${about} ${topic} ${other ?? ''}`

/** The people of one contact with what its referral says of them. */
const referredFamily = async (tx: Tx, contact: string) => {
  const people = await peopleOf(tx, contact)
  const referral = await referralOf(tx, contact)
  const children = (await childrenOf(tx, contact)).map(({ person }) => person)
  const adults = (referral?.household ?? []).flatMap(({ name, relationship, livesHere }) => {
    const person = people.find(({ identity }) => identity.role === 'adult' && identity.name === name.trim())
    return person === undefined ? [] : [{ id: person.id, relationship, livesHere }]
  })
  const sexes = (referral?.children ?? []).flatMap(({ sex }, index): Kin[] => {
    const about = children[index]
    if (about === undefined || sex === 'unknown') return []
    return [{ about, topic: 'sex', other: null, word: sex === 'girl' ? 'female' : 'male', happened: '' }]
  })
  return { people, children, adults, kin: [...kinFromReferral(children, adults), ...sexes] }
}

/** Of records judged to be one person, the one that stands for all: one of this contact where there is one. */
const standIns = (records: readonly SourceRecord[], contact: string, joined: (id: string) => ReadonlySet<string>) => {
  const chosen = new Map<string, string>()
  const own = records.toSorted((one, other) => Number(other.sourceId === contact) - Number(one.sourceId === contact))
  for (const { id } of own)
    if (!chosen.has(id)) for (const other of joined(id)) if (!chosen.has(other)) chosen.set(other, id)
  return (id: string): string => chosen.get(id) ?? id
}

/** Everybody who is tied, step by step, to the people of the contact itself. */
const reachable = (own: readonly string[], held: readonly Kin[]): ReadonlySet<string> => {
  const found = new Set(own)
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const { about, other, word } of held) {
      if (other === null || word === 'none') continue
      if (found.has(about)) found.add(other)
      if (found.has(other)) found.add(about)
    }
  }
  return found
}

/** The family of a contact as it was known at a moment: its own people, and whom joined records and words tie to them. */
export const familyKnownAt = async (tx: Tx, contact: string, asAt: Temporal.Instant): Promise<FamilyKnown> => {
  const ownPeople = (await peopleOf(tx, contact)).map(({ id }) => id)
  const judged = await judgementsEver(tx, ownPeople)
  const joined = await recordsOf(tx, [...joinedAt(ownPeople, judged, asAt)])
  const contacts = [...new Set([contact, ...joined.map(({ sourceId }) => sourceId)])]
  const families: Awaited<ReturnType<typeof referredFamily>>[] = []
  for (const one of contacts) families.push(await referredFamily(tx, one))
  const everyone = families.flatMap(({ people }) => people.map(({ id }) => id))
  const records = (await recordsOf(tx, everyone)).filter(
    ({ recordedAt }) => recordedAt.epochNanoseconds <= asAt.epochNanoseconds,
  )
  const everJudged = await judgementsEver(tx, everyone)
  const standIn = standIns(records, contact, (id) => joinedAt([id], everJudged, asAt))
  const as = <Word extends Kin>(kin: Word): Word => ({
    ...kin,
    about: standIn(kin.about),
    other: kin.other === null ? null : standIn(kin.other),
  })
  const said = (await kinSaidOf(tx, everyone)).map(as)
  const ours = kinHeldAt(said, asAt)
  const things = new Set(ours.map(thingOf))
  const theirs = families.flatMap(({ kin }) => kin.map(as)).filter((kin) => !things.has(thingOf(kin)))
  const held = [...new Map(theirs.map((kin) => [thingOf(kin), kin])).values(), ...ours]
  const central = new Set((families[0]?.children ?? []).map(standIn))
  const here = reachable(
    records.filter(({ sourceId }) => sourceId === contact).map(({ id }) => standIn(id)),
    held,
  )
  const relationships = new Map(
    families.flatMap(({ adults }) => adults.map(({ id, relationship }) => [standIn(id), relationship])),
  )
  const people = records
    .filter(({ id }) => standIn(id) === id && here.has(id))
    .map(({ id, identity }) => ({ id, identity, central: central.has(id), relationship: relationships.get(id) ?? '' }))
  const known = new Set(people.map(({ id }) => id as string))
  const about = held.filter((kin) => known.has(kin.about) && (kin.other === null || known.has(kin.other)))
  return { people, held: about, proposed: new Set(theirs), said }
}
