import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import {
  type Birth,
  insertKin,
  keptAs,
  type Kin,
  kinSaidOf,
  type KinPerson,
  kinTrouble,
  recordPerson,
} from '../../../people/index.ts'
import { type AloneChoice, aloneMeant, type TieChoice, tieMeant } from '../../model/kin-words.ts'
import type { Needs } from '../../needs.ts'
import { type FamilyKnown, familyKnownAt, type Relative } from '../../parts/family-people.ts'
import { findContact } from '../../store/contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'

type Said = Result<null, FieldErrors | typeof notFound>

const personOf = (known: FamilyKnown, id: string): KinPerson | null => {
  const found = known.people.find((one: Relative) => one.id === id)
  if (found === undefined) return null
  const { birth, name } = found.identity
  return {
    id,
    name: name || 'This person',
    born: birth.kind === 'date' ? birth.date : null,
    unborn: birth.kind === 'expected',
  }
}

type Saying = {
  readonly contact: string
  readonly kin: Kin
  readonly source: string
  /** The boxes of the page at which a refusal is to stand: for whom, for the other, for what is said, for when. */
  readonly at: { readonly about: string; readonly other: string; readonly word: string; readonly happened: string }
}

/** Keeps what somebody was told of a family, unless it cannot be or is what holds already. */
const say = async (
  tx: Tx,
  actor: SignedIn,
  { contact, kin: given, source, at }: Saying,
  now: Temporal.Instant,
  needs: Needs,
): Promise<Said> => {
  const known = await familyKnownAt(tx, contact, now)
  const [about, other] = [personOf(known, given.about), given.other === null ? null : personOf(known, given.other)]
  if (about === null) return refuse({ [at.about]: 'Choose somebody of this family' })
  if (given.other !== null && other === null) return refuse({ [at.other]: 'Choose somebody of this family' })
  const { calendar } = await hubClock(tx, now, needs)
  const trouble = kinTrouble(given, { about, other }, known.held, dateOf(calendar, now).toString())
  if (trouble !== '')
    return refuse({ [/day|before/.test(trouble) && given.topic === 'died' ? at.happened : at.word]: trouble })
  const kin = keptAs(given)
  // Words about other records of the same person hold too, but each thing is counted by its own records.
  const newest = (await kinSaidOf(tx, [kin.about])).findLast(
    (word) => word.about === kin.about && word.topic === kin.topic && word.other === kin.other,
  )
  if (newest?.word === kin.word && newest.happened === kin.happened && newest.source === source) return ok(null)
  await insertKin(tx, actor, { ...kin, source, number: (newest?.number ?? 0) + 1 }, now)
  return ok(null)
}

export type TieSaid = {
  readonly contact: string
  readonly one: string
  readonly tie: TieChoice
  readonly other: string
  readonly happened: string
  readonly source: string
}

/** Somebody was told how two people of a family are related. */
export const sayTie = (
  tx: Tx,
  actor: SignedIn,
  { contact, one, tie, other, happened, source }: TieSaid,
  now: Temporal.Instant,
  needs: Needs,
): Promise<Said> => {
  const kin = tieMeant(one, tie, other, happened)
  const [first, second] = kin.topic === 'parent' ? (['other', 'one'] as const) : (['one', 'other'] as const)
  const at = { about: first, other: second, word: 'tie', happened: 'happened' }
  return say(tx, actor, { contact, kin, source, at }, now, needs)
}

export type AloneSaid = {
  readonly contact: string
  readonly about: string
  readonly what: AloneChoice
  readonly happened: string
  readonly source: string
}

/** Somebody was told something of one person: that they died, live in the home, are drawn as female or male. */
export const sayAlone = (
  tx: Tx,
  actor: SignedIn,
  { contact, about, what, happened, source }: AloneSaid,
  now: Temporal.Instant,
  needs: Needs,
): Promise<Said> => {
  const at = { about: 'about', other: 'about', word: 'what', happened: 'happened' }
  return say(tx, actor, { contact, kin: aloneMeant(about, what, happened), source, at }, now, needs)
}

export type RelativeSaid = {
  readonly contact: string
  readonly name: string
  readonly role: 'adult' | 'child'
  readonly sex: 'female' | 'male' | 'not-known'
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or empty; at most one of the two is given. */
  readonly born: string
  readonly due: string
  readonly source: string
}

const birthFrom = ({ born, due }: RelativeSaid, today: string): Result<Birth, FieldErrors> => {
  if (born !== '' && due !== '') return refuse({ due: 'Give a date of birth or an expected date, not both' })
  if (due !== '')
    return due.length === 10
      ? ok({ kind: 'expected', date: due })
      : refuse({ due: 'Give the day the child is expected' })
  if (born > today.slice(0, born.length))
    return refuse({ born: 'A date of birth lies in the past. For an unborn child give the expected date' })
  if (born.length === 10) return ok({ kind: 'date', date: born })
  if (born === '') return ok({ kind: 'unknown' })
  return ok({ kind: 'estimated-age', years: Number(today.slice(0, 4)) - Number(born.slice(0, 4)), saidOn: today })
}

/** Adds somebody to a family whom no referral named. Their record stands beside the others for good and is matched like them. */
export const addRelative = async (
  tx: Tx,
  actor: SignedIn,
  relative: RelativeSaid,
  now: Temporal.Instant,
  needs: Needs,
): Promise<Said> => {
  const contact = await findContact(tx, relative.contact)
  if (contact === null) return refuse(notFound)
  const { calendar } = await hubClock(tx, now, needs)
  const birth = birthFrom(relative, dateOf(calendar, now).toString())
  if (!birth.ok) return birth
  if (birth.value.kind === 'expected' && relative.role === 'adult')
    return refuse({ role: 'A child who is expected is a child' })
  const known = await familyKnownAt(tx, relative.contact, now)
  const same = known.people.some(
    ({ identity }) => identity.name === relative.name && JSON.stringify(identity.birth) === JSON.stringify(birth.value),
  )
  if (same) return refuse({ name: 'Somebody of this name and birth is in this family already' })
  const identity = {
    name: relative.name,
    alsoKnownAs: '',
    birth: birth.value,
    nhsNumber: '',
    postcode: '',
    address: '',
    role: relative.role,
  }
  const id = await recordPerson(tx, {
    hub: actor.hub,
    source: { kind: 'family', id: relative.contact },
    identity,
    now,
    keyed: needs.keyed,
  })
  const kin = { about: id, topic: 'sex', other: null, word: relative.sex, happened: '' } as const
  await insertKin(tx, actor, { ...kin, source: relative.source, number: 1 }, now)
  return ok(null)
}
