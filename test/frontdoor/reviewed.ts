import { type Closing, closeReview } from '../../src/contexts/frontdoor/features/review/act.ts'
import { answerRequest } from '../../src/contexts/frontdoor/parts/answering.ts'
import { noteReading, openReviews, type Review } from '../../src/contexts/frontdoor/store/reviews.ts'
import { returnsOf } from '../../src/contexts/sharing/index.ts'
import { aKnownAnswer, askedAbout } from './answer-bench.ts'
import { decide, standsNow } from './decided.ts'
import { at, type Bench } from './hub-bench.ts'

export const came = at('2026-11-20T10:00Z')
export const decidedAt = at('2026-11-20T12:00Z')
export const lateAt = at('2026-11-20T15:00Z')
export const now = at('2026-11-20T15:30Z')

/** Decided while police had not answered; police answer afterwards. */
export const lateAnswer = async (bench: Bench): Promise<{ contact: string; review: Review; request: string }> => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
  await decide(bench, { contact, at: decidedAt })
  const police = await bench.town.actor('police')
  const request = requests['police'] ?? ''
  const done = await bench.db.as(police, 'request.answer', (tx) =>
    answerRequest(tx, police, { request, given: aKnownAnswer() }, lateAt),
  )
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return { contact, request, review: await waiting(bench, contact) }
}
export const waiting = async (bench: Bench, contact: string): Promise<Review> => {
  const found = (await bench.db.as(await bench.town.actor('decider'), 'look', (tx) => openReviews(tx))).find(
    (one) => one.contact === contact,
  )
  if (found === undefined) throw new Error('No review waits.')
  return found
}
export const reads = async (bench: Bench, review: string, who = 'decider') => {
  const actor = await bench.town.actor(who)
  await bench.db.as(actor, 'review.read', (tx) => noteReading(tx, actor, review, now))
}
export const close = async (
  bench: Bench,
  { contact, review }: { contact: string; review: { id: string } },
  over: Partial<Closing> = {},
  who = 'decider',
) => {
  const actor = await bench.town.actor(who)
  const { version } = await standsNow(bench, contact)
  const closing: Closing = {
    review: review.id,
    version,
    outcome: 'stands',
    reason: 'Nothing new.',
    children: [],
    ...over,
  }
  return bench.db.as(actor, 'review.close', (tx) => closeReview(tx, actor, closing, now, bench.needs))
}
export const sees = (bench: Bench, who: string, contact: string) =>
  bench.town.actor(who).then((actor) => bench.db.as(actor, 'look', (tx) => returnsOf(tx, contact)))
