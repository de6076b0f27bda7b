import type { ReadingVerdict } from '../../people/index.ts'

/** What a reader may say, in the order of the page. */
export const readingWords: Readonly<Record<ReadingVerdict, string>> = {
  same: 'One person',
  'not-same': 'Two people',
  unsure: 'Not sure',
}

/** What decided it. A reader picks one and may add words of their own. */
export const readingGrounds = [
  { value: 'number', text: 'An NHS number or another number is the same' },
  { value: 'facts', text: 'Names, birth and address agree' },
  { value: 'known', text: 'Somebody who knows the family confirmed it' },
  { value: 'kin', text: 'Brothers, sisters or twins of one family' },
  { value: 'namesakes', text: 'Two people of one name' },
  { value: 'little', text: 'Too little is known to say' },
] as const

export const groundKeys = readingGrounds.map(({ value }) => value)
export type Ground = (typeof readingGrounds)[number]['value']

/** A reader's reason as it is kept: what decided it, and their own words. */
export const reasonText = (ground: Ground, words: string): string => {
  const text = readingGrounds.find(({ value }) => value === ground)?.text ?? ''
  return words === '' ? `${text}.` : `${text}. ${words}`
}
