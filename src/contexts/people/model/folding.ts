// Letters that Unicode does not take apart into a letter and its mark.
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
}

/** A name for comparing: small letters without accents, one space between words, apostrophes dropped, hyphens kept. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøđðþłıħ]/g, (letter) => whole[letter] ?? letter)
    .replace(/['’‘`´]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .replace(/\s*-+\s*/g, '-')
    .replace(/^-|-$/g, '')
    .trim()

const particles = new Set([
  'al',
  'el',
  'ben',
  'bin',
  'bint',
  'da',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'ibn',
  'la',
  'le',
  'mac',
  'mc',
  'o',
  'st',
  'ten',
  'ter',
  'van',
  'von',
  'y',
])

export type NameParts = { readonly first: string; readonly surnames: readonly string[] }

/** Every way one surname may have been written: with its particles, without them, and each half of a double one. */
const surnameForms = (words: readonly string[]): readonly string[] => {
  const last = words.at(-1)
  if (last === undefined) return []
  let from = words.length - 1
  while (from > 0 && particles.has(words[from - 1] ?? '')) from -= 1
  const halves = last.split('-')
  const double = words.length > 1 ? [`${words.at(-2) ?? ''}${last}`] : []
  const forms = [words.slice(from).join(''), last, ...halves, ...double].map((form) => form.replaceAll('-', ''))
  return [...new Set(forms)].filter((form) => form.length > 1)
}

/** First name and surnames of a full name; null when it is one word or says only whose baby it is. */
export const nameParts = (fullName: string): NameParts | null => {
  const words = fold(fullName).split(' ').filter(Boolean)
  const [first, ...rest] = words
  if (first === undefined || rest.length === 0 || first === 'unborn' || first === 'baby') return null
  return { first: first.replaceAll('-', ''), surnames: surnameForms(rest) }
}

const codes: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^(?:mac|mc)/, 'mk'],
  [/^[ck]h(?=[rl])/, 'k'],
  [/ough|augh/g, 'o'],
  [/ph/g, 'f'],
  [/sch|sh|tch|ch/g, 'x'],
  [/th/g, 't'],
  [/dg(?=[eiy])/g, 'j'],
  [/gh/g, ''],
  [/c(?=[eiy])/g, 's'],
  [/[cqk]+/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/w|h|y/g, ''],
]

/** How a surname sounds to an English ear, roughly: consonants only, the like-sounding made one. */
export const soundOf = (surname: string): string => {
  const start = /^[aeiouyhw]/.test(surname) ? 'a' : ''
  const sounded = codes.reduce((text, [from, to]) => text.replace(from, to), surname)
  return start + sounded.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1')
}
