import { acts } from '../../contexts/frontdoor/index.ts'
import { peopleOf } from '../../contexts/people/index.ts'
import { perform, type Stage } from './stage.ts'

/** One decided contact about an only child, the longest decided. */
const longDecided = async ({ db, town, now }: Stage): Promise<{ contact: string; child: string } | null> =>
  db.as(await town.actor('decider'), 'contact.list', async (tx) => {
    for (const { id, contact } of await acts.heldContacts(tx, now.subtract({ hours: 24 * 400 }))) {
      const children = (await peopleOf(tx, id)).filter(({ identity }) => identity.role === 'child')
      const [child] = children
      if (contact.state === 'decided' && children.length === 1 && child !== undefined)
        return { contact: id, child: child.id }
    }
    return null
  })

/** A child was adopted since: the contact under the old name is closed to all but two. */
export const playRestricted = async (stage: Stage): Promise<void> => {
  const found = await longDecided(stage)
  if (found === null) return
  const at = stage.now.subtract({ minutes: 200 })
  const { user } = await stage.town.actor('decider2')
  const day = (days: number) => at.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days }).toString()
  const given = {
    ...found,
    once: crypto.randomUUID(),
    why: 'The adoption team told us of the order this morning. The file under the old name is theirs.',
    others: [],
    readers: [user],
    until: day(180),
    reviewOn: day(90),
  }
  await perform(stage, 'decider', 'restriction.raise', at, async (tx, actor) =>
    acts.restrictContact(tx, actor, given, at, await acts.hubClock(tx, at, stage.needs)),
  )
}
