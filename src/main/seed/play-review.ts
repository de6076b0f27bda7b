import { Temporal } from 'temporal-polyfill'
import { acts, type ReviewOutcome } from '../../contexts/frontdoor/index.ts'
import { dateOf } from '../../kernel/clock/index.ts'
import { inventAnswer } from './invent-answer.ts'
import { perform, type Stage } from './stage.ts'

type Overtaken = {
  readonly persona: string
  readonly request: string
  readonly contact: string
  readonly at: Temporal.Instant
}

const researchers = ['police', 'health', 'education', 'housing', 'probation'] as const

/** Questions the hub decided without, the newest decision first. */
const overtaken = async ({ db, town }: Stage): Promise<readonly Overtaken[]> => {
  const found: Overtaken[] = []
  for (const persona of researchers) {
    const actor = await town.actor(persona)
    for (const { id, contact, overtakenAt } of await db.as(actor, 'request.list', (tx) => acts.openRequests(tx)))
      if (overtakenAt !== null) found.push({ persona, request: id, contact, at: overtakenAt })
  }
  return found.sort((one, other) => Temporal.Instant.compare(other.at, one.at))
}

const answerLate = (stage: Stage, { persona, request }: Overtaken, at: Temporal.Instant) =>
  perform(stage, persona, 'request.answer', at, async (tx, actor) => {
    const given = inventAnswer(persona, actor.name, stage.chance, dateOf(stage.calendar, at))
    return acts.answerRequest(tx, actor, { request, given }, at)
  })

type Ending = { readonly contact: string; readonly outcome: ReviewOutcome; readonly reason: string }

/** Miriam Falk reads what came and, a while later, says what follows. */
const reviewIt = async (stage: Stage, { contact, outcome, reason }: Ending, at: Temporal.Instant): Promise<void> => {
  const decider = await stage.town.actor('decider')
  const review = (await stage.db.as(decider, 'review.list', (tx) => acts.openReviews(tx))).find(
    (one) => one.contact === contact,
  )
  if (review === undefined) return
  await stage.db.as(decider, 'review.read', (tx) => acts.noteReading(tx, decider, review.id, at))
  await perform(stage, 'decider', 'review.close', at.add({ minutes: 12 }), async (tx, actor) => {
    const version = (await acts.findContact(tx, contact))?.version ?? 0
    const children = outcome === 'opened-again' ? (await acts.childrenOf(tx, contact)).map(({ id }) => id) : []
    return acts.closeReview(
      tx,
      actor,
      { review: review.id, version, outcome, reason, children },
      at.add({ minutes: 12 }),
      stage.needs,
    )
  })
}

/** A second contact about a family was read by its decider on the same day; only the newest still waits. */
const reviewOlder = async (stage: Stage): Promise<void> => {
  const decider = await stage.town.actor('decider')
  const open = await stage.db.as(decider, 'review.list', (tx) => acts.openReviews(tx))
  const reason = 'The new contact has its own decision, and it took this one into account.'
  for (const { contact, openedAt } of open.slice(0, -1))
    await reviewIt(stage, { contact, outcome: 'stands', reason }, openedAt.add({ minutes: 50 }))
}

/** Answers that came after the decision: one waits unread, one changed nothing, one made the hub decide anew. */
export const playReview = async (stage: Stage): Promise<void> => {
  await reviewOlder(stage)
  const [newest, second, third] = await overtaken(stage)
  if (newest !== undefined) await answerLate(stage, newest, stage.now.subtract({ minutes: 35 }))
  if (second !== undefined) {
    await answerLate(stage, second, second.at.add({ hours: 3 }))
    const reason = 'What they know was known from the others; it changes nothing for the family.'
    await reviewIt(stage, { contact: second.contact, outcome: 'stands', reason }, second.at.add({ hours: 4 }))
  }
  if (third === undefined) return
  await answerLate(stage, third, stage.now.subtract({ minutes: 95 }))
  const reason = 'Nobody had told us this when we decided. The next step must be looked at again with them.'
  await reviewIt(
    stage,
    { contact: third.contact, outcome: 'opened-again', reason },
    stage.now.subtract({ minutes: 80 }),
  )
}
