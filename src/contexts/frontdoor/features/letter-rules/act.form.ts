import type { FieldErrors, Typed } from '../../../../kernel/form-state.ts'
import { alsoCheck, type Form, formOf, optionalText, text, wholeNumber } from '../../../../platform/forms/form.ts'
import type { LetterRules, LetterTemplate } from '../../../partnership/index.ts'
import { letterReaders } from '../../model/letter.ts'

/** The pieces of a template, in the order of the letter, with what each is called on the page. */
export const pieces: readonly { readonly key: keyof LetterTemplate; readonly label: string; readonly rows: number }[] =
  [
    { key: 'opening', label: 'opening', rows: 3 },
    { key: 'decided', label: 'what was decided', rows: 2 },
    { key: 'reasonHeading', label: 'heading above the reason', rows: 1 },
    { key: 'nextHeading', label: 'heading above what happens next', rows: 1 },
    { key: 'ringHeading', label: 'heading above who to ring', rows: 1 },
    { key: 'disagreeHeading', label: 'heading above how to disagree', rows: 1 },
    { key: 'disagree', label: 'how to disagree or complain, offered to the writer', rows: 4 },
    { key: 'closing', label: 'closing', rows: 2 },
  ]

const piece = text({ missing: 'Write these words', max: 1_000 })

const ofReader = (reader: string) => ({
  [`${reader}Opening`]: piece,
  [`${reader}Decided`]: piece,
  [`${reader}ReasonHeading`]: piece,
  [`${reader}NextHeading`]: piece,
  [`${reader}RingHeading`]: piece,
  [`${reader}DisagreeHeading`]: piece,
  [`${reader}Disagree`]: piece,
  [`${reader}Closing`]: piece,
})

/** Name of the box of one piece. */
export const boxName = (reader: string, key: keyof LetterTemplate): string =>
  `${reader}${key.charAt(0).toUpperCase()}${key.slice(1)}`

export type LetterRulesTyped = { readonly version: number; readonly body: LetterRules }

const unknownBraces = (words: string): boolean =>
  [...words.matchAll(/\{([^}]*)\}?/g)].some(([, name]) => !['child', 'hub', 'outcome'].includes(name ?? ''))

const boxes = formOf({
  version: wholeNumber({ missing: 'Open the page again', min: 0, max: 100_000 }),
  address: optionalText({ max: 300 }),
  ...ofReader('parent'),
  ...ofReader('child'),
})

const checked = alsoCheck(boxes, (value): FieldErrors => {
  const typed = Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string')
  const errors = typed
    .filter(([, words]) => unknownBraces(words))
    .map(([name]) => [name, 'Only {child}, {hub} and {outcome} are filled in: take other braces out'])
  const silent = letterReaders
    .map((reader) => boxName(reader, 'decided'))
    .filter((name) => !typed.some(([key, words]) => key === name && words.includes('{outcome}')))
    .map((name) => [name, 'Keep {outcome}: the letter must say what was decided'])
  return Object.fromEntries([...silent, ...errors]) as FieldErrors
})

const templateOf = (value: Readonly<Record<string, unknown>>, reader: string): LetterTemplate => {
  const words = (key: keyof LetterTemplate): string => {
    const one = value[boxName(reader, key)]
    return typeof one === 'string' ? one : ''
  }
  return {
    opening: words('opening'),
    decided: words('decided'),
    reasonHeading: words('reasonHeading'),
    nextHeading: words('nextHeading'),
    ringHeading: words('ringHeading'),
    disagreeHeading: words('disagreeHeading'),
    disagree: words('disagree'),
    closing: words('closing'),
  }
}

/** The hub's words of its letters; what is wrong is said at the box it stands in. */
export const letterRulesForm: Form<LetterRulesTyped> = {
  parse: (typed) => {
    const read = checked.parse(typed)
    if (!read.ok) return read
    const { version, address } = read.value
    const body = { address, parent: templateOf(read.value, 'parent'), child: templateOf(read.value, 'child') }
    return { ok: true, value: { version, body } }
  },
}

/** The template as it stands in the boxes. */
export const asTyped = (rules: LetterRules): Typed => ({
  address: rules.address,
  ...Object.fromEntries(
    letterReaders.flatMap((reader) => pieces.map(({ key }) => [boxName(reader, key), rules[reader][key]])),
  ),
})
