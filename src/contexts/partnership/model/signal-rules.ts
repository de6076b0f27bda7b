/** A kind of event that a person may put on an item, by key. Optional: most items have none. */
export type EventKind = { readonly key: string; readonly name: string }

/** The hub's small vocabulary of events. Keys stay; names are the hub's own words. */
export type EventKinds = { readonly kinds: readonly EventKind[] }

/**
 * What a rule looks for. Lists hold kinds of events, and besides them `contact` (somebody told the hub), `advice` (somebody
 * asked the hub for advice) and `outcome:` with the key of a route (the hub decided so).
 */
export type SignalPattern =
  /** So many events, from so many agencies, within some months; events fewer days apart count as one. */
  | {
      readonly shape: 'repeated'
      readonly counts: readonly string[]
      /** Not found where one of these came after the first. */
      readonly unless: readonly string[]
      readonly times: number
      readonly agencies: number
      readonly months: number
      readonly apartDays: number
    }
  /** One event, and so many of others after it. */
  | {
      readonly shape: 'followed'
      readonly first: readonly string[]
      readonly then: readonly string[]
      readonly times: number
      readonly months: number
      readonly apartDays: number
    }
  /** Events of different groups in one story, told by so many agencies. */
  | {
      readonly shape: 'together'
      readonly groups: readonly (readonly string[])[]
      readonly atLeast: number
      readonly agencies: number
      readonly months: number
    }
  /** One adult in contacts about so many groups of children who have no child in common. */
  | { readonly shape: 'same-adult'; readonly households: number; readonly months: number }
  /** A child not born yet, or younger than so many months, whose family was in so many contacts about other children. */
  | {
      readonly shape: 'new-baby'
      readonly youngerThanMonths: number
      readonly earlier: number
      readonly months: number
    }

/** One thing the hub wants to be shown. Local words and limits, not law. */
export type SignalRule = {
  readonly key: string
  readonly name: string
  readonly on: boolean
  readonly pattern: SignalPattern
  /** Why it may matter, and what it does not say, in plain words for whoever reads a hit. */
  readonly why: string
  readonly notSaid: string
}

export type SignalRules = { readonly rules: readonly SignalRule[] }
