import { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { keepApart, keptApartBy } from '../../../people/index.ts'
import { canRead, comingDayTrouble, endOfDay, readsAt } from '../../model/restriction.ts'
import { findContact } from '../../store/contacts.ts'
import { contactByReference } from '../../store/earlier-contacts.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import {
  endReading,
  findRestriction,
  insertReaders,
  insertRestricted,
  insertWord,
  liftRestriction,
  lockRestriction,
  moveReview,
  type Restriction,
  readersOf,
} from '../../store/restrictions.ts'

type Done = Result<null, FieldErrors | typeof notFound>

const todayIn = (now: Temporal.Instant, { calendar }: HubClock): Temporal.PlainDate =>
  now.toZonedDateTimeISO(calendar.zone).toPlainDate()

/** The restriction, if the actor reads it, decides, and it still stands. */
const lockMine = async (tx: Tx, actor: SignedIn, id: string): Promise<Restriction | null> => {
  const restriction = await lockRestriction(tx, id)
  return restriction?.mine === true && restriction.liftedAt === null && holds(actor, 'decision-maker')
    ? restriction
    : null
}

export type Letting = { readonly user: string; readonly until: string; readonly why: string }

/** Lets a colleague read what is closed until a day. Whoever looks after the hub may, for others than themselves. */
export const letRead = async (
  tx: Tx,
  actor: SignedIn,
  { restriction: id, user, until, why }: Letting & { readonly restriction: string },
  now: Temporal.Instant,
  clock: HubClock,
): Promise<Done> => {
  const restriction = await findRestriction(tx, id)
  const looksAfter = holds(actor, 'hub-administrator')
  const may = looksAfter || (restriction?.mine === true && holds(actor, 'decision-maker'))
  if (restriction?.liftedAt !== null || !may) return refuse(notFound)
  if (user === actor.user) return refuse({ readUser: 'Somebody else lets you read it' })
  const colleague = (await colleagues(tx)).find((one) => one.user === user)
  if (colleague === undefined || !canRead(colleague))
    return refuse({ readUser: 'Choose a colleague who works on contacts' })
  const trouble = comingDayTrouble(until, todayIn(now, clock))
  if (trouble !== '') return refuse({ readUntil: trouble })
  const last = endOfDay(until, clock.calendar.zone)
  const reads = (await readersOf(tx, restriction.id)).find((one) => one.user === user && readsAt(one, now))
  if (reads !== undefined && Temporal.Instant.compare(reads.until, last) >= 0) return ok(null)
  await insertReaders(tx, actor, restriction.id, [{ user, name: colleague.name, until: last, why }], now)
  return ok(null)
}

/** Ends before its day that somebody reads what is closed. Somebody who decides must be left who reads it. */
export const endRead = async (
  tx: Tx,
  actor: SignedIn,
  { restriction: id, reader }: { readonly restriction: string; readonly reader: string },
  now: Temporal.Instant,
): Promise<Done> => {
  const restriction = await lockRestriction(tx, id)
  const may = holds(actor, 'hub-administrator') || (restriction?.mine === true && holds(actor, 'decision-maker'))
  if (restriction === null || !may) return refuse(notFound)
  const readers = await readersOf(tx, id)
  const ending = readers.find((one) => one.id === reader)
  if (ending === undefined) return refuse(notFound)
  if (ending.endedAt !== null) return ok(null)
  const deciders = new Set(
    (await colleagues(tx)).filter(({ roles }) => roles.includes('decision-maker')).map(({ user }) => user as string),
  )
  const left = readers.some((one) => one.id !== reader && readsAt(one, now) && deciders.has(one.user))
  if (!left) return refuse({ '': 'Name another decision maker first: somebody must be able to read it' })
  await endReading(tx, reader, now)
  return ok(null)
}

/** Closes another decided contact with those that are closed. */
export const closeAnother = async (
  tx: Tx,
  actor: SignedIn,
  { restriction: id, reference, words }: { restriction: string; reference: string; words: string },
  now: Temporal.Instant,
): Promise<Done> => {
  const restriction = await lockMine(tx, actor, id)
  if (restriction === null) return refuse(notFound)
  const typed = reference.toUpperCase().replace(/\s+/g, '')
  if (restriction.references.includes(typed)) return ok(null)
  const found = await contactByReference(tx, typed)
  const contact = found === null ? null : await findContact(tx, found)
  if (contact === null) return refuse({ addReference: 'No contact that you may read has that reference' })
  if (contact.state !== 'decided') return refuse({ addReference: 'It is still open: close it once it is decided' })
  if (!(await insertRestricted(tx, actor, { restriction: restriction.id, contact: contact.id }, now)))
    return refuse({ addReference: 'Another restriction closes it already' })
  await insertWord(tx, actor, { restriction: restriction.id, what: 'added', words: `${typed}: ${words}` }, now)
  return ok(null)
}

/** Somebody looked whether it must stay closed, and says when somebody looks again. */
export const reviewRestriction = async (
  tx: Tx,
  actor: SignedIn,
  { restriction: id, reviewOn, words }: { restriction: string; reviewOn: string; words: string },
  now: Temporal.Instant,
  clock: HubClock,
): Promise<Done> => {
  const restriction = await lockMine(tx, actor, id)
  if (restriction === null) return refuse(notFound)
  const trouble = comingDayTrouble(reviewOn, todayIn(now, clock))
  if (trouble !== '') return refuse({ reviewOn: trouble })
  if (restriction.reviewOn === reviewOn) return ok(null)
  await moveReview(tx, restriction.id, reviewOn)
  await insertWord(tx, actor, { restriction: restriction.id, what: 'reviewed', words }, now)
  return ok(null)
}

/** Opens it all again, by another reader than who closed it. Its records are no longer kept apart. */
export const lift = async (
  tx: Tx,
  actor: SignedIn,
  { restriction: id, words }: { readonly restriction: string; readonly words: string },
  now: Temporal.Instant,
): Promise<Done> => {
  const restriction = await lockMine(tx, actor, id)
  if (restriction === null) {
    const lifted = (await findRestriction(tx, id))?.liftedByName === actor.name
    return lifted ? ok(null) : refuse(notFound)
  }
  if (restriction.raisedBy === actor.user) return refuse({ '': 'Another reader than who closed it opens it again' })
  for (const { person } of await keptApartBy(tx, id))
    await keepApart(tx, actor, { restriction: id, person, side: null }, now)
  await insertWord(tx, actor, { restriction: restriction.id, what: 'lifted', words }, now)
  await liftRestriction(tx, actor, restriction.id, now)
  return ok(null)
}
