// An invented town of stories with what a careful reader would say of each. Written apart from the product: it imports
// nothing of it, and knows neither its rules nor their limits.

export type ToldContact = {
  id: string
  agency: string
  day: string
  outcome: string
  children: Child[]
  adults: string[]
}
export type Child = { person: string; born: string }
export type ToldItem = {
  agency: string
  /** As exactly as its writer knew: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  when: string
  kind: string
  side: 'worry' | 'strength' | 'neutral'
}
export type Story = {
  name: string
  /** What somebody who reads all of it would want to be shown; none for an innocent story. */
  worth: string[]
  /** The last is the open one. */
  contacts: ToldContact[]
  items: ToldItem[]
}

/** Numbers that are the same each time for the same seed (mulberry32). */
export const chance = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const from = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const of = <Value>(values: readonly Value[]): Value => values[from(0, values.length - 1)] as Value
  const likely = (part: number): boolean => next() < part
  return { from, of, likely }
}
export type Chance = ReturnType<typeof chance>

const epoch = Date.UTC(2026, 9, 15)
/** So many days before the day on which the town is looked at. */
export const daysAgo = (days: number): string => new Date(epoch - days * 86_400_000).toISOString().slice(0, 10)

export const agencies = ['police', 'health', 'nursery', 'school', 'housing', 'surgery']
const closed = ['no-further-action', 'no-further-action', 'advice', 'setting-led', 'family-help']

/** Makes one story at a time; ids are its own. */
export const teller = (luck: Chance, prefix: string) => {
  let count = 0
  const id = () => `${prefix}${String((count += 1))}`
  const family = () => ({ child: { person: id(), born: daysAgo(luck.from(500, 3_500)) }, mother: id() })
  const contact = (
    about: { child: Child; mother: string },
    days: number,
    how: { agency?: string; outcome?: string } = {},
  ): ToldContact => ({
    id: id(),
    agency: how.agency ?? luck.of(agencies),
    day: daysAgo(days),
    outcome: how.outcome ?? luck.of(closed),
    children: [about.child],
    adults: [about.mother],
  })
  const now = (about: { child: Child; mother: string }, agency?: string): ToldContact =>
    contact(about, luck.from(0, 3), { outcome: '', ...(agency === undefined ? {} : { agency }) })
  // A year alone now and then, and one in eight that nobody gave a kind.
  const item = (agency: string, days: number, kind: string, side: ToldItem['side'] = 'worry'): ToldItem => {
    const day = daysAgo(days)
    const when = luck.likely(0.05) ? day.slice(0, 4) : luck.likely(0.08) ? day.slice(0, 7) : day
    return { agency, when, kind: luck.likely(0.12) ? '' : kind, side }
  }
  return { id, family, contact, now, item }
}
export type Teller = ReturnType<typeof teller>
export type Tale = (tell: Teller, luck: Chance) => Omit<Story, 'name' | 'worth'>

/** Descending days, so many of them, at least so far apart. */
export const spread = (luck: Chance, count: number, between: number, apart: number): number[] => {
  const gap = Math.max(apart, Math.floor(between / count))
  return Array.from({ length: count }, (_, index) => (count - index) * gap + luck.from(0, Math.floor(gap / 3)))
}

export const twoOrMore = (luck: Chance, count: number): string[] => {
  const first = luck.from(0, agencies.length - 1)
  return Array.from(
    { length: count },
    (_, index) => agencies[(first + (index === 0 ? 0 : luck.from(1, 5))) % 6] as string,
  )
}
