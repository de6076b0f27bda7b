import type { LetterRules, LetterTemplate } from '../../partnership/index.ts'
import type { ReferredChild } from './referral.ts'

/** Whom a letter is for: a parent now, or the child later. */
export const letterReaders = ['parent', 'child'] as const
export type LetterReader = (typeof letterReaders)[number]

/** What somebody of the hub writes; everything else is the hub's template. */
export type LetterParts = {
  /** As they are addressed, such as `Ms Nkemelu`. */
  readonly to: string
  /** The decision in plain words. */
  readonly outcome: string
  readonly reason: string
  readonly next: string
  readonly ring: string
  readonly disagree: string
}

export type LetterAbout = { readonly child: string; readonly hub: string }

const filled = (words: string, parts: LetterParts, { child, hub }: LetterAbout): string =>
  words.replaceAll('{child}', child).replaceAll('{hub}', hub).replaceAll('{outcome}', parts.outcome)

/** The whole letter, as it is kept, read and printed: blocks apart by an empty line, a block's first line its heading. */
export const composeLetter = (template: LetterTemplate, parts: LetterParts, about: LetterAbout): string =>
  [
    `Dear ${parts.to}`,
    filled(template.opening, parts, about),
    filled(template.decided, parts, about),
    `${template.reasonHeading}\n${parts.reason}`,
    `${template.nextHeading}\n${parts.next}`,
    `${template.ringHeading}\n${parts.ring}`,
    `${template.disagreeHeading}\n${parts.disagree}`,
    filled(template.closing, parts, about),
    about.hub,
  ]
    // An empty line within what was typed would read as another block.
    .map((block) => block.trim().replace(/\n\s*\n+/g, '\n'))
    .filter((block) => block !== '')
    .join('\n\n')

export type LetterBlock = { readonly heading: string; readonly text: string }

/** A kept letter in blocks, for the page; joined again they are the exact words. */
export const letterBlocks = (words: string, template: LetterTemplate): readonly LetterBlock[] => {
  const { reasonHeading, nextHeading, ringHeading, disagreeHeading } = template
  return words.split('\n\n').map((block) => {
    const [first = '', ...rest] = block.split('\n')
    return rest.length > 0 && [reasonHeading, nextHeading, ringHeading, disagreeHeading].includes(first)
      ? { heading: first, text: rest.join('\n') }
      : { heading: '', text: block }
  })
}

export const templateFor = (rules: LetterRules, reader: LetterReader): LetterTemplate => rules[reader]

const inWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const together = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** As many words in a row as make one's words recognisable. */
const phraseLength = 6

/** Phrases of six words of one text that stand in another. */
export const sharedPhrases = (kept: string, letter: string): readonly string[] => {
  const words = inWords(kept)
  const all = ` ${inWords(letter).join(' ')} `
  const phrases = words.slice(phraseLength - 1).map((_, index) => words.slice(index, index + phraseLength).join(' '))
  return [...new Set(phrases)].filter((phrase) => all.includes(` ${phrase} `))
}

/**
 * Addresses of this family that stand in a letter: none may. An address may be one that somebody in the family must not know,
 * and the letter needs none: it goes on the envelope, by hand.
 */
export const addressesIn = (
  children: readonly Pick<ReferredChild, 'address' | 'postcode' | 'whereNow'>[],
  letter: string,
): readonly string[] => {
  const all = together(letter)
  const known = children.flatMap(({ address, postcode, whereNow }) => [
    postcode,
    address.split(/[,\n]/)[0] ?? '',
    whereNow,
  ])
  return [...new Set(known)].filter((one) => together(one).length >= 5 && all.includes(together(one)))
}
