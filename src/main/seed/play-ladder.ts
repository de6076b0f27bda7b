import type { Temporal } from 'temporal-polyfill'
import { acts } from '../../contexts/frontdoor/index.ts'
import { refuse } from '../../kernel/result.ts'
import { perform, type Stage } from './stage.ts'

const protects = 'The health visitor sees the children each week, and whoever sees a change rings the hub at once.'

const disputed = (stage: Stage, persona: string, at: Temporal.Instant) =>
  perform(stage, persona, 'request.disagree', at, async (tx, actor) => {
    const reason =
      'Nobody called a strategy discussion, and we hold what the others do not know. The police must plan with us.'
    // Of what it had answered by then, the newest first.
    const [answered] = (await acts.answeredRequests(tx, 200)).filter(
      ({ answeredAt }) => answeredAt !== null && answeredAt.epochMilliseconds < at.epochMilliseconds,
    )
    if (answered === undefined) return refuse('nothing answered')
    const about = 'That there is no strategy discussion'
    return acts.disagreeAsAnswerer(tx, actor, { request: answered.id, about, reason, protects }, at, stage.needs)
  })

const ownOf = async (stage: Stage, persona: string) =>
  (await stage.db.as(await stage.town.actor(persona), 'disagreement.list-own', (tx) => acts.ownDisagreements(tx)))[0]

const answerBy = async (stage: Stage, persona: string, reply: string, at: Temporal.Instant) => {
  const found = await ownOf(stage, 'health')
  if (found === undefined) return
  await perform(stage, persona, 'disagreement.answer', at, (tx, actor) =>
    acts.answerDisagreement(tx, actor, { disagreement: found.id, reply, protects }, at, stage.needs),
  )
}

const goUp = async (stage: Stage, words: string, at: Temporal.Instant) => {
  const found = await ownOf(stage, 'health')
  if (found === undefined) return
  await perform(stage, 'health', 'disagreement.move', at, (tx, actor) =>
    acts.moveDisagreement(
      tx,
      actor,
      { disagreement: found.id, move: 'go-up', seen: found.entries, words, protects },
      at,
      stage.needs,
    ),
  )
}

/** Health does not agree and has taken it to the partnership's scrutineer, with whom it waits. */
export const playLadder = async (stage: Stage): Promise<void> => {
  const before = (hours: number) => stage.now.subtract({ hours })
  await disputed(stage, 'health', before(70))
  await answerBy(
    stage,
    'decider2',
    'We held a discussion by telephone, and judged that no meeting was needed.',
    before(52),
  )
  await goUp(stage, 'A telephone call between two people is no strategy discussion.', before(50))
  await answerBy(
    stage,
    'hub-admin',
    'I have read the record. The call was noted; I ask the team to invite you next time.',
    before(29),
  )
  await goUp(stage, 'Next time does not help this child.', before(26))
}
