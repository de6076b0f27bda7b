import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Agency } from '../../partnership/index.ts'
import { recordWords } from '../model/clock-words.ts'
import type { Needs } from '../needs.ts'
import { paths } from '../paths.ts'
import { type LateRequest, markChased } from '../store/chases.ts'
import { makeLink } from '../store/links.ts'
import { postMail } from '../store/post.ts'

export type RemindNeeds = Pick<Needs, 'newToken' | 'hashToken' | 'baseUrl'>

/** How long the link in a reminder opens. */
const linkHours = 7 * 24

/** The address in the reminder: a link of its own for a setting without accounts, the list for everybody else. */
const addressFor = async (
  tx: Tx,
  agency: Agency,
  { id }: LateRequest,
  now: Temporal.Instant,
  needs: RemindNeeds,
): Promise<string> => {
  if (agency.seat !== 'none') return `${needs.baseUrl}${paths.requests()}`
  const token = needs.newToken()
  const expires = Temporal.Instant.from(now).add({ hours: linkHours })
  await makeLink(tx, { agency: agency.id, request: id, tokenHash: needs.hashToken(token), expires })
  return `${needs.baseUrl}${paths.link({ token })}`
}

/** Reminds an agency of a late answer by mail. False when it has no address: then nobody was chased, and nothing says so. */
export const remindAgency = async (
  tx: Tx,
  { hub, agency, late, calendar }: { hub: HubId; agency: Agency; late: LateRequest; calendar: WorkingCalendar },
  now: Temporal.Instant,
  needs: RemindNeeds,
): Promise<boolean> => {
  if (agency.contactEmail === '') return false
  const address = await addressFor(tx, agency, late, now, needs)
  const content = `A question from the safeguarding hub still waits for your answer. It was due by ${recordWords(calendar, late.dueAt)}. Open ${address} to answer it: “not known” takes two minutes.`
  await postMail(
    tx,
    hub,
    { to: agency.contactEmail, subject: 'Reminder: a question from the safeguarding hub', content },
    now,
  )
  await markChased(tx, late.id, now)
  return true
}
