import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Block, Paper, PaperEntry } from '../../../kernel/paper.ts'
import { agesThen, type Entry, type Gap, gapWords } from './chronology.ts'
import { recordWords } from './clock-words.ts'
import { birthWords } from './birth-words.ts'
import type { ReferredChild } from './referral.ts'

/** What an information product is made of: a journey as known at a moment, for one reader. */
export type ProductParts = {
  readonly reference: string
  readonly hubName: string
  readonly recipient: string
  readonly purpose: string
  readonly asAt: Temporal.Instant
  readonly madeAt: Temporal.Instant
  readonly madeByName: string
  readonly children: readonly (Pick<ReferredChild, 'firstNames' | 'lastName' | 'birth'> & { readonly name: string })[]
  /** What may go to this reader and was known then, the oldest first. */
  readonly entries: readonly Entry[]
  /** Agencies that know the family and have not released all, or anything, to this reader: how many, never which. */
  readonly keptBack: number
  readonly gaps: readonly Gap[]
}

const dateWords = (happened: string): string => {
  const [year = '', month, day] = happened.split('-')
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return [day && String(Number(day)), month && names[Number(month) - 1], year].filter(Boolean).join(' ')
}

const entryOf = (entry: Entry, { children, reference }: ProductParts, calendar: WorkingCalendar): PaperEntry => ({
  when: dateWords(entry.happened),
  source: entry.source,
  words: entry.text,
  notes: [
    [entry.nature ?? 'recorded by the hub', `learned ${recordWords(calendar, entry.learnedAt)}`].join(', '),
    ...[agesThen(children, entry.happened)].filter(Boolean),
    ...(entry.reference === reference ? [] : [`From contact ${entry.reference}, judged to be about the same person`]),
  ],
})

const keptBackWords = (count: number): readonly Block[] => {
  if (count === 0) return []
  const agencies = count === 1 ? 'One agency has' : `${String(count)} agencies have`
  const words = `${agencies} returned something that is not here, or not all of it: its owner has not released it to this reader. Ask the hub.`
  return [{ kind: 'notice', words }]
}

/** The document: what it is for, who, what happened in the order it happened, and what nobody was asked. */
export const productPaper = (parts: ProductParts, calendar: WorkingCalendar): Paper => {
  const { reference, recipient, purpose, asAt, madeAt, madeByName, hubName, entries, gaps, children } = parts
  const known = recordWords(calendar, asAt)
  const day = asAt.toZonedDateTimeISO(calendar.zone).toPlainDate()
  return {
    title: `Information product ${reference}`,
    heading: `Journey: ${children.map(({ name }) => name).join(', ')}`,
    marking: `OFFICIAL-SENSITIVE. For: ${recipient}`,
    foot: `${reference}, as known at ${known}. Made by ${madeByName}, ${hubName}.`,
    made: madeAt.toString(),
    blocks: [
      {
        kind: 'facts',
        facts: [
          { key: 'For', value: recipient },
          { key: 'Purpose', value: purpose },
          { key: 'As known at', value: known },
          { key: 'Made', value: `${recordWords(calendar, madeAt)} by ${madeByName}, ${hubName}` },
          { key: 'Contact', value: reference },
        ],
      },
      {
        kind: 'notice',
        words: 'For this reader and this purpose alone. Do not pass it on; do not show it to the family.',
      },
      ...keptBackWords(parts.keptBack),
      { kind: 'heading', words: 'Children' },
      { kind: 'list', items: children.map(({ name, birth }) => `${name}, ${birthWords(birth, day)}`) },
      { kind: 'heading', words: 'What happened' },
      ...(entries.length === 0
        ? [{ kind: 'words', words: 'Nothing that may go to this reader was known then.' } as const]
        : [{ kind: 'entries', entries: entries.map((entry) => entryOf(entry, parts, calendar)) } as const]),
      { kind: 'heading', words: 'What is not known' },
      gaps.length === 0
        ? { kind: 'words', words: 'Every agency of the hub had been asked and had answered.' }
        : { kind: 'list', items: gaps.map(({ agency, gap }) => `${agency}: ${gapWords[gap]}`) },
    ],
  }
}
