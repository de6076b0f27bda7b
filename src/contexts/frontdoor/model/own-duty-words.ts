import { Temporal } from 'temporal-polyfill'
import type { How, OwnDuty } from './own-duty.ts'

export const howWords: Readonly<Record<How, string>> = {
  told: 'The girl herself told it',
  seen: 'Physical signs were seen',
  other: 'Somebody else told it, or it is suspected or feared',
}

export const professionWords = ({
  profession,
  professionName,
}: Pick<OwnDuty, 'profession' | 'professionName'>): string => {
  if (profession === 'teacher') return 'teacher'
  return profession === 'regulated' ? professionName : 'neither regulated nor a teacher'
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `20 Nov 2026` from `2026-11-20`. */
export const dayWords = (date: string): string => {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return `${String(day)} ${months[month - 1] ?? ''} ${String(year)}`
}
