import { acts } from '../../contexts/frontdoor/index.ts'
import { usualRules } from '../../contexts/partnership/index.ts'
import { perform, type Stage } from './stage.ts'

/** One family's letter is checked and ready to print, another's waits to be checked; who was told already has none. */
export const playLetter = async (stage: Stage): Promise<void> => {
  const body = { ...usualRules.letter, address: 'The Old Customs House\nQuay Street\nSaltmarsh Bay' }
  const published = stage.now.subtract({ hours: 48 })
  await perform(stage, 'hub-admin', 'letter.publish', published, (tx, actor) =>
    acts.publishLetter(tx, actor, { version: 0, body }, published),
  )
  const decider = await stage.town.actor('decider')
  const found = await stage.db.as(decider, 'family.list', (tx) => acts.familyTellings(tx, 200))
  const open = found.filter(({ toldOn, plan }) => toldOn === null && plan.tell === 'tell')
  const at = stage.now.subtract({ minutes: 50 })
  for (const [index, { decision }] of open.slice(0, 2).entries()) {
    await perform(stage, 'screener', 'letter.write', at, (tx, actor) =>
      acts.writeLetter(
        tx,
        actor,
        {
          decision,
          reader: 'parent',
          seen: 0,
          to: 'parents',
          outcome: 'a worker will ring you to agree what would help',
          reason: 'Somebody who knows your child was worried. We want to hear how things are from you.',
          next: 'The worker rings you this week. You choose where to meet.',
          ring: 'Ring us on 07700 900100 and ask for the duty worker.',
          disagree: 'Ring us and say so. We look at it again with somebody new. You can also write to us to complain.',
        },
        at,
      ),
    )
    if (index === 0)
      await perform(stage, 'decider', 'letter.check', at.add({ minutes: 20 }), async (tx, actor) => {
        const letter = (await acts.newestLetters(tx, decision))[0]?.id ?? ''
        return acts.checkLetter(tx, actor, { decision, reader: 'parent', letter }, at.add({ minutes: 20 }))
      })
  }
}
