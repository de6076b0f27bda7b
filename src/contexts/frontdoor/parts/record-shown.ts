import type { Temporal } from 'temporal-polyfill'
import { deadlineWords, recordWords } from '../model/clock-words.ts'
import { isLate } from '../model/ladder.ts'
import { entryWords } from '../model/ladder-words.ts'
import type { Entry, HubDisagreement } from '../store/disagreements.ts'
import type { HubClock } from '../store/hub-clock.ts'
import type { ShownRecord } from './disagreement-record.tsx'

const unitWords = { 'elapsed-hours': 'hour', 'working-hours': 'working hour', 'working-days': 'working day' } as const

/** "2 working days". */
export const limitInWords = ({ amount, unit }: HubDisagreement['ladder'][number]['within']): string =>
  `${String(amount)} ${unitWords[unit]}${amount === 1 ? '' : 's'}`

/** The time of the step it waits on; null where none is waited for. */
export const ladderClock = (found: HubDisagreement, { calendar }: HubClock, now: Temporal.Instant) =>
  found.standing === 'waiting'
    ? deadlineWords(calendar, {
        due: found.replyDueAt,
        unit: found.ladder[found.stage - 1]?.within.unit ?? 'working-days',
        now,
      })
    : null

/** The record of a disagreement as both sides, and whoever answers, read it. */
export const shownRecord = (
  found: HubDisagreement,
  record: readonly Entry[],
  clock: HubClock,
  now: Temporal.Instant,
): ShownRecord => {
  const nameOf = (step: number) => found.ladder[step - 1]?.name ?? ''
  const late = isLate({ step: found.stage, standing: found.standing, dueAt: found.replyDueAt }, now)
  return {
    entries: record.map((entry) => ({
      key: String(entry.number),
      step: `Step ${String(entry.step)}: ${nameOf(entry.step)}`,
      what: `${[entry.byName, entry.byAgencyName].filter(Boolean).join(', ')}, ${entryWords[entry.kind]}`,
      when: recordWords(clock.calendar, entry.at),
      words: entry.words,
      protects: entry.protects,
    })),
    steps: found.ladder.map(({ name, who, within, next }, index) => ({
      name,
      who,
      within: limitInWords(within),
      next,
      now: index + 1 === found.stage && (found.standing === 'waiting' || found.standing === 'answered'),
    })),
    clock: ladderClock(found, clock, now),
    late: late
      ? `The answer was due on ${recordWords(clock.calendar, found.replyDueAt)} and is late. It stays open until somebody answers or takes it up.`
      : '',
    protects: [...record].reverse().find(({ protects }) => protects !== '')?.protects ?? '',
  }
}
