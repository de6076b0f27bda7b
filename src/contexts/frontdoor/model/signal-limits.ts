import type { SignalPattern } from '../../partnership/index.ts'

/** A number of a rule that a hub may change. */
export type Limit = {
  readonly field: string
  readonly label: string
  readonly min: number
  readonly max: number
  readonly value: number
}
/** A list of kinds of a rule that a hub may change. */
export type KindList = {
  readonly field: string
  readonly label: string
  readonly value: readonly string[]
  /** It may be empty. */
  readonly optional: boolean
}

const months = (value: number): Limit => ({
  field: 'months',
  label: 'Within how many months?',
  min: 1,
  max: 240,
  value,
})
const timesOf = (value: number): Limit => ({ field: 'times', label: 'How many times?', min: 1, max: 20, value })
const apartOf = (value: number): Limit => ({
  field: 'apartDays',
  label: 'How many days apart, to be two events and not one?',
  min: 1,
  max: 365,
  value,
})
const agenciesOf = (value: number): Limit => ({
  field: 'agencies',
  label: 'From how many different agencies?',
  min: 1,
  max: 10,
  value,
})

export const limitsOf = (pattern: SignalPattern): readonly Limit[] => {
  switch (pattern.shape) {
    case 'repeated':
      return [timesOf(pattern.times), agenciesOf(pattern.agencies), months(pattern.months), apartOf(pattern.apartDays)]
    case 'followed':
      return [timesOf(pattern.times), months(pattern.months), apartOf(pattern.apartDays)]
    case 'together':
      return [
        {
          field: 'atLeast',
          label: 'How many of the groups below?',
          min: 2,
          max: pattern.groups.length,
          value: pattern.atLeast,
        },
        agenciesOf(pattern.agencies),
        months(pattern.months),
      ]
    case 'same-adult':
      return [
        {
          field: 'households',
          label: 'How many groups of children?',
          min: 2,
          max: 10,
          value: pattern.households,
        },
        months(pattern.months),
      ]
    case 'new-baby':
      return [
        {
          field: 'youngerThanMonths',
          label: 'Younger than how many months?',
          min: 1,
          max: 36,
          value: pattern.youngerThanMonths,
        },
        { field: 'earlier', label: 'How many earlier contacts?', min: 1, max: 10, value: pattern.earlier },
        months(pattern.months),
      ]
  }
}

export const listsOf = (pattern: SignalPattern): readonly KindList[] => {
  switch (pattern.shape) {
    case 'repeated':
      return [
        { field: 'counts', label: 'What is counted?', value: pattern.counts, optional: false },
        {
          field: 'unless',
          label: 'Not where one of these came after the first',
          value: pattern.unless,
          optional: true,
        },
      ]
    case 'followed':
      return [
        { field: 'first', label: 'What comes first?', value: pattern.first, optional: false },
        { field: 'then', label: 'And what after it?', value: pattern.then, optional: false },
      ]
    case 'together':
      return pattern.groups.map((value, index) => ({
        field: `group${String(index + 1)}`,
        label: `Group ${String(index + 1)}: any of these`,
        value,
        optional: false,
      }))
    case 'same-adult':
    case 'new-baby':
      return []
  }
}

/** The same pattern with other numbers and lists, each by its field; what is not given stays. */
export const patternWith = (
  pattern: SignalPattern,
  numbers: Readonly<Record<string, number>>,
  lists: Readonly<Record<string, readonly string[]>>,
): SignalPattern => {
  const changed = {
    ...pattern,
    ...Object.fromEntries(limitsOf(pattern).map((l) => [l.field, numbers[l.field] ?? l.value])),
  }
  if (changed.shape === 'together')
    return { ...changed, groups: listsOf(pattern).map((list) => lists[list.field] ?? list.value) }
  return {
    ...changed,
    ...Object.fromEntries(listsOf(pattern).map((list) => [list.field, lists[list.field] ?? list.value])),
  }
}
