import { acts, type ContactId } from '../../contexts/frontdoor/index.ts'
import { itemsOf, ownWishes } from '../../contexts/sharing/index.ts'
import { refuse } from '../../kernel/result.ts'
import type { Scene } from './scenes.ts'
import { perform, type Stage, type Told } from './stage.ts'

/** How the owner answers, by the rating of the scene: one waits, one lets it go, one keeps it. */
const endings = { red: null, amber: 'released', green: 'refused' } as const
const owners = ['police', 'health'] as const
const team = 'Assessment team'

const askedItem = async ({ db, town }: Stage, contact: ContactId) => {
  const decider = await town.actor('decider')
  const items = await db.as(decider, 'picture.see', (tx) => itemsOf(tx, contact))
  for (const owner of owners) {
    const item = items.find(({ agency, mayLeave }) => agency === town.agencies[owner] && mayLeave === 'ask-us')
    if (item !== undefined) return { owner, item: item.id }
  }
  return null
}

/** Before deciding, the hub asks an owner to let an item go that it marked "ask us first". */
export const wishScene = async (stage: Stage, scene: Scene, { contact, at }: Told): Promise<void> => {
  const found = await askedItem(stage, contact)
  if (found === null) return
  const { owner, item } = found
  await perform(stage, 'decider', 'release-wish.ask', at(0.9), (tx, actor) =>
    acts.askOwner(tx, actor, { contact, item, recipient: team }, at(0.9), stage.needs),
  )
  const answer = endings[scene.rating]
  if (answer === null) return
  const reason =
    answer === 'refused' ? 'Another family is named in the same record. Ring us and we will tell you what we can.' : ''
  await perform(stage, owner, 'release-wish.answer', at(0.97), async (tx, actor) => {
    const wish = (await ownWishes(tx, 50)).find((one) => one.item === item)
    return wish === undefined
      ? refuse('no wish')
      : acts.answerReleaseWish(tx, actor, { wish: wish.id, answer, reason }, at(0.97))
  })
}
