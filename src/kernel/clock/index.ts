export { afterWorkingDays, afterWorkingMinutes, type DeadlineLimit, type DeadlineUnit, dueAt, nextOpen, workingMinutesBetween } from './due.ts'
export { parseHours, type Stretch, type WeekHours } from './week-hours.ts'
export { lengthWords, momentWords, openingState, type OpeningState } from './words.ts'
export { dateOf, holidayOn, isWorkingDay, london, openingsOn, type WorkingCalendar } from './working-calendar.ts'
