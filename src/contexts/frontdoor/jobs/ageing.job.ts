import type { Temporal } from 'temporal-polyfill'
import type { Clockwork } from '../../../kernel/actor.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Job } from '../../../platform/module.ts'
import { ownAgencies } from '../../partnership/index.ts'
import { writeAudit } from '../../sharing/index.ts'
import { isUntouched } from '../model/ageing.ts'
import type { Needs } from '../needs.ts'
import { paths } from '../paths.ts'
import { hubClock } from '../store/hub-clock.ts'
import { postMail } from '../store/post.ts'
import { lastTouched, noteAlarm } from '../store/reconciliation.ts'

type AgeingNeeds = Pick<Needs, 'calendarOf' | 'baseUrl'>

/**
 * Tells the hub's own mailbox of contacts that nobody has touched within the hub's limit: one mail for all that came to it
 * since the last look, once for each standstill, with a number and no name.
 */
export const ageingOf = async (db: Database, hub: HubId, now: Temporal.Instant, needs: AgeingNeeds): Promise<void> => {
  const actor: Clockwork = { kind: 'clockwork', hub, task: 'ageing' }
  await db.as(actor, 'ageing', async (tx) => {
    const clock = await hubClock(tx, now, needs)
    const fresh: string[] = []
    for (const contact of await lastTouched(tx))
      if (isUntouched(clock, contact, now) && (await noteAlarm(tx, hub, contact, now))) fresh.push(contact.id)
    const lead = (await ownAgencies(tx)).find(({ seat }) => seat === 'lead')
    if (fresh.length === 0 || lead === undefined || lead.contactEmail === '') return
    const many = fresh.length === 1 ? 'One contact has' : `${String(fresh.length)} contacts have`
    const content = `${many} not been touched within your hub’s own limit. Open ${needs.baseUrl}${paths.reconciliation()} to see which.`
    await postMail(tx, hub, { to: lead.contactEmail, subject: 'Contacts that nobody has touched', content }, now)
    await writeAudit(tx, { at: now, actor, act: 'contact.ageing-alarm', outcome: 'done', subjects: fresh })
  })
}

/** Looks for contacts that stand still, every five minutes. */
export const ageingJob = (needs: AgeingNeeds): Job => ({
  name: 'ageing',
  everySeconds: 300,
  run: async ({ db, hubs, now }) => {
    for (const hub of hubs) await ageingOf(db, hub, now, needs)
  },
})
