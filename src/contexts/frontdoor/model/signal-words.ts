import type { Journey } from '../../../kernel/journey.ts'
import type { Policies, SignalPattern } from '../../partnership/index.ts'

/** Where a signal stands: a named person closes it, once. */
export const signalJourney: Journey = {
  of: 'signal',
  states: ['open', 'acted', 'dismissed'],
  acts: { close: ['open'], 'add-evidence': ['open'], 'come-back': ['acted', 'dismissed'] },
}

/** Why a signal is dismissed: kept with it, and counted for the figures. */
export const dismissReasons = ['told-twice', 'known', 'explained', 'not-them'] as const
export type DismissReason = (typeof dismissReasons)[number]

export const dismissWords: Readonly<Record<DismissReason, string>> = {
  'told-twice': 'One event, told more than once',
  known: 'Known, and somebody works on it already',
  explained: 'There is another explanation',
  'not-them': 'Not about this family, or recorded wrongly',
}

/** What a kind is called in this hub; a kind that is no longer in its vocabulary is called by its key. */
export const kindWords = (kind: string, { events, routes }: Pick<Policies, 'events' | 'routes'>): string => {
  if (kind === 'contact') return 'Somebody told the hub'
  if (kind === 'advice') return 'Somebody asked the hub for advice'
  if (kind.startsWith('outcome:')) {
    const key = kind.slice('outcome:'.length)
    return `Decided: ${routes.body.routes.find((route) => route.key === key)?.name ?? key}`
  }
  return events.body.kinds.find(({ key }) => key === kind)?.name ?? kind
}

/** Every kind a rule may count in this hub, with its words. */
export const kindsToCount = (
  policies: Pick<Policies, 'events' | 'routes'>,
): readonly { readonly value: string; readonly text: string }[] =>
  [
    'contact',
    'advice',
    ...policies.events.body.kinds.map(({ key }) => key),
    ...policies.routes.body.routes.map(({ key }) => `outcome:${key}`),
  ].map((value) => ({ value, text: kindWords(value, policies) }))

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${String(count)} times`)
const many = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`

const within = (months: number): string => `within ${many(months, 'month')}`
const apart = (days: number): string =>
  days > 1 ? ` What is fewer than ${String(days)} days apart counts as one event.` : ''

/** What a rule looks for, as a sentence, by its limits. */
export const patternWords = (pattern: SignalPattern, nameOf: (kind: string) => string): string => {
  const any = (kinds: readonly string[]) => kinds.map((kind) => `“${nameOf(kind)}”`).join(' or ')
  switch (pattern.shape) {
    case 'repeated': {
      const unless = pattern.unless.length === 0 ? '' : ` Not where this came after the first: ${any(pattern.unless)}.`
      return `${any(pattern.counts)} at least ${times(pattern.times)} ${within(pattern.months)}, from at least ${many(pattern.agencies, 'different source')}.${apart(pattern.apartDays)}${unless}`
    }
    case 'followed':
      return `${any(pattern.then)} at least ${times(pattern.times)} ${within(pattern.months)} after ${any(pattern.first)}.${apart(pattern.apartDays)}`
    case 'together':
      return `At least ${String(pattern.atLeast)} of these ${String(pattern.groups.length)} ${within(pattern.months)}, from at least ${many(pattern.agencies, 'different agency').replace('agencys', 'agencies')}: ${pattern.groups.map(any).join('; ')}.`
    case 'same-adult':
      return `An adult of this contact in contacts about at least ${String(pattern.households)} groups of children who have no child in common, ${within(pattern.months)}.`
    case 'new-baby':
      return `A child not born yet, or younger than ${many(pattern.youngerThanMonths, 'month')}, whose family was in at least ${many(pattern.earlier, 'earlier contact')} about other children ${within(pattern.months)}.`
  }
}
