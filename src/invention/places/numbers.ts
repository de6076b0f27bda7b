import type { Chance } from '../chance.ts'

/** There are so many numbers that begin with 999, before the check digit. */
export const testNumbers = 1_000_000

/**
 * The place-th NHS number of the range kept for tests, in an order of its own for each seed. Null for one in eleven, which
 * has no check digit, and once the range is used up: after about 909,000 numbers nobody has another.
 */
export const testNhsNumber = (seed: number, place: number): string | null => {
  if (place >= testNumbers) return null
  // 617,293 shares no divisor with a million, so that every number comes once.
  const six = (place * 617_293 + ((seed * 7919) % testNumbers) + testNumbers) % testNumbers
  const nine = `999${String(six).padStart(6, '0')}`
  let sum = 0
  for (let at = 0; at < 9; at += 1) sum += (nine.charCodeAt(at) - 48) * (10 - at)
  const check = 11 - (sum % 11)
  return check === 10 ? null : `${nine}${String(check % 11)}`
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A unique pupil number of local authority 000, which is none, with its check letter. */
export const testUpn = (place: number): string => {
  const digits = `000${String(place % 1_000_000_000).padStart(9, '0')}`
  let sum = 0
  for (let at = 0; at < 12; at += 1) sum += (at + 2) * (digits.charCodeAt(at) - 48)
  return `${upnLetters[sum % 23] ?? 'A'}${digits}`
}

/** Beginnings that Ofcom keeps for drama; three figures follow. */
const drama = ['07700900', '01632960', '02079460', '01134960', '01214960', '01614960'] as const

/** A telephone number that rings nowhere. There are few, so that many people share one: it is no evidence of who is who. */
export const dramaPhone = (luck: Chance): string => `${luck.of(drama)}${String(luck.from(0, 999)).padStart(3, '0')}`
