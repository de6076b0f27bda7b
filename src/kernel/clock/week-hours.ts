import { ok, refuse, type Result } from '../result.ts'

/** A stretch of opening within one day, in minutes after midnight on the wall clock; `to` may be 1440. */
export type Stretch = { readonly from: number; readonly to: number }

/** Opening by weekday, Monday first. */
export type WeekHours = readonly (readonly Stretch[])[]

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
const dayIndex = (name: string): number => dayNames.findIndex((known) => known.toLowerCase() === name.toLowerCase())

const parseDays = (text: string): number[] | null => {
  const days: number[] = []
  for (const part of text.split(',')) {
    const [first = '', last = first] = part.trim().split('-')
    const from = dayIndex(first.trim())
    const to = dayIndex(last.trim())
    if (from < 0 || to < 0 || part.split('-').length > 2) return null
    for (let day = from; ; day = (day + 1) % 7) {
      days.push(day)
      if (day === to) break
    }
  }
  return days
}

const parseTime = (text: string): number | null => {
  const match = /^(\d{2}):(\d{2})$/.exec(text.trim())
  if (match === null) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null
}

const parseStretch = (text: string): Stretch | null => {
  const [first, last, more] = text.split('-')
  const from = parseTime(first ?? '')
  const to = parseTime(last ?? '')
  return from === null || to === null || more !== undefined || from >= to ? null : { from, to }
}

const parsePart = (part: string, week: Stretch[][]): string | null => {
  const match = /^([A-Za-z,\s-]+?)\s+(\d.*)$/.exec(part)
  const days = match === null ? null : parseDays(match[1] ?? '')
  if (match === null || days === null) return `"${part}" does not begin with days such as Mo-Th`
  for (const text of (match[2] ?? '').split(',')) {
    const stretch = parseStretch(text)
    if (stretch === null) return `"${text.trim()}" is not a time span such as 09:00-17:00`
    for (const day of days) {
      const stretches = week[day] ?? []
      if (stretches.some(({ from, to }) => stretch.from < to && from < stretch.to)) return `"${part}" overlaps other hours of ${dayNames[day] ?? ''}`
      stretches.push(stretch)
    }
  }
  return null
}

/** Reads hours such as `Mo-Th 09:00-17:15; Fr 09:00-12:30,13:30-17:00`; refuses with a plain reason. */
export const parseHours = (text: string): Result<WeekHours, string> => {
  const week: Stretch[][] = dayNames.map(() => [])
  const parts = text.split(';').map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length === 0) return refuse('no opening hours are given')
  for (const part of parts) {
    const trouble = parsePart(part, week)
    if (trouble !== null) return refuse(trouble)
  }
  return ok(week.map((stretches) => stretches.sort((one, other) => one.from - other.from)))
}
