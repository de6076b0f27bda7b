import type { Temporal } from 'temporal-polyfill'
import type { Clockwork } from '../../../kernel/actor.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Job } from '../../../platform/module.ts'
import { policiesAt } from '../../partnership/index.ts'
import { keepProposals, moveLookMark, peopleToLookAt, type Proposal } from '../../people/index.ts'
import { writeAudit } from '../../sharing/index.ts'
import type { Needs } from '../needs.ts'

type ProposeNeeds = Pick<Needs, 'askFinder'>

/** So many people at a time; the rest wait for the next turn. */
const batch = 100

/**
 * Asks the finder about whoever has been recorded since, and puts each likely pair before the hub's readers. It moves ids
 * and weights and never sees a name. Answers how many were looked at; none where the finder gives no answer, and they are
 * asked about again.
 */
export const proposePairs = async (
  db: Database,
  hub: HubId,
  now: Temporal.Instant,
  { askFinder }: ProposeNeeds,
): Promise<number> => {
  const actor: Clockwork = { kind: 'clockwork', hub, task: 'propose-pairs' }
  return db.as(actor, 'propose-pairs', async (tx) => {
    const { people, from } = await peopleToLookAt(tx, batch)
    const near = await askFinder(hub, people)
    if (near === null) return 0
    if (people.length < batch) await moveLookMark(tx, hub, from)
    if (people.length === 0) return 0
    const proposals = [...near].flatMap(([one, found]) =>
      found.flatMap(({ id: other, band: likeness, bits }): Proposal[] =>
        likeness === 'link' || likeness === 'review' ? [{ one, other, likeness, bits }] : [],
      ),
    )
    const { matching } = await policiesAt(tx, now)
    await keepProposals(tx, hub, { looked: people, proposals, oneIn: matching.body.readTwiceOneIn }, now)
    if (proposals.length > 0)
      await writeAudit(tx, { at: now, actor, act: 'pair.propose', outcome: 'done', subjects: [] })
    return people.length
  })
}

/** Looks at newcomers every half minute, until nobody is left. */
export const proposeJob = (needs: ProposeNeeds): Job => ({
  name: 'propose-pairs',
  everySeconds: 30,
  run: async ({ db, hubs, now }) => {
    for (const hub of hubs) while ((await proposePairs(db, hub, now, needs)) === batch);
  },
})
