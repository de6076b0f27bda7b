import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../../kernel/clock/index.ts'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import type { Agency } from '../../../partnership/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { makeLink } from '../../store/links.ts'
import { postMail } from '../../store/post.ts'
import type { NewRequest } from '../../store/requests.ts'

/** How long after its deadline a link still opens: a late answer is better than none. */
const linkDaysAfterDue = 7

type Sending = { readonly agency: Agency; readonly request: NewRequest; readonly calendar: WorkingCalendar }

/**
 * Tells an agency that a question waits, and nothing of what it is about. An agency without accounts is sent the link
 * that opens it; the link asks for a code before it shows anything.
 */
export const sendNotice = async (
  tx: Tx,
  actor: SignedIn,
  { agency, request, calendar }: Sending,
  now: Temporal.Instant,
  needs: Pick<Needs, 'newToken' | 'hashToken' | 'baseUrl'>,
): Promise<void> => {
  if (agency.contactEmail === '') return
  const by = `The answer is due by ${recordWords(calendar, request.dueAt)}.`
  const subject = 'A question from the safeguarding hub'
  if (agency.seat !== 'none') {
    const content = `A question from the safeguarding hub is waiting in your list. Open ${needs.baseUrl}${paths.requests()} to answer it. ${by}`
    return postMail(tx, actor.hub, { to: agency.contactEmail, subject, content }, now)
  }
  const token = needs.newToken()
  const expires = Temporal.Instant.from(request.dueAt).add({ hours: 24 * linkDaysAfterDue })
  await makeLink(tx, { agency: agency.id, request: request.id, tokenHash: needs.hashToken(token), expires })
  const content = `A question from the safeguarding hub is waiting. Open ${needs.baseUrl}${paths.link({ token })} to answer it. You need no account: we send a code to the number we hold for you. ${by}`
  return postMail(tx, actor.hub, { to: agency.contactEmail, subject, content }, now)
}
