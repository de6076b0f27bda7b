import { Temporal } from 'temporal-polyfill'
import type { Birth, ReferredChild } from './referral.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `3`, `7 months`, `about 4`, `under 1`, or empty when nothing is known. `today` is the day at which the age is told. */
export const ageWords = (birth: Birth, today: Temporal.PlainDate): string => {
  if (birth.kind === 'estimated-age') return birth.years === 0 ? 'under 1' : `about ${String(birth.years)}`
  if (birth.kind !== 'date') return ''
  const age = Temporal.PlainDate.from(birth.date).until(today, { largestUnit: 'years' })
  if (age.years >= 2) return String(age.years)
  const inMonths = age.years * 12 + age.months
  if (inMonths > 0) return inMonths === 1 ? '1 month' : `${String(inMonths)} months`
  return age.days === 1 ? '1 day' : `${String(Math.max(age.days, 0))} days`
}

// A name written from right to left would drag the age and the next child's name with it; these marks keep it to itself.
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const apart = (name: string): string => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name)

const childWords = (child: ReferredChild, today: Temporal.PlainDate): string => {
  if (child.birth.kind === 'expected') {
    const due = Temporal.PlainDate.from(child.birth.date)
    return `unborn, due ${String(due.day)} ${months[due.month - 1] ?? ''}`
  }
  const age = ageWords(child.birth, today)
  const name = apart(child.firstNames === '' ? child.lastName : child.firstNames)
  return age === '' ? name : `${name}, ${age}`
}

/** The short line of the queue: first names and ages, such as `Amara, 3; Kofi, 6`. */
export const whoLine = (children: readonly ReferredChild[], today: Temporal.PlainDate): string =>
  children.map((child) => childWords(child, today)).join('; ')
