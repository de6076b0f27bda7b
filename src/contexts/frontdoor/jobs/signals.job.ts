import type { Temporal } from 'temporal-polyfill'
import type { Clockwork } from '../../../kernel/actor.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Job } from '../../../platform/module.ts'
import { writeAudit } from '../../sharing/index.ts'
import type { Needs } from '../needs.ts'
import { lookForSignals } from '../parts/signals-look.ts'

type SignalNeeds = Pick<Needs, 'calendarOf'>

/**
 * Looks at every open contact of one hub. The clockwork may read kinds, days and who was in what; the words of an item and
 * the names of people are not granted to it.
 */
export const signalsOfHub = async (
  db: Database,
  hub: HubId,
  now: Temporal.Instant,
  needs: SignalNeeds,
): Promise<void> => {
  const actor: Clockwork = { kind: 'clockwork', hub, task: 'signals' }
  await db.as(actor, 'signals', async (tx) => {
    const found = await lookForSignals(tx, hub, null, now, needs)
    if (found.length > 0) await writeAudit(tx, { at: now, actor, act: 'signal.find', outcome: 'done', subjects: found })
  })
}

/** Looks for signals each minute: an answer that came, a referral, a decision. What hub staff do is looked at at once. */
export const signalsJob = (needs: SignalNeeds): Job => ({
  name: 'signals',
  everySeconds: 60,
  run: async ({ db, hubs, now }) => {
    for (const hub of hubs) await signalsOfHub(db, hub, now, needs)
  },
})
