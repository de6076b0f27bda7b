// Every minute of three years as a start, in every unit, against the oracle that counts minutes one by one. Each figure
// stands beside that of a planted fault: the same clock with one rule left out, which must be seen.
import { Temporal } from 'temporal-polyfill'
import {
  afterWorkingDays,
  afterWorkingMinutes,
  dueAt,
  type DeadlineLimit,
  type WorkingCalendar,
} from '../../src/kernel/clock/index.ts'
import { both, type Both, hardWeek, instantAt, usualWeek } from '../oracle/clock-subject.ts'
import { countWorkingDays, everyOpenMinute, type UtcMinute, utcMinute, wallDate } from '../oracle/minute-oracle.ts'

const first = utcMinute('2025-01-01T00:00Z')
const end = utcMinute('2028-01-01T00:00Z')
/** The longest limit proved, 40 hours, ends well within this many minutes of its start. */
const beyond = 60 * 1_440

/** Seconds since 1970 at which something that starts at a minute is due. */
type Due = (start: UtcMinute) => number

const seconds = (at: Temporal.Instant): number => at.epochMilliseconds / 1000

const hoursByOracle = ({ oracle }: Both, minutes: number): Due => {
  const open = everyOpenMinute(oracle, first, end + beyond)
  let next = 0
  return (start) => {
    if ((open[next] ?? 0) > start && (open[next - 1] ?? 0) >= start) next = 0
    while ((open[next] ?? Number.POSITIVE_INFINITY) < start) next += 1
    return minutes === 0 ? (open[next] ?? 0) * 60 : ((open[next + minutes - 1] ?? 0) + 1) * 60
  }
}

const hoursByProduct =
  (calendar: WorkingCalendar, minutes: number): Due =>
  (start) =>
    seconds(afterWorkingMinutes(calendar, instantAt(start), minutes))

const disagreements = (one: Due, other: Due): number => {
  let wrong = 0
  for (let minute = first; minute < end; minute += 1) if (one(minute) !== other(minute)) wrong += 1
  return wrong
}

const figure = (name: string, checked: number, wrong: number, fault: string, wrongWithFault: number) => ({
  name,
  checked,
  wrong,
  fault,
  wrongWithFault,
  passed: wrong === 0 && wrongWithFault > 0,
})

const noHolidays = (calendar: WorkingCalendar): WorkingCalendar => ({ ...calendar, holidays: new Map() })
const noClockChange = (calendar: WorkingCalendar): WorkingCalendar => ({ ...calendar, zone: 'UTC' })

/** Closing time taken as the next opening, as if a deadline could not fall on it. */
const pastClosing =
  ({ product }: Both, minutes: number): Due =>
  (start) =>
    seconds(afterWorkingMinutes(product, afterWorkingMinutes(product, instantAt(start), minutes), 0))

function* workingHours() {
  const usual = both('england-and-wales', usualWeek)
  const hard = both('scotland', hardWeek)
  const cases = [
    { calendar: usual, hours: 0, fault: 'no bank holidays', faulty: hoursByProduct(noHolidays(usual.product), 0) },
    { calendar: usual, hours: 4, fault: 'due at the next opening, not at closing', faulty: pastClosing(usual, 240) },
    { calendar: usual, hours: 40, fault: 'no bank holidays', faulty: hoursByProduct(noHolidays(usual.product), 2_400) },
    { calendar: hard, hours: 8, fault: 'no clock change', faulty: hoursByProduct(noClockChange(hard.product), 480) },
  ]
  for (const { calendar, hours, fault, faulty } of cases) {
    const right = hoursByOracle(calendar, hours * 60)
    const wrong = disagreements(right, hoursByProduct(calendar.product, hours * 60))
    yield figure(`${hours} working hours, ${calendar.words}`, end - first, wrong, fault, disagreements(right, faulty))
  }
}

const elapsed = () => {
  const { product } = both('england-and-wales', usualWeek)
  const by =
    (limit: DeadlineLimit): Due =>
    (start) =>
      seconds(dueAt(product, limit, instantAt(start)))
  const right: Due = (start) => start * 60 + 4 * 3_600
  const wrong = disagreements(right, by({ amount: 4, unit: 'elapsed-hours' }))
  const stopped = disagreements(right, by({ amount: 4, unit: 'working-hours' }))
  return figure('4 elapsed hours', end - first, wrong, 'stops while the hub is closed', stopped)
}

const lastDay = 40

/** Every day of the three years and every amount to forty, in three divisions. */
function* workingDays() {
  for (const division of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
    const { product, oracle } = both(division, usualWeek)
    const blind = noHolidays(product)
    const count = { checked: 0, wrong: 0, withFault: 0 }
    for (let minute = first; minute < end; minute += 1_440)
      for (let days = 0; days <= lastDay; days += 1) {
        const date = wallDate(minute)
        const right = countWorkingDays(oracle, date, days)
        const start = Temporal.PlainDate.from(date)
        count.checked += 1
        if (afterWorkingDays(product, start, days).toString() !== right) count.wrong += 1
        if (afterWorkingDays(blind, start, days).toString() !== right) count.withFault += 1
      }
    yield figure(`working days, ${division}`, count.checked, count.wrong, 'no bank holidays', count.withFault)
  }
}

/** What `npm run prove -- clocks` shows. */
export function* prove() {
  yield elapsed()
  yield* workingDays()
  yield* workingHours()
}
