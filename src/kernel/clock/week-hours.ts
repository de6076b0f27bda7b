import { ok, refuse, type Result } from '../result.ts'

/** A stretch of opening within one day, in minutes after midnight on the wall clock; `to` may be 1440. */
export type Stretch = { readonly from: number; readonly to: number }

/** Opening by weekday, Monday first; the stretches of a day in order, without overlap. */
export type WeekHours = readonly (readonly Stretch[])[]

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
const dayIndex = (name: string): number => dayNames.findIndex((known) => known.toLowerCase() === name.toLowerCase())

/** `Mo-Th`, `Mo,We,Fr`, `Sa-Mo`: a range may run over the end of the week. */
const parseDays = (text: string): readonly number[] | null => {
  const days: number[] = []
  for (const part of text.split(',')) {
    const [first = '', last = first, ...more] = part.split('-').map((name) => name.trim())
    const from = dayIndex(first)
    const to = dayIndex(last)
    if (from < 0 || to < 0 || more.length > 0) return null
    for (let day = from; ; day = (day + 1) % 7) {
      days.push(day)
      if (day === to) break
    }
  }
  return days
}

const parseTime = (text: string): number | null => {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2])
  return minutes <= 1_440 ? minutes : null
}

const parseStretch = (text: string): Result<Stretch, string> => {
  const [first = '', last = '', ...more] = text.split('-').map((time) => time.trim())
  const from = parseTime(first)
  const to = parseTime(last)
  if (from === null || to === null || more.length > 0) return refuse(`"${text}" is not a time span such as 09:00-17:00`)
  if (from < to) return ok({ from, to })
  return refuse(`"${text}" does not end after it begins; write hours past midnight on both days`)
}

/** Adds one part such as `Fr 09:00-12:30,13:30-17:00` to the week; the reason when it cannot. */
const addPart = (part: string, week: Stretch[][]): string | null => {
  const match = /^([A-Za-z,\s-]+?)\s+(\S.*)$/.exec(part)
  const days = match === null ? null : parseDays(match[1] ?? '')
  if (match === null || days === null) return `"${part}" is not days and times such as Mo-Th 09:00-17:00`
  for (const text of (match[2] ?? '').split(',')) {
    const stretch = parseStretch(text.trim())
    if (!stretch.ok) return stretch.refusal
    for (const day of days) {
      const stretches = week[day] ?? []
      if (stretches.some(({ from, to }) => stretch.value.from < to && from < stretch.value.to))
        return `"${part}" overlaps other hours of ${dayNames[day] ?? ''}`
      stretches.push(stretch.value)
    }
  }
  return null
}

/** Reads hours such as `Mo-Th 09:00-17:15; Fr 09:00-12:30,13:30-17:00`; refuses with a plain reason. */
export const parseHours = (text: string): Result<WeekHours, string> => {
  const week: Stretch[][] = dayNames.map(() => [])
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return refuse('no opening hours are given')
  for (const part of parts) {
    const trouble = addPart(part, week)
    if (trouble !== null) return refuse(trouble)
  }
  return ok(week.map((stretches) => stretches.sort((one, other) => one.from - other.from)))
}
