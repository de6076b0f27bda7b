import { Temporal } from 'temporal-polyfill'
import type { Birth } from './referral.ts'

export type EntryNature = 'fact' | 'opinion' | 'hearsay'

/** One dated thing in the journey of a child. */
export type Entry = {
  readonly key: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exactly as it is known. */
  readonly happened: string
  /** When the hub learned it. */
  readonly learnedAt: Temporal.Instant
  /** Whose word it is. */
  readonly source: string
  /** Null for what the hub itself did. */
  readonly nature: EntryNature | null
  readonly text: string
  /** Not to leave the hub before its owner releases it. */
  readonly sealed: boolean
  /** To whom its owner released it, where it stands here for that reason; empty for all else. */
  readonly releasedTo?: string | undefined
  /** The contact it came with. */
  readonly contact: string
  readonly reference: string
  /** Its name within the journey of its contact. */
  readonly entry: string
  /** Whether somebody marked it significant or a turning point by the moment looked at. */
  readonly weighty?: boolean | undefined
}

/** Through what the journey is looked at. Empty texts leave nothing out. */
export type Lens = {
  /** Nothing the hub learned after this is shown. */
  readonly asAt: Temporal.Instant
  readonly source: string
  readonly nature: EntryNature | ''
  readonly withoutSealed: boolean
  /** Only what somebody marked significant or a turning point. */
  readonly weightyOnly: boolean
}

const knownAt = ({ learnedAt }: Entry, asAt: Temporal.Instant): boolean =>
  Temporal.Instant.compare(learnedAt, asAt) <= 0

/** What stood in the journey at that moment, by when it happened, the newest first. */
export const seenThrough = (entries: readonly Entry[], lens: Lens): readonly Entry[] =>
  entries
    .filter((entry) => knownAt(entry, lens.asAt))
    .filter(({ source }) => lens.source === '' || source === lens.source)
    .filter(({ nature }) => lens.nature === '' || nature === lens.nature)
    .filter(({ sealed }) => !sealed || !lens.withoutSealed)
    .filter(({ weighty }) => weighty === true || !lens.weightyOnly)
    .toSorted(
      (one, other) =>
        other.happened.localeCompare(one.happened) || Temporal.Instant.compare(other.learnedAt, one.learnedAt),
    )

/** Everyone whose word stands in the journey at that moment, by name. */
export const sourcesAt = (entries: readonly Entry[], asAt: Temporal.Instant): readonly string[] =>
  [...new Set(entries.filter((entry) => knownAt(entry, asAt)).map(({ source }) => source))].sort((one, other) =>
    one.localeCompare(other),
  )

/** A question to one agency, as far as gaps are told. */
export type AskedOf = {
  readonly agencyName: string
  readonly sentAt: Temporal.Instant
  readonly answeredAt: Temporal.Instant | null
}

/** What one agency's silence means: it was not asked, or has not answered. */
export type Gap = { readonly agency: string; readonly gap: 'not-asked' | 'not-answered' }

/** Who had not been asked, or had not answered, at that moment: a gap is not the same as nothing to tell. */
export const gapsAt = (
  agencies: readonly string[],
  requests: readonly AskedOf[],
  asAt: Temporal.Instant,
): readonly Gap[] =>
  agencies.flatMap((agency): Gap[] => {
    const asked = requests.filter(
      ({ agencyName, sentAt }) => agencyName === agency && Temporal.Instant.compare(sentAt, asAt) <= 0,
    )
    if (asked.length === 0) return [{ agency, gap: 'not-asked' }]
    const open = asked.some(({ answeredAt }) => answeredAt === null || Temporal.Instant.compare(answeredAt, asAt) > 0)
    return open ? [{ agency, gap: 'not-answered' }] : []
  })

/** How old somebody born on `born` was then: `aged 2`, `aged 5 months`, `not born yet`; `about` where the day is not known. */
export const ageThen = (born: string, happened: string): string => {
  const exact = happened.length === 10
  const day = exact ? happened : happened.length === 7 ? `${happened}-15` : `${happened}-07-01`
  const length = Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(day), { largestUnit: 'years' })
  if (length.sign < 0) return 'not born yet'
  const months = length.years * 12 + length.months
  const words = length.years >= 2 ? String(length.years) : `${String(months)} ${months === 1 ? 'month' : 'months'}`
  return exact ? `aged ${words}` : `aged about ${words}`
}

/** How old each of these children was then, in one line; those whose day of birth is not known are left out. */
export const agesThen = (
  children: readonly { readonly firstNames: string; readonly birth: Birth }[],
  happened: string,
): string =>
  children
    .flatMap(({ firstNames, birth }) =>
      birth.kind === 'date' ? [`${firstNames} ${ageThen(birth.date, happened)}`] : [],
    )
    .join(', ')

export const gapWords: Readonly<Record<Gap['gap'], string>> = {
  'not-asked': 'not asked',
  'not-answered': 'asked, not answered',
}
