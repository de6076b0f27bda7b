import type { MayLeave } from './leaving.ts'

/** What an agency says to a question: nothing is ever assumed, so there is no default. */
export const answers = ['known', 'not-known', 'unable', 'declined'] as const
export type Answer = (typeof answers)[number]

/** What kind of statement an item is. */
export const natures = ['fact', 'opinion', 'hearsay'] as const
export type Nature = (typeof natures)[number]

export const sides = ['worry', 'strength', 'neutral'] as const
export type Side = (typeof sides)[number]

/** One statement of a return, as its owner marked it. */
export type ReturnItem = {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exactly as it is known. */
  readonly occurred: string
  readonly nature: Nature
  readonly side: Side
  readonly mayLeave: MayLeave
  readonly content: string
  /** What it is about, from the hub's vocabulary of events; empty or absent is nothing in particular. */
  readonly kind?: string
}

/** The rest of a return: what concerns the whole answer. */
export type ReturnBody = {
  /** What the agency's records cover: "from Sep 2023 to today". */
  readonly datesOfInvolvement: string
  readonly questions: readonly { readonly question: string; readonly answer: string }[]
  /** What the agency does not know and somebody should find out. */
  readonly notKnown: string
  /** Why it could not or would not answer; empty for known and not known. */
  readonly reason: string
  readonly worker: string
  readonly phone: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11-12` as "12 Nov 2026", `2023-09` as "Sep 2023", `2024` as "2024"; anything else as it is. */
export const occurredWords = (occurred: string): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(occurred) ?? []
  if (year === undefined) return occurred
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : (months[Number(month) - 1] ?? ''),
    year,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
