import { Temporal } from 'temporal-polyfill'

/** One piece of open work as the forecast sees it. */
export type ForecastWork = {
  readonly reference: string
  /** By when it must be decided. */
  readonly due: Temporal.Instant
  /** When somebody can go on with it: now, or when an agency's answer is expected. */
  readonly from: Temporal.Instant
  /** Minutes of one person's work until its decision, as such work took the hub lately. */
  readonly minutes: number
}

/** Somebody who is there to work, and until when. */
export type OnDuty = { readonly until: Temporal.Instant }

export type Forecast = {
  /** References that would pass their limit within the window, earliest limit first. */
  readonly late: readonly string[]
  /** How many would with one person more, and with one fewer. */
  readonly withOneMore: number
  readonly withOneFewer: number
}

type Desk = { free: number; readonly until: number }

const at = (moment: Temporal.Instant): number => moment.epochMilliseconds

/** When each piece would be finished if people always take what is due first; absent is what nobody gets to. */
const finishes = (
  work: readonly ForecastWork[],
  people: readonly OnDuty[],
  now: Temporal.Instant,
): ReadonlyMap<string, number> => {
  const desks: Desk[] = people.map(({ until }) => ({ free: at(now), until: at(until) }))
  const waiting = [...work].sort((one, other) => at(one.due) - at(other.due))
  const finished = new Map<string, number>()
  while (waiting.length > 0) {
    const desk = desks.filter(({ free, until }) => free < until).sort((one, other) => one.free - other.free)[0]
    if (desk === undefined) break
    const ready = waiting.findIndex(({ from }) => at(from) <= desk.free)
    const next = waiting[ready]
    if (next === undefined) {
      // Nothing can be worked on yet: this desk waits for the next answer that is expected.
      desk.free = Math.min(...waiting.map(({ from }) => at(from)))
      continue
    }
    const end = desk.free + next.minutes * 60_000
    if (end > desk.until) {
      // Nobody begins what they cannot finish before they go.
      desk.free = desk.until
      continue
    }
    waiting.splice(ready, 1)
    finished.set(next.reference, end)
    desk.free = end
  }
  return finished
}

const lateBy = (
  work: readonly ForecastWork[],
  people: readonly OnDuty[],
  now: Temporal.Instant,
  end: Temporal.Instant,
): readonly string[] => {
  const finished = finishes(work, people, now)
  return work
    .filter(({ due }) => at(due) > at(now) && at(due) <= at(end))
    .filter(({ reference, due }) => (finished.get(reference) ?? Number.POSITIVE_INFINITY) > at(due))
    .sort((one, other) => at(one.due) - at(other.due))
    .map(({ reference }) => reference)
}

/**
 * Which open work would pass its limit between `now` and `end`, if the people on duty always take what is due first and
 * each piece takes as long as such work took lately. What is late already is not foretold. It decides nothing: it shows
 * where hands are missing.
 */
export const forecast = (
  work: readonly ForecastWork[],
  people: readonly OnDuty[],
  now: Temporal.Instant,
  end: Temporal.Instant,
): Forecast => {
  const longest = people.reduce((until, one) => Math.max(until, at(one.until)), at(end))
  const another: OnDuty = { until: Temporal.Instant.fromEpochMilliseconds(longest) }
  return {
    late: lateBy(work, people, now, end),
    withOneMore: lateBy(work, [...people, another], now, end).length,
    withOneFewer: lateBy(work, people.slice(0, -1), now, end).length,
  }
}
