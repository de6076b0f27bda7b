import { parsePostcode } from '../../kernel/postcode.ts'
import { plainFact, type Fact } from '../vocabulary.ts'
import { hashText, plainLetters, saysNothing } from './letters.ts'

/** A postcode; `mark` is its district (SB4 of SB4 7KP), 0 where the country writes none. */
export const postcode = (raw: string): Fact | null => {
  if (saysNothing(raw)) return null
  const british = parsePostcode(raw)
  if (british !== null) return plainFact(british.replace(' ', ''), hashText(british.split(' ')[0] ?? ''))
  const text = raw.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return text === '' || /^0+$/.test(text) ? null : plainFact(text, text.length > 5 ? hashText(text.slice(0, -3)) : 0)
}

/** A house number or name: `Flat 2, 14` is `flat 2 14`; `mark` is the hash of its last number. */
export const house = (raw: string): Fact | null => {
  if (saysNothing(raw)) return null
  const text = plainLetters(raw).replace(/^no /, '')
  const number = /(\d+)\D*$/.exec(text)?.[1]
  return text === '' ? null : plainFact(text, number === undefined ? 0 : hashText(number))
}

const shortened: Readonly<Record<string, string>> = {
  rd: 'road',
  st: 'street',
  ave: 'avenue',
  av: 'avenue',
  cl: 'close',
  ct: 'court',
  dr: 'drive',
  ln: 'lane',
  gdns: 'gardens',
  gdn: 'garden',
  cres: 'crescent',
  cresc: 'crescent',
  pl: 'place',
  sq: 'square',
  tce: 'terrace',
  terr: 'terrace',
  hse: 'house',
}

/** A street, place or region by its words, spelled out and closed up, so that `pridhamstreet` is `Pridham St`. */
export const placeWords = (raw: string): Fact | null => {
  if (saysNothing(raw)) return null
  const text = plainLetters(raw)
    .split(' ')
    .map((word, index) => (index === 0 ? word : (shortened[word] ?? word)))
    .join('')
  return text === '' ? null : plainFact(text)
}

/** One of a few values, such as an ethnic group: the same or not. */
export const category = (raw: string): Fact | null => {
  if (saysNothing(raw)) return null
  const text = plainLetters(raw)
  return text === '' ? null : plainFact(text)
}

/** Free text, compared letter by letter. */
export const freeText = (raw: string): Fact | null => {
  if (saysNothing(raw)) return null
  const text = raw.trim().toLowerCase()
  return text === '' ? null : plainFact(text)
}

/** F or M; anything else says nothing that could disagree. */
export const sex = (raw: string): Fact | null => {
  const first = raw.trim().toLowerCase()
  if (/^(f|female|w|woman|girl|2)$/.test(first)) return plainFact('f')
  return /^(m|male|man|boy|1)$/.test(first) ? plainFact('m') : null
}
