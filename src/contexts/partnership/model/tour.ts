import type { Temporal } from 'temporal-polyfill'
import type { Path } from '../../../kernel/path.ts'

/** What one visitor's tour points to, by name: its people and its child's contact. Ids only. */
export type Story = Readonly<Record<string, string>>

/** One stop of the demonstration's guided tour: who the visitor becomes, and which page of theirs to look at. */
export type TourStep = {
  /** Key of the person in the story. */
  readonly as: string
  /** Who and when, on the button that leads here, such as "Rosa Osei at the hub, 16:53". */
  readonly who: string
  readonly title: string
  /** What to see on this page, a paragraph each. */
  readonly words: readonly string[]
  readonly to: (story: Story) => Path
  /** The first page that shows the decision: from here on it has been taken. */
  readonly decided?: true
}

/** A tour, and how its story is played: by the product's own acts, for one visitor at a time. */
export type Tour = {
  readonly steps: readonly TourStep[]
  /** Plays the story up to its first steps. */
  readonly begin: (now: Temporal.Instant) => Promise<Story | null>
  /** Plays what must have happened before the step with this number is shown. Safe to repeat. */
  readonly arrive: (story: Story, step: number, now: Temporal.Instant) => Promise<void>
}

/** The step with this number, counted from 1; null for anything else. */
export const stepAt = (steps: readonly TourStep[], number: string): TourStep | null =>
  /^[1-9]\d?$/.test(number) ? (steps[Number(number) - 1] ?? null) : null
