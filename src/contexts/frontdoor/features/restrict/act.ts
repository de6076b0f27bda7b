import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { joinedPeople, keepApart, peopleOf } from '../../../people/index.ts'
import { comingDayTrouble, endOfDay } from '../../model/restriction.ts'
import { lockContact } from '../../store/contacts.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import {
  insertReaders,
  insertRestricted,
  insertRestriction,
  insertWord,
  type NewReader,
  type RestrictionId,
  restrictionOf,
} from '../../store/restrictions.ts'

export type Restricting = {
  readonly once: string
  readonly contact: string
  /** The person who was adopted, as this contact describes them. */
  readonly child: string
  readonly why: string
  /** Other contacts to close with it. */
  readonly others: readonly string[]
  /** Colleagues who may read it, beside the actor. */
  readonly readers: readonly string[]
  /** The last local day on which they may, ISO. */
  readonly until: string
  readonly reviewOn: string
}

const dayErrors = ({ until, reviewOn }: Restricting, now: Temporal.Instant, { calendar }: HubClock): FieldErrors => {
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const errors: Record<string, string> = {}
  for (const [name, day] of Object.entries({ until, reviewOn })) {
    const trouble = comingDayTrouble(day, today)
    if (trouble !== '') errors[name] = trouble
  }
  return errors
}

const readersIn = async (tx: Tx, actor: SignedIn, given: Restricting, zone: string): Promise<readonly NewReader[]> => {
  const until = endOfDay(given.until, zone)
  const chosen = (await colleagues(tx)).filter(({ user }) => user !== actor.user && given.readers.includes(user))
  return [
    { user: actor.user, name: actor.name, until, why: 'Closed it' },
    ...chosen.map(({ user, name }) => ({ user, name, until, why: 'From the beginning' })),
  ]
}

/**
 * Closes a decided contact about a child who was adopted since, and others chosen with it, to all but named people; keeps the
 * child's records there from being found or joined with those of the new name. The same form sent twice closes once.
 */
export const restrictContact = async (
  tx: Tx,
  actor: SignedIn,
  given: Restricting,
  now: Temporal.Instant,
  clock: HubClock,
): Promise<Result<{ readonly restriction: RestrictionId }, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, given.contact)
  if (contact === null) return refuse(notFound)
  const already = await restrictionOf(tx, given.contact)
  if (already !== null) return ok({ restriction: already })
  if (contact.state !== 'decided') return refuse({ '': 'An open contact cannot be closed to whoever works the queue' })
  const child = (await peopleOf(tx, given.contact)).find(({ id }) => id === given.child)
  if (child?.identity.role !== 'child') return refuse({ child: 'Choose the child who was adopted' })
  const errors = dayErrors(given, now, clock)
  if (Object.keys(errors).length > 0) return refuse(errors)
  const restriction = await insertRestriction(tx, actor, given, now)
  if (restriction === null) return refuse({ '': 'This was sent already' })
  await insertReaders(tx, actor, restriction, await readersIn(tx, actor, given, clock.calendar.zone), now)
  const reached = await joinedPeople(tx, [given.child])
  for (const closed of [given.contact, ...given.others])
    await insertRestricted(tx, actor, { restriction, contact: closed }, now)
  await insertWord(tx, actor, { restriction, what: 'restricted', words: given.why }, now)
  for (const person of reached) await keepApart(tx, actor, { restriction, person, side: 'before' }, now)
  return ok({ restriction })
}
