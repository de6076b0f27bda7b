import type { Temporal } from 'temporal-polyfill'
import type { TimelineItem } from '../../../design/index.ts'
import type { SignedIn } from '../../../kernel/actor.ts'
import { dateOf } from '../../../kernel/clock/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { noteJoinedView } from '../../people/index.ts'
import { recordWords } from '../model/clock-words.ts'
import { concernName } from '../model/concern-name.ts'
import { paths } from '../paths.ts'
import { type EarlierContact, earlierContacts } from '../store/earlier-contacts.ts'
import type { HubClock } from '../store/hub-clock.ts'
import { referralOf } from '../store/referred.ts'
import type { Joined } from './joined-read.ts'

/** An entry of a journey with the day by which it is ordered, `YYYY-MM-DD` or less of it. */
export type Dated = TimelineItem & { readonly order: string }

const outcomeWords = ({ state, outcomes }: EarlierContact, { policies }: HubClock): string => {
  if (state !== 'decided') return 'Open now.'
  const names = outcomes.map((key) => policies.routes.body.routes.find((route) => route.key === key)?.name ?? key)
  return `Decided${names.length === 0 ? '' : `: ${names.join('; ')}`}.`
}

/**
 * The earlier contacts of the people judged the same as somebody here: what the referrer wrote and what was decided. What
 * agencies sealed for those enquiries stays sealed.
 */
export const earlierHistory = async (tx: Tx, { others }: Joined, clock: HubClock): Promise<readonly Dated[]> => {
  const contacts = await earlierContacts(tx, [...new Set(others.map(({ sourceId }) => sourceId))])
  const entries: Dated[] = []
  for (const contact of contacts) {
    const who = others.filter(({ sourceId }) => sourceId === contact.id).map(({ identity }) => identity.name)
    const worry = (await referralOf(tx, contact.id))?.concern.worriedAbout ?? ''
    const what = concernName(clock.policies.concerns.body.concerns, contact.concern)
    entries.push({
      key: contact.id,
      order: dateOf(clock.calendar, contact.receivedAt).toString(),
      when: recordWords(clock.calendar, contact.receivedAt),
      source: contact.sourceAgencyName,
      text: `${what}. ${worry} ${outcomeWords(contact, clock)}`.replace(/\s+/g, ' '),
      learned: `another contact about ${who.join(' and ')}, judged the same person`,
      act: { text: contact.reference, href: paths.contact({ contact: contact.id }) },
    })
  }
  return entries
}

/** Keeps that this picture was seen with the history of others in it, so that its readers can be told if that was wrong. */
export const noteSeenJoined = (
  tx: Tx,
  actor: SignedIn,
  contact: string,
  { judged }: Joined,
  now: Temporal.Instant,
): Promise<void> => {
  const judgements = judged.filter(({ verdict }) => verdict === 'same').map(({ id }) => id)
  return noteJoinedView(tx, actor, { contact, judgements }, now)
}
