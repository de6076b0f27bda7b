import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

/** The journey of a contact that was just decided, made into a document for the team that takes it on. */
export const playProduct = async (stage: Stage): Promise<void> => {
  const { db, town, now, needs } = stage
  const at = now.subtract({ minutes: 25 })
  const reader = await town.actor('screener')
  const found = await db.as(reader, 'contact.list', async (tx) => {
    const clock = await acts.hubClock(tx, at, needs)
    const held = await acts.heldContacts(tx, now.subtract({ hours: 48 }))
    const contact = held.find((one) => one.contact.state === 'decided')
    const recipient = clock.policies.routes.body.routes.find(({ team }) => team !== '')?.team
    return contact === undefined || recipient === undefined ? null : { contact: contact.id, recipient }
  })
  if (found === null) return
  const given = { ...found, once: crypto.randomUUID(), purpose: 'To plan the first visit to the family.', asAt: null }
  await perform(stage, 'screener', 'product.make', at, async (tx, actor) =>
    acts.makeProduct(tx, actor, given, at, await acts.hubClock(tx, at, needs)),
  )
}
