import { ok, refuse, type Result } from './result.ts'

/** The check digit of nine digits, or null when there is no NHS number that begins with them (modulus 11). */
const checkDigit = (nine: string): number | null => {
  const sum = Array.from(nine).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = 11 - (sum % 11)
  if (check === 10) return null
  return check === 11 ? 0 : check
}

/**
 * An NHS number as ten digits, from however it was typed. Refuses what has not ten digits (`length`) and what the
 * check digit shows to be mistyped (`check`), which ten equal digits count as too.
 */
export const parseNhsNumber = (text: string): Result<string, 'length' | 'check'> => {
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d{10}$/.test(digits)) return refuse('length')
  if (/^(\d)\1*$/.test(digits) || checkDigit(digits.slice(0, 9)) !== Number(digits[9])) return refuse('check')
  return ok(digits)
}

/** Ten digits in the groups people read aloud: `999 123 4567`. */
export const spacedNhsNumber = (digits: string): string =>
  `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`.trim()
