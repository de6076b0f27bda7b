import type { Temporal } from 'temporal-polyfill'
import { deadlineWords, recordWords } from '../model/clock-words.ts'
import { isLate, notHeldWords, type OwnDuty } from '../model/own-duty.ts'
import { dayWords, howWords, professionWords } from '../model/own-duty-words.ts'
import type { HubClock } from '../store/hub-clock.ts'
import type { DutyShown } from './duty-view.tsx'

const doneWords = (duty: OwnDuty, { calendar }: HubClock, now: Temporal.Instant): string => {
  const { reported, doneAt } = duty
  if (reported === null || doneAt === null) return ''
  const by = reported.by === 'me' ? duty.userName : `${reported.colleague} (of the same profession)`
  const late = isLate(duty, now) ? ' Recorded late.' : ''
  return `Reported by ${by} on ${dayWords(reported.calledOn)}; recorded on ${recordWords(calendar, doneAt)}.${late}`
}

/** A duty in words. */
export const shownDuty = (duty: OwnDuty, clock: HubClock, now: Temporal.Instant): DutyShown => ({
  id: duty.id,
  who: duty.userName,
  profession: professionWords(duty),
  from: duty.agencyName,
  holder: duty.holder,
  learned: dayWords(duty.learnedOn),
  how: howWords[duty.how],
  what: duty.what,
  notHeld: notHeldWords(duty),
  clock:
    duty.state !== 'open' || duty.dueAt === null
      ? null
      : deadlineWords(clock.calendar, { due: duty.dueAt, unit: clock.policies.doors.body.ownDuty.unit, now }),
  reference: duty.reported?.reference ?? '',
  safeguarding: duty.reported?.safeguarding ?? '',
  done: doneWords(duty, clock, now),
})
