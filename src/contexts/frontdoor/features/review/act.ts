import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { endEnquiryAnew, reopenEnquiry } from '../../../sharing/index.ts'
import { timeWords } from '../../model/clock-words.ts'
import { type Contact, mayAct, type NewFact } from '../../model/contact.ts'
import { decisionDue } from '../../model/deadlines.ts'
import { refusalWords } from '../../model/refusals.ts'
import { causeWords, outcomesFor, type ReviewOutcome } from '../../model/review.ts'
import type { Needs } from '../../needs.ts'
import { mailReferrer } from '../../parts/settle.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { childrenOf, type ContactChild } from '../../store/decisions.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { replaceDecisions, wakeWork } from '../../store/replacing.ts'
import { findReview, markClosed, noteReading, openNoticed, otherOpenReviews, type Review } from '../../store/reviews.ts'

export type Closing = {
  readonly review: string
  readonly version: number
  readonly outcome: ReviewOutcome
  readonly reason: string
  /** Whose decision is replaced; empty where the decision stands. */
  readonly children: readonly string[]
}
type Refused = FieldErrors | typeof notFound
type At = { readonly contact: Contact; readonly review: Review }

/** A decision maker asks for a review of a decided contact themself, and has read it thereby. */
export const askForReview = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, version, why }: { readonly contact: string; readonly version: number; readonly why: string },
  now: Temporal.Instant,
): Promise<Result<{ readonly review: string }, Refused>> => {
  const contact = await lockContact(tx, id)
  if (contact === null) return refuse(notFound)
  const may = mayAct(contact, 'open-review', version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  if (why.trim() === '') return refuse({ why: 'Say why the decision should be reviewed' })
  const review = await openNoticed(tx, actor, { contact: id, why }, now)
  await noteReading(tx, actor, review, now)
  await appendFacts(tx, contact, actor, now, [{ kind: 'review-opened', body: { review, why }, occurredAt: now }])
  return ok({ review })
}

/** Opens the whole picture of a decided contact again while its review waits, for who has read what came. */
export const openPicture = async (tx: Tx, review: string): Promise<Result<{ readonly contact: string }, Refused>> => {
  const found = await findReview(tx, review)
  if (found === null) return refuse(notFound)
  if (found.closedAt !== null) return refuse({ '': 'This review is closed: the picture stays closed with it' })
  if (!found.readByMe) return refuse({ '': 'Read what came first' })
  await reopenEnquiry(tx, found.contact)
  return ok({ contact: found.contact })
}

const gaps = ({ contact, review }: At, closing: Closing, children: readonly ContactChild[]): FieldErrors => {
  const known = new Set(children.map(({ id }) => id as string))
  const outcome = outcomesFor(contact.state).includes(closing.outcome)
  const chosen = closing.children.length > 0 && closing.children.every((child) => known.has(child))
  return {
    ...(review.readByMe ? {} : { '': 'Read what came first: open the review' }),
    ...(outcome ? {} : { outcome: 'Choose what follows' }),
    ...(closing.reason.trim() === '' ? { reason: 'Give the reason' } : {}),
    ...(closing.outcome === 'opened-again' && !chosen ? { children: 'Choose for whom to decide anew' } : {}),
  }
}

/** The contact goes back into the queue under its own rating, with a new clock; the sealed hub opens again. */
const openAgain = async (
  tx: Tx,
  actor: SignedIn,
  { contact, review }: At,
  { reason, children }: Closing,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf' | 'baseUrl'>,
): Promise<Contact> => {
  const { policies, calendar } = await hubClock(tx, now, needs)
  await replaceDecisions(tx, actor, { contact, children, reason }, now)
  const { asked } = await wakeWork(tx, contact, now)
  await reopenEnquiry(tx, contact.id)
  await mailReferrer(tx, actor, contact, now, needs)
  const fact: NewFact = { kind: 'opened-again', body: { review: review.id, reason, children }, occurredAt: now }
  const next = await appendFacts(tx, contact, actor, now, [fact], {
    state: asked ? 'asking' : 'screened',
    dueAt: decisionDue(policies, calendar, now, review.rating),
    reachedAt: null,
    holder: actor.user,
    holderName: actor.name,
    whyHere: `opened again ${timeWords(calendar, now)}: ${causeWords(review.cause, review.source)}`,
  })
  return { ...next, reopenedAt: now }
}

/**
 * Closes a review: the decision stands, or it is replaced for the children named and the contact is decided anew. Only
 * somebody who has read what came may close, and once; the same word again changes nothing.
 */
export const closeReview = async (
  tx: Tx,
  actor: SignedIn,
  closing: Closing,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf' | 'baseUrl'>,
): Promise<Result<Contact, Refused>> => {
  const before = await findReview(tx, closing.review)
  const contact = before === null ? null : await lockContact(tx, before.contact)
  const review = await findReview(tx, closing.review)
  if (contact === null || review === null) return refuse(notFound)
  if (review.closedAt !== null)
    return review.closedBy === actor.user && review.outcome === closing.outcome
      ? ok(contact)
      : refuse({ '': `${review.closedByName ?? 'A colleague'} has closed this review already` })
  const may = mayAct(contact, 'close-review', closing.version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  const missing = gaps({ contact, review }, closing, await childrenOf(tx, contact.id))
  if (Object.keys(missing).length > 0) return refuse(missing)
  const next =
    closing.outcome === 'opened-again'
      ? await openAgain(tx, actor, { contact, review }, closing, now, needs)
      : await appendFacts(tx, contact, actor, now, [
          { kind: 'review-closed', body: { review: review.id, reason: closing.reason }, occurredAt: now },
        ])
  await markClosed(tx, actor, closing, now)
  if (next.state === 'decided' && (await otherOpenReviews(tx, contact.id, review.id)) === 0)
    await endEnquiryAnew(tx, contact.id, now)
  return ok(next)
}
