// Stories with what a careful reader would say of each. They know neither the rules that are measured on them nor their
// limits.
import type { Chance } from '../chance.ts'
import { daysAgo } from '../days.ts'

export type ToldChild = {
  readonly person: string
  /** `YYYY-MM-DD`, `unborn`, or empty where it is not known. */
  readonly born: string
}
export type ToldContact = {
  readonly id: string
  readonly agency: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** What was decided; empty while it is open. */
  readonly outcome: string
  readonly children: readonly ToldChild[]
  readonly adults: readonly string[]
}
export type ToldItem = {
  readonly agency: string
  /** As exactly as its writer knew: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly when: string
  /** What kind of event it is; empty where nobody said. */
  readonly kind: string
  readonly side: 'worry' | 'strength' | 'neutral'
}
export type Story = {
  readonly name: string
  /** What somebody who reads all of it would want to be shown; none for an innocent story. */
  readonly worth: readonly string[]
  /** The last is the open one. */
  readonly contacts: readonly ToldContact[]
  readonly items: readonly ToldItem[]
}

/** A child and its mother, of a family of the town. */
export type About = { readonly child: ToldChild; readonly mother: string }

/** The people a story may have; each question brings in somebody new, but the first family is the story's own. */
export type Cast = {
  readonly family: () => About
  /** Somebody grown up who is in no other family of the story. */
  readonly adult: () => string
  /** A brother or sister born so; `unborn` and empty may be said instead of a day. */
  readonly sibling: (about: About, born: string) => ToldChild
}

export const told = ['police', 'health', 'nursery', 'education', 'housing', 'surgery'] as const
const closed = ['no-further-action', 'no-further-action', 'advice', 'setting-led', 'family-help'] as const

/** Tells one story; what it makes is numbered with this beginning. */
export const teller = (luck: Chance, cast: Cast, prefix: string) => {
  let count = 0
  const contact = (about: About, days: number, how: { agency?: string; outcome?: string } = {}): ToldContact => ({
    id: `${prefix}${String((count += 1))}`,
    agency: how.agency ?? luck.of(told),
    day: daysAgo(days),
    outcome: how.outcome ?? luck.of(closed),
    children: [about.child],
    adults: [about.mother],
  })
  const now = (about: About, agency?: string): ToldContact =>
    contact(about, luck.from(0, 3), { outcome: '', ...(agency === undefined ? {} : { agency }) })
  // A year alone now and then, and one in eight that nobody gave a kind.
  const item = (agency: string, days: number, kind: string, side: ToldItem['side'] = 'worry'): ToldItem => {
    const day = daysAgo(days)
    const when = luck.likely(0.05) ? day.slice(0, 4) : luck.likely(0.08) ? day.slice(0, 7) : day
    return { agency, when, kind: luck.likely(0.12) ? '' : kind, side }
  }
  return { ...cast, contact, now, item }
}
export type Teller = ReturnType<typeof teller>
export type Tale = (tell: Teller, luck: Chance) => Omit<Story, 'name' | 'worth'>

/** Descending days, so many of them, at least so far apart. */
export const spread = (luck: Chance, count: number, between: number, apart: number): number[] => {
  const gap = Math.max(apart, Math.floor(between / count))
  return Array.from({ length: count }, (_, index) => (count - index) * gap + luck.from(0, Math.floor(gap / 3)))
}

/** So many agencies, of which the later ones differ from the first. */
export const twoOrMore = (luck: Chance, count: number): string[] => {
  const first = luck.from(0, told.length - 1)
  return Array.from(
    { length: count },
    (_, index) => told[(first + (index === 0 ? 0 : luck.from(1, 5))) % told.length] as string,
  )
}
