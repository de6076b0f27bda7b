import type { Temporal } from 'temporal-polyfill'
import { type Actor, holds } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { deadlineWords, recordWords } from '../model/clock-words.ts'
import { kindsInWords, protectionWords, strategyDecisionWords } from '../model/protection.ts'
import type { HubClock } from '../store/hub-clock.ts'
import { meetingsOf, type ProtectiveAct, protectiveActsOf, type StrategyMeeting } from '../store/protection.ts'
import type { ProtectionProps, ShownMeeting, ShownProtection } from './protection-view.tsx'

const meetingShown = (meeting: StrategyMeeting, { calendar }: HubClock): ShownMeeting => ({
  key: String(meeting.number),
  words: `Held ${recordWords(calendar, meeting.heldAt)}: ${strategyDecisionWords[meeting.decision]}. Signed by ${meeting.signedByName}.`,
  tookPart: `Took part: ${meeting.tookPart.map(({ name, who }) => (who === '' ? name : `${name} (${who})`)).join(', ')}.`,
  absent: meeting.absent.length === 0 ? '' : `Not there: ${kindsInWords(meeting.absent)}.`,
  known: meeting.known,
  why: meeting.why,
})

const discussionOf = (
  { kind }: ProtectiveAct,
  meetings: readonly StrategyMeeting[],
  { calendar, policies }: HubClock,
  now: Temporal.Instant,
): ShownProtection['discussion'] => {
  if (kind !== 'strategy-discussion') return null
  const due = meetings.at(-1)?.followUpDue ?? null
  const unit = policies.strategy.body.followUp.unit
  return {
    over: meetings.length > 0 && due === null,
    followUp: due === null ? null : deadlineWords(calendar, { due, unit, now }),
  }
}

/** What was done at once about a contact, as pages show it. */
export const protectionShown = async (
  tx: Tx,
  contact: string,
  clock: HubClock,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<ProtectionProps> => {
  const meetings = await meetingsOf(tx, contact)
  const acts = await protectiveActsOf(tx, contact)
  return {
    contact,
    mayAct: holds(actor, 'screener', 'decision-maker'),
    protections: acts.map((act) => {
      const held = meetings.filter(({ called }) => called === act.id)
      return {
        id: act.id,
        title: protectionWords[act.kind],
        when: `${recordWords(clock.calendar, act.doneAt)}, recorded by ${act.recordedByName}`,
        words: act.words,
        told: act.told,
        missing: act.missing,
        meetings: held.map((meeting) => meetingShown(meeting, clock)),
        discussion: discussionOf(act, held, clock, now),
      }
    }),
  }
}
