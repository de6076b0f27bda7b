export { notCovered } from './coverage.ts'
export {
  afterWorkingDays,
  afterWorkingMinutes,
  type DeadlineLimit,
  type DeadlineUnit,
  dueAt,
  nextOpen,
  workingMinutesBetween,
} from './due.ts'
export { type Remaining, remaining, remainingSentence, type RemainingWords, remainingWords } from './remaining.ts'
export { BeyondTheClock, lastYear } from './wall-clock.ts'
export { parseHours, type Stretch, type WeekHours } from './week-hours.ts'
export { lengthWords, momentWords, openingState, type OpeningState, workingLengthWords } from './words.ts'
export { dateOf, holidayOn, isWorkingDay, london, openingsOn, type WorkingCalendar } from './working-calendar.ts'
