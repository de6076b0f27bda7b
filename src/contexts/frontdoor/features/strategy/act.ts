import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { allowed } from '../../model/contact.ts'
import {
  absentOf,
  type Attendance,
  followUpDue,
  pastMoment,
  type StrategyDecision,
  strategyDecisionWords,
} from '../../model/protection.ts'
import { refusalWords } from '../../model/refusals.ts'
import type { Needs } from '../../needs.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { endInvitations } from '../../store/invitations.ts'
import { hubClock } from '../../store/hub-clock.ts'
import {
  insertMeeting,
  meetingRecorded,
  meetingsOf,
  missingAbout,
  type ProtectiveAct,
  protectiveActsOf,
  type StrategyMeeting,
} from '../../store/protection.ts'

export type TookPart = { readonly agency: string; readonly who: string }

export type HoldingMeeting = {
  readonly contact: string
  /** The act by which the discussion was called. */
  readonly called: string
  readonly once: string
  /** `YYYY-MM-DD` and `HH:MM` in the hub's zone. */
  readonly day: string
  readonly time: string
  readonly tookPart: readonly TookPart[]
  readonly known: string
  readonly decision: StrategyDecision
  readonly why: string
}

const attendanceOf = async (tx: Tx, tookPart: readonly TookPart[]): Promise<readonly Attendance[] | null> => {
  const agencies = await ownAgencies(tx)
  const found = tookPart.flatMap(({ agency, who }): Attendance[] => {
    const known = agencies.find(({ id }) => id === agency)
    return known === undefined ? [] : [{ agency, name: known.name, kind: known.kind, who }]
  })
  return found.length === tookPart.length && found.length > 0 ? found : null
}

const over = 'This discussion has decided, with everybody there who must be: call another one if it must meet again'

/** Why a meeting cannot have been held then, or empty. */
const momentTrouble = (
  heldAt: Temporal.Instant | null,
  called: Pick<ProtectiveAct, 'doneAt'>,
  last: Pick<StrategyMeeting, 'heldAt'> | undefined,
): string => {
  if (heldAt === null) return 'This is still to come: record it once it is held'
  if (Temporal.Instant.compare(heldAt, last?.heldAt ?? called.doneAt) >= 0) return ''
  return last === undefined ? 'It was held after it was called' : 'It was held after the last meeting'
}

/**
 * Records one meeting of a strategy discussion and what it decided, signed by the decision maker who is signed in. Who
 * must be there is the hub's own rule; where somebody was not, the decision stands and a follow-up meeting is due.
 */
export const recordMeeting = async (
  tx: Tx,
  actor: SignedIn,
  input: HoldingMeeting,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const { contact: id, called, once, known, decision, why } = input
  const contact = await lockContact(tx, id)
  const discussion = (await protectiveActsOf(tx, id)).find((one) => one.id === called)
  if (contact === null || discussion?.kind !== 'strategy-discussion') return refuse(notFound)
  if (!allowed('record-strategy-meeting', contact.state)) return refuse(refusalWords('wrong-state'))
  if (await meetingRecorded(tx, called, once)) return ok({ contact: id })
  const before = (await meetingsOf(tx, id)).filter((one) => one.called === called)
  const last = before.at(-1)
  if (last?.followUpDue === null) return refuse({ '': over })
  const { policies, calendar } = await hubClock(tx, now, needs)
  const heldAt = pastMoment(calendar, input, now)
  const wrong = momentTrouble(heldAt, discussion, last)
  if (heldAt === null || wrong !== '') return refuse({ time: wrong })
  const tookPart = await attendanceOf(tx, input.tookPart)
  if (tookPart === null) return refuse({ agency: 'Choose who took part, from the agencies of this hub' })
  const absent = absentOf(policies, tookPart)
  const due = followUpDue(policies, calendar, { heldAt, absent, decision })
  const missing = await missingAbout(tx, contact)
  const held = { heldAt, tookPart, absent, known, decision, why, followUpDue: due }
  const meeting = { called, number: before.length + 1, ...held }
  const { version } = policies.strategy
  await insertMeeting(tx, actor, { ...meeting, contact: contact.id, once, policyVersion: version, missing }, now)
  if (due === null) await endInvitations(tx, called, now)
  const body = {
    called,
    number: meeting.number,
    decision,
    decisionName: strategyDecisionWords[decision],
    why,
    absent,
    followUpDue: due?.toString() ?? null,
  }
  await appendFacts(tx, contact, actor, now, [{ kind: 'strategy-discussion-held', body, occurredAt: heldAt }])
  return ok({ contact: id })
}
