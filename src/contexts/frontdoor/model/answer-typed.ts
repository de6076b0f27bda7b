import { type Typed, typedText } from '../../../kernel/form-state.ts'

/** Boxes of one item on the answer page; their names are `item-3-content` and so on. */
export const itemBoxes = [
  'occurred-day',
  'occurred-month',
  'occurred-year',
  'content',
  'nature',
  'side',
  'mayLeave',
  'kind',
] as const
export const mostItems = 40

export const itemName = (number: number, box: string): string => `item-${String(number)}-${box}`
export const questionName = (number: number): string => `question-${String(number)}`

/** How many blocks for items the page shows: as many as it said it had, at least one. */
export const itemCount = (typed: Typed): number => {
  const said = Number(typedText(typed, 'items'))
  return Number.isInteger(said) && said >= 1 ? Math.min(said, mostItems) : 1
}

export const itemIsEmpty = (typed: Typed, number: number): boolean =>
  itemBoxes.every((box) => typedText(typed, itemName(number, box)).trim() === '')

/** The same answer with one more empty block. */
export const withAnotherItem = (typed: Typed): Typed => ({
  ...typed,
  items: String(Math.min(itemCount(typed) + 1, mostItems)),
})

const withoutItems = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !/^item-\d+-/.test(name)))

/** The same answer without one item; those after it move up. The last block is emptied, not removed. */
export const withoutItem = (typed: Typed, removed: number): Typed => {
  const kept = Array.from({ length: itemCount(typed) }, (_, index) => index + 1).filter((number) => number !== removed)
  const moved = kept.flatMap((from, index) =>
    itemBoxes.map((box) => [itemName(index + 1, box), typedText(typed, itemName(from, box))] as const),
  )
  return { ...withoutItems(typed), ...Object.fromEntries(moved), items: String(Math.max(kept.length, 1)) }
}

/** What a draft keeps: all that was typed, but not which button was pressed or which draft was seen. */
export const draftOfTyped = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name !== 'do' && name !== 'seen'))

/** Whether two drafts say the same, whatever the order of their boxes. */
export const sameDraft = (one: Typed, other: Typed): boolean => {
  const said = (typed: Typed) =>
    JSON.stringify(
      Object.entries(draftOfTyped(typed))
        .filter(([, value]) => value !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return said(one) === said(other)
}

/** The boxes of an answer whose words are worth keeping when it cannot be sent any more, with their labels. */
export const typedLeft = (
  questions: readonly string[],
  typed: Typed,
): readonly (readonly [name: string, label: string])[] => [
  ['reason-unable', 'Why you cannot answer'],
  ['reason-declined', 'Why you decline'],
  ['covers', 'Dates of involvement'],
  ...questions.map((question, index): readonly [string, string] => [questionName(index + 1), question]),
  ...Array.from({ length: itemCount(typed) }, (_, index): readonly [string, string] => [
    itemName(index + 1, 'content'),
    `Item ${String(index + 1)}: what happened`,
  ]),
  ['notKnown', 'What is not known'],
]

/** Whether anything of an answer was chosen or typed: the answerer's own name and number are filled in beforehand. */
export const anythingTyped = (typed: Typed): boolean =>
  Object.entries(typed).some(
    ([name, value]) =>
      !['items', 'worker', 'phone', 'do', 'seen', '_csrf'].includes(name) && String(value).trim() !== '',
  )
