import type { Temporal } from 'temporal-polyfill'
import { type Actor, holds } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { isLive } from '../../../sharing/index.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import { causeWords, inOrder, isTheirs, outcomeNames, outcomesFor, reviewDue } from '../../model/review.ts'
import type { Needs } from '../../needs.ts'
import { sealedView } from '../../parts/answer-read.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { childrenOf, decisionsOf } from '../../store/decisions.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { referralOf } from '../../store/referred.ts'
import { closedReviews, findReview, noteReading, openReviews, type Review } from '../../store/reviews.ts'
import { standingNow } from '../../store/standing.ts'
import type { Came, ReviewPageProps } from './review.page.tsx'
import type { ReviewRow, ReviewsProps } from './reviews.page.tsx'

const rowOf = (review: Review, clock: HubClock, now: Temporal.Instant): ReviewRow => {
  const unit = clock.policies.ratings.body.ratings.find(({ rating }) => rating === review.rating)?.decision.unit
  const { closedAt, outcome } = review
  return {
    id: review.id,
    reference: review.reference,
    who: review.who,
    rating: review.rating,
    cause: causeWords(review.cause, review.source),
    deciders: review.deciderNames.join(' and '),
    readByMe: review.readByMe,
    clock:
      closedAt === null
        ? deadlineWords(clock.calendar, { due: reviewDue(clock, review), unit: unit ?? 'elapsed-hours', now })
        : null,
    closed:
      closedAt === null || outcome === null
        ? ''
        : `${outcomeNames[outcome]}: ${review.closedByName ?? ''}, ${recordWords(clock.calendar, closedAt)}. ${review.reason ?? ''}`,
  }
}

/** Everything that waits for review, the reader's own decisions first, and what was closed last. */
export const readReviews = async (
  { tx, actor, now, subject }: Asked<Record<string, never>>,
  needs: Needs,
): Promise<ReviewsProps> => {
  const clock = await hubClock(tx, now, needs)
  const { user } = signedIn(actor)
  const open = inOrder(
    (await openReviews(tx)).map((review) => ({
      review,
      theirs: isTheirs(review.deciders, user),
      dueAt: reviewDue(clock, review),
    })),
  )
  const closed = await closedReviews(tx, 50)
  subject(...open.map(({ review }) => review.contact), ...closed.map(({ contact }) => contact))
  const rows = (theirs: boolean) =>
    open.filter((one) => one.theirs === theirs).map(({ review }) => rowOf(review, clock, now))
  return { yours: rows(true), others: rows(false), closed: closed.map((review) => rowOf(review, clock, now)) }
}

const contactCame = async (tx: Tx, id: string, now: Temporal.Instant, needs: Needs): Promise<Came> => {
  const found = await standingNow(tx, id, now, needs)
  if (found === null) throw new Error('The new contact of a review is not there.')
  const { contact, concernName } = found.standing
  const referral = await referralOf(tx, id)
  return {
    kind: 'contact',
    contact: contact.id,
    reference: contact.reference,
    from: contact.sourceAgencyName,
    received: recordWords(found.clock.calendar, contact.receivedAt),
    concern: concernName,
    summary: referral?.concern.worriedAbout ?? '',
    stands:
      contact.state === 'decided'
        ? 'Decided'
        : contact.holder === null
          ? 'Open, held by nobody'
          : `Open, held by ${contact.holderName}`,
  }
}

const cameOf = async (tx: Tx, review: Review, clock: HubClock, now: Temporal.Instant, needs: Needs): Promise<Came> => {
  if (review.request !== null)
    return {
      kind: 'return',
      agencyName: review.source,
      sealed: await sealedView(tx, review.request, clock),
    }
  if (review.newContact !== null) return contactCame(tx, review.newContact, now, needs)
  const when = recordWords(clock.calendar, review.openedAt)
  return { kind: 'noticed', by: review.source, when, why: review.noticed ?? '' }
}

const mayClose = (actor: Actor, review: Review): boolean => review.closedAt === null && holds(actor, 'decision-maker')

/** One review. Reading it is recorded in the same transaction: without that nobody can close it. */
export const readReview = async (
  { tx, actor, params, now, subject }: Asked<{ readonly review: string }>,
  needs: Needs,
): Promise<ReviewPageProps | typeof notFound> => {
  const review = await findReview(tx, params.review)
  const found = review === null ? null : await standingNow(tx, review.contact, now, needs)
  if (review === null || found === null) return notFound
  subject(review.contact, ...(review.newContact === null ? [] : [review.newContact]))
  const { standing, clock } = found
  if (review.closedAt === null) await noteReading(tx, signedIn(actor), review.id, now)
  const children = await childrenOf(tx, review.contact)
  const decisions = (await decisionsOf(tx, review.contact)).filter(
    ({ takesEffectAt, sentBackAt }) => takesEffectAt !== null && sentBackAt === null,
  )
  const nameOf = (child: string): string => children.find(({ id }) => id === child)?.name ?? 'A child'
  return {
    row: rowOf(review, clock, now),
    standing,
    came: await cameOf(tx, review, clock, now, needs),
    decisions: decisions.map((one) => ({
      child: one.id,
      name: nameOf(one.child),
      words: `${one.body.levelName}: ${one.body.outcomeName}, by ${one.decidedByName}, ${recordWords(clock.calendar, one.decidedAt)}${one.supersededAt === null ? '' : '; replaced since'}`,
      body: one.body,
    })),
    outcomes: mayClose(actor, review) ? outcomesFor(standing.contact.state) : [],
    children: children.map(({ id, name }) => ({ id, name })),
    pictureOpen: await isLive(tx, review.contact),
  }
}
