import { Temporal } from 'temporal-polyfill'
import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

/** Most families of older decisions have been told; the one that has waited longest is left, and is late. */
export const playFamily = async (stage: Stage): Promise<void> => {
  const decider = await stage.town.actor('decider')
  const found = await stage.db.as(decider, 'family.list', (tx) => acts.familyTellings(tx, 200))
  const dayAgo = stage.now.subtract({ hours: 24 })
  const old = found.filter(
    ({ toldOn, decidedAt, plan }) =>
      toldOn === null && plan.tell === 'tell' && Temporal.Instant.compare(decidedAt, dayAgo) < 0,
  )
  const received = 'They had expected it, asked who would visit, and want to be rung in the afternoon.'
  for (const { decision, decidedAt } of old.slice(1)) {
    const at = decidedAt.add({ hours: 3 })
    await perform(stage, 'screener', 'family.tick-off', at, (tx, actor) =>
      acts.tickFamilyTold(tx, actor, { decision, daysAgo: '0', how: 'said', received }, at),
    )
  }
}
