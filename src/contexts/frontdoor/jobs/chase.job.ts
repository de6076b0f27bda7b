import type { Temporal } from 'temporal-polyfill'
import type { Clockwork } from '../../../kernel/actor.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Job } from '../../../platform/module.ts'
import { type Agency, ownAgencies } from '../../partnership/index.ts'
import { writeAudit } from '../../sharing/index.ts'
import { chaseIsDue } from '../model/chase.ts'
import type { Needs } from '../needs.ts'
import { remindAgency, type RemindNeeds } from '../parts/reminding.ts'
import { lateRequests, type LateRequest, lockLate } from '../store/chases.ts'
import { type HubClock, hubClock } from '../store/hub-clock.ts'

type ChaseNeeds = Pick<Needs, 'calendarOf'> & RemindNeeds

const remind = async (
  tx: Tx,
  actor: Clockwork,
  late: LateRequest,
  { calendar, agencies }: Pick<HubClock, 'calendar'> & { readonly agencies: readonly Agency[] },
  now: Temporal.Instant,
  needs: ChaseNeeds,
): Promise<void> => {
  const agency = agencies.find(({ id }) => id === late.agency)
  // Without an address nobody was chased, and the hub must not be told so: it sees that the answer is late.
  if (agency === undefined || !(await remindAgency(tx, { hub: actor.hub, agency, late, calendar }, now, needs))) return
  await writeAudit(tx, { at: now, actor, act: 'request.chase', outcome: 'done', subjects: [late.id, late.contact] })
}

/** Reminds the agencies of one hub whose answers are late, each by the rule of `nextChaseAt`. */
export const chaseHub = async (db: Database, hub: HubId, now: Temporal.Instant, needs: ChaseNeeds): Promise<void> => {
  const actor: Clockwork = { kind: 'clockwork', hub, task: 'chase' }
  const ripe = await db.as(actor, 'chase', async (tx) => {
    const late = await lateRequests(tx, now)
    if (late.length === 0) return null
    const { calendar } = await hubClock(tx, now, needs)
    const due = late.filter((request) => chaseIsDue(calendar, request, now))
    return due.length === 0 ? null : { due, calendar, agencies: await ownAgencies(tx) }
  })
  for (const { id } of ripe?.due ?? [])
    await db.as(actor, 'chase', async (tx) => {
      const late = await lockLate(tx, id)
      if (ripe !== null && late !== null && chaseIsDue(ripe.calendar, late, now))
        await remind(tx, actor, late, ripe, now, needs)
    })
}

/** Chases late answers by rule, each half minute. */
export const chaseJob = (needs: ChaseNeeds): Job => ({
  name: 'chase',
  everySeconds: 30,
  run: async ({ db, hubs, now }) => {
    for (const hub of hubs) await chaseHub(db, hub, now, needs)
  },
})
