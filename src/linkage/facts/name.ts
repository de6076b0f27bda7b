import type { Fact } from '../vocabulary.ts'
import { hashText, plainLetters } from './letters.ts'
import { nameClasses } from './name-classes.ts'

const wordsOf = (line: string): ReadonlySet<string> => new Set(line.split(' '))

/** A given name with one of these is no name: a child not yet named, or named by what it is. */
const placeholders = wordsOf(
  'baby unborn infant newborn twin triplet bby foetus fetus bump unknown unnamed notknown nk tbc tba tbd none anon anonymous test xxx',
)
const noise = wordsOf(
  'boy girl male female child of mr mrs miss ms master dr jr snr jnr aka known as not 1 2 3 4 i ii iii',
)

/** Little words within a surname that agencies keep or drop as they please. */
const particles = wordsOf(
  'van von der den de da di do dos das del della du la le al el ul bin binte bint ibn ben ap ab st',
)
const joined = wordsOf('o mc mac')

const respelled: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ck|q|kh|ch(?=r)|c(?![hieyz])/g, 'k'],
  [/sch|sz|sh|ch|cz|c|zh|z|tsch/g, 's'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh/g, 'g'],
  [/w/g, 'v'],
  [/j/g, 'y'],
  [/x/g, 'ks'],
  [/(.)\1+/g, '$1'],
]

/** What is left of a name when spellings that sound alike are one: `muhammad` and `mohamed` both `mhmd`. */
export const skeleton = (name: string): string => {
  let bare = name.replace(/ /g, '')
  for (const [pattern, by] of respelled) bare = bare.replace(pattern, by)
  const first = /^[aeiou]/.test(bare) ? 'a' : bare.slice(0, 1)
  return first + bare.slice(1).replace(/[aeiouyh]/g, '')
}

const nameFact = (text: string): Fact => {
  const bones = skeleton(text)
  const first = text.split(' ', 1)[0] ?? ''
  return {
    text,
    mark: nameClasses.get(first) ?? 0,
    from: bones.length < 3 ? 0 : hashText(bones),
    to: text.includes(' ') ? 1 : 0,
    kind: 0,
  }
}

const joinSplitPrefixes = (tokens: readonly string[]): string[] => {
  const whole: string[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [token = '', next] = [tokens[at], tokens[at + 1]]
    if (joined.has(token) && next !== undefined) {
      whole.push(token + next)
      at += 1
    } else whole.push(token)
  }
  return whole
}

/** A given name as compared: `null` when it is missing or says only that there is none yet. */
export const givenName = (raw: string): Fact | null => {
  const tokens = plainLetters(raw).split(' ')
  if (tokens.some((token) => placeholders.has(token))) return null
  const kept = tokens.filter((token) => token !== '' && !noise.has(token))
  return kept.length === 0 ? null : nameFact(kept.join(' '))
}

/** A family name as compared, without its particles: `van de Berg` is `berg`, `O'Neil` and `O Neil` are `oneil`. */
export const familyName = (raw: string): Fact | null => {
  const tokens = joinSplitPrefixes(
    plainLetters(raw)
      .split(' ')
      .filter((token) => token !== '' && !noise.has(token)),
  )
  if (tokens.some((token) => token !== 'baby' && placeholders.has(token))) return null
  const kept = tokens.filter((token) => !particles.has(token))
  const text = (kept.length === 0 ? tokens : kept).join(' ')
  return text === '' ? null : nameFact(text)
}

/** Splits a whole name: after a comma stand the given names; else the last word, with its particles, is the surname. */
export const splitFullName = (raw: string): { readonly given: string; readonly family: string } => {
  const comma = raw.indexOf(',')
  if (comma >= 0) return { given: raw.slice(comma + 1), family: raw.slice(0, comma) }
  const tokens = raw.trim().split(/\s+/)
  let last = tokens.length - 1
  while (last > 1 && particles.has((tokens[last - 1] ?? '').toLowerCase())) last -= 1
  return { given: tokens.slice(0, last).join(' '), family: tokens.slice(last).join(' ') }
}
