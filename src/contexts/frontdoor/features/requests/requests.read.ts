import type { Temporal } from 'temporal-polyfill'
import { lengthWords } from '../../../../kernel/clock/index.ts'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { recordWords, timeWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { requestClock } from '../../parts/answer-read.ts'
import { answeredRequests, type ListedRequest, openRequests } from '../../store/answers.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { ownInvitations } from '../../store/invitations.ts'
import type { RequestsProps } from './requests.page.tsx'

/** A screen or two of answers at once; the whole list is one press away. */
const answeredShown = 10
const answeredMost = 200

const who = ({ about }: ListedRequest): string => {
  const [first, ...others] = about.children.map(({ name }) => name)
  return others.length === 0 ? (first ?? 'A family') : `${first ?? ''} and ${String(others.length)} more`
}

const newsOf = ({ overtakenAt, chasedAt }: ListedRequest, { calendar }: HubClock): string => {
  if (overtakenAt !== null) return 'the hub decided without it, and still wants it'
  return chasedAt === null ? '' : `chased ${timeWords(calendar, chasedAt)}`
}

const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 60_000

/** What the agency's list shows, with the ids of the requests on it. */
export const readRequests = async (
  tx: Tx,
  actor: SignedIn,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
  all: boolean,
): Promise<{ readonly props: RequestsProps; readonly ids: readonly string[] }> => {
  const clock = await hubClock(tx, now, needs)
  const open = await openRequests(tx)
  const shown = all ? answeredMost : answeredShown
  const found = await answeredRequests(tx, shown + 1)
  const answered = found.slice(0, shown)
  const invitations = await ownInvitations(tx)
  const base = (row: ListedRequest) => ({
    id: row.id,
    reference: row.reference,
    who: who(row),
    concern: row.about.concernName,
  })
  const props: RequestsProps = {
    agencyName: actor.agencyName,
    invited: invitations.map(({ id, reference, children, words, invitedByName, invitedAt }) => ({
      id,
      reference,
      children,
      words,
      how: `Invited ${recordWords(clock.calendar, invitedAt)} by ${invitedByName}, for the hub.`,
    })),
    moreAnswered: !all && found.length > shown,
    open: open.map((row) => ({
      ...base(row),
      rating: row.rating,
      clock: requestClock(clock, row, now),
      hasDraft: row.hasDraft,
      news: newsOf(row, clock),
    })),
    answered: answered.map((row) => ({
      ...base(row),
      answer: row.answer ?? 'unable',
      when: recordWords(clock.calendar, row.answeredAt ?? row.sentAt),
      took: `in ${lengthWords(minutesBetween(row.sentAt, row.answeredAt ?? row.sentAt))}`,
    })),
  }
  const ids = [...[...open, ...answered].map(({ id }) => id), ...invitations.map(({ contact }) => contact)]
  return { props, ids }
}
