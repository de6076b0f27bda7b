import type { Rating } from './contact.ts'
import { spreadOf } from './figures.ts'
import type { Stage } from './queue.ts'

/** What one person does with a contact in one go. */
export const workSteps = ['screen', 'ask', 'decide'] as const
export type WorkStep = (typeof workSteps)[number]

/** How long one step of one contact took, in minutes of working time (round the clock for red). */
export type Took = { readonly step: WorkStep; readonly rating: Rating; readonly minutes: number }

/** Where the hub has little history of its own. */
const usual: Readonly<Record<WorkStep, number>> = { screen: 20, ask: 10, decide: 40 }
const enough = 5
/** A step left lying overnight says nothing about how long its work takes. */
const longest = 90

/** Minutes a step takes this hub as a rule: its own median, or the usual where it has done fewer than five lately. */
export const minutesOf = (history: readonly Took[], step: WorkStep, rating: Rating | null): number => {
  const own = history.filter((took) => took.step === step && (rating === null || took.rating === rating))
  const spread = spreadOf(own.map(({ minutes }) => Math.min(minutes, longest)))
  return spread === null || own.length < enough ? usual[step] : Math.max(1, Math.round(spread.median))
}

const stepsLeft: Readonly<Record<Stage, readonly WorkStep[]>> = {
  'to-screen': ['screen', 'ask', 'decide'],
  'to-ask': ['ask', 'decide'],
  waiting: ['decide'],
  ready: ['decide'],
  second: [],
}

/** Minutes of a second decision maker's reading. */
const secondReading = 15

type Standing = { readonly stage: Stage; readonly rating: Rating | null; readonly dangerClaimed: boolean }

/**
 * Minutes of one person's work that are left until the contact's limit is met, by where it stands. The limit of what
 * nobody has rated is the first look, unless it claims danger: then it stands with red and must be decided.
 */
export const minutesLeft = (history: readonly Took[], { stage, rating, dangerClaimed }: Standing): number => {
  if (stage === 'second') return secondReading
  const steps = stage === 'to-screen' && !dangerClaimed ? (['screen'] as const) : stepsLeft[stage]
  return steps.reduce((sum, step) => sum + minutesOf(history, step, rating), 0)
}
