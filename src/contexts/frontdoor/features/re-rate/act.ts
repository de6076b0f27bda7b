import type { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { ratings, ruleFor } from '../../../partnership/index.ts'
import { timeWords } from '../../model/clock-words.ts'
import { type Contact, mayAct, type Rating } from '../../model/contact.ts'
import { reRatedDue } from '../../model/deadlines.ts'
import { direction, whyWords, worseOf } from '../../model/re-rating.ts'
import { refusalWords } from '../../model/refusals.ts'
import type { Needs } from '../../needs.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'

export type ReRating = {
  readonly contact: string
  readonly version: number
  readonly rating: Rating
  readonly reason: string
}

/**
 * Grades a rated contact anew, always with a reason. Up keeps the original start and never gives more time; down needs a
 * decision maker. The highest rating held stays on record.
 */
export const reRate = async (
  tx: Tx,
  actor: SignedIn,
  input: ReRating,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<Contact, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, input.contact)
  if (contact === null) return refuse(notFound)
  const may = mayAct(contact, 're-rate', input.version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  const { policies, calendar } = await hubClock(tx, now, needs)
  const from = contact.rating
  if (from === null || ruleFor(policies.ratings.body, input.rating) === null)
    return refuse({ rating: 'Choose a rating that this hub uses' })
  const way = direction(ratings, from, input.rating)
  const reason = input.reason.trim()
  if (way === 'same') return refuse({ rating: 'Choose another rating than the one it has' })
  if (reason === '') return refuse({ reason: 'Give the reason for the new rating' })
  if (way === 'down' && !holds(actor, 'decision-maker'))
    return refuse({ rating: 'Only a decision maker grades down: hand the contact over, or ask one to do it' })
  const dueAt = reRatedDue({ policies, calendar }, contact, input.rating)
  const body = {
    from,
    to: input.rating,
    way,
    reason,
    dueAt: dueAt.toString(),
    policyVersions: { ratings: policies.ratings.version, hours: policies.hours.version },
  }
  return ok(
    await appendFacts(tx, contact, actor, now, [{ kind: 're-rated', body, occurredAt: now }], {
      rating: input.rating,
      highestRating: worseOf(ratings, contact.highestRating ?? from, input.rating),
      dueAt,
      whyHere: whyWords(way, from, timeWords(calendar, now), reason),
    }),
  )
}
