/** Days are counted from 1 January 1970. The town is looked at on this one, whatever the clock says. */
export const today = Date.UTC(2026, 9, 15) / 86_400_000

/** `YYYY-MM-DD`. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** So many days before the town is looked at. */
export const daysAgo = (days: number): string => isoDay(today - days)

export const yearsOf = (born: number, at: number = today): number => Math.floor((at - born) / 365.25)
