import type { Temporal } from 'temporal-polyfill'

/** How much an entry matters. `none` takes it back. Words, since a number would be added up. */
export const significances = ['turning-point', 'significant', 'background', 'none'] as const
export type Significance = (typeof significances)[number]

export const significanceWords: Readonly<Record<Significance, string>> = {
  'turning-point': 'Turning point',
  significant: 'Significant',
  background: 'Background',
  none: 'Not marked',
}

/** What somebody said of one entry of a contact's journey. */
export type Mark = {
  readonly contact: string
  readonly entry: string
  readonly word: Significance
  readonly reason: string
  readonly number: number
  readonly saidByName: string
  readonly saidAt: Temporal.Instant
}

/** The word of each entry that held at a moment; those taken back are left out. Keys are `contact entry`. */
export const marksAt = (marks: readonly Mark[], at: Temporal.Instant): ReadonlyMap<string, Mark> => {
  const held = new Map<string, Mark>()
  for (const mark of marks) {
    if (mark.saidAt.epochNanoseconds > at.epochNanoseconds) continue
    const key = `${mark.contact} ${mark.entry}`
    if ((held.get(key)?.number ?? 0) < mark.number) held.set(key, mark)
  }
  return new Map([...held].filter(([, { word }]) => word !== 'none'))
}
