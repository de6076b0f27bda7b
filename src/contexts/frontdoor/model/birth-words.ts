import { Temporal } from 'temporal-polyfill'
import type { Birth } from './referral.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const inWords = (text: string): string => {
  const date = Temporal.PlainDate.from(text)
  return `${String(date.day)} ${months[date.month - 1] ?? ''} ${String(date.year)}`
}

const age = (born: string, today: Temporal.PlainDate): string => {
  const length = Temporal.PlainDate.from(born).until(today, { largestUnit: 'years' })
  if (length.years >= 2) return String(length.years)
  const whole = length.years * 12 + length.months
  return whole >= 1 ? `${String(whole)} months` : `${String(length.weeks * 7 + length.days)} days`
}

/** A birth and the age it gives today: `born 14 Mar 2023, 3`, `unborn, due 4 Feb 2027`, `about 30`. */
export const birthWords = (birth: Birth, today: Temporal.PlainDate): string => {
  switch (birth.kind) {
    case 'date':
      return `born ${inWords(birth.date)}, ${age(birth.date, today)}`
    case 'expected':
      return `unborn, due ${inWords(birth.date)}`
    case 'estimated-age':
      return `${birth.years === 0 ? 'under 1' : `about ${String(birth.years)}`}, as said on ${inWords(birth.saidOn)}`
    case 'unknown':
      return 'age not known'
  }
}
