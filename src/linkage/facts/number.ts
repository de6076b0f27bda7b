import { parseNhsNumber } from '../../kernel/nhs-number.ts'
import { plainFact, type Fact } from '../vocabulary.ts'
import { saysNothing } from './letters.ts'

/** What `mark` says of a number. */
export const numberMark = { mistyped: 0, sound: 1 } as const

/** Numbers that registers and tests hand out to nobody: one digit over and over, 999…, 1234567890. */
const nobodys = /^(.)\1*$|^999\d{7}$|^123456789/

/** An NHS number: a wrong check digit is kept, since the same slip twice still says something, but marked. */
export const nhsNumber = (raw: string): Fact | null => {
  const digits = raw.replace(/[^0-9]/g, '')
  if (digits === '' || nobodys.test(digits)) return null
  return plainFact(digits, parseNhsNumber(digits).ok ? numberMark.sound : numberMark.mistyped)
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Whether a unique pupil number's first letter fits the rest (sum of position by value, modulus 23). */
export const isUpn = (text: string): boolean => {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/.test(text)) return false
  let sum = 0
  for (let position = 2; position <= 13; position += 1) {
    const letter = text[position - 1] ?? ''
    sum += position * (/\d/.test(letter) ? Number(letter) : upnLetters.indexOf(letter))
  }
  return upnLetters[sum % 23] === text[0]
}

export const upn = (raw: string): Fact | null => {
  const text = raw.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return text === '' ? null : plainFact(text, isUpn(text) ? numberMark.sound : numberMark.mistyped)
}

/** Any other number or code meant for one person, such as a telephone number or a case number. */
export const identifier = (raw: string): Fact | null => {
  if (saysNothing(raw)) return null
  const text = raw.toLowerCase().replace(/[^0-9\p{L}@]/gu, '')
  return text === '' || /^(.)\1*$/.test(text) ? null : plainFact(text, numberMark.sound)
}
