import { Temporal } from 'temporal-polyfill'
import type { Journey } from '../../../kernel/journey.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { LadderStep } from '../../partnership/index.ts'

/** Where a disagreement stands: on which step, and whether that step has been answered. */
export type Place = { readonly step: number; readonly standing: Standing; readonly dueAt: Temporal.Instant | null }
export type Standing = 'waiting' | 'answered' | 'settled' | 'ended'

/** What can be said of it: by who disagrees, all but the answer. */
export type LadderAct = 'answer' | 'go-up' | 'settle' | 'end'

/** How the record of it names each, the first being that it was raised. */
export type EntryKind = 'raised' | 'answered' | 'gone-up' | 'settled' | 'ended'
export const entryOf: Readonly<Record<LadderAct, Exclude<EntryKind, 'raised'>>> = {
  answer: 'answered',
  'go-up': 'gone-up',
  settle: 'settled',
  end: 'ended',
}

export const ladderJourney: Journey = {
  of: 'disagreement',
  states: ['waiting', 'late', 'answered', 'last answered', 'settled', 'ended'],
  acts: {
    answer: ['waiting', 'late'],
    'go up a step': ['late', 'answered'],
    'say it is settled': ['answered', 'last answered'],
    'end unsettled': ['last answered'],
  },
}

/** Past its time without an answer. It stays open: nothing closes it but people. */
export const isLate = ({ standing, dueAt }: Place, now: Temporal.Instant): boolean =>
  standing === 'waiting' && dueAt !== null && Temporal.Instant.compare(now, dueAt) > 0

/** Whether an act is allowed on a ladder of so many steps; a late step may be left without an answer. */
export const mayClimb = (place: Place, act: LadderAct, steps: number, now: Temporal.Instant): boolean => {
  if (act === 'answer') return place.standing === 'waiting'
  if (act === 'go-up') return place.step < steps && (place.standing === 'answered' || isLate(place, now))
  if (act === 'settle') return place.standing === 'answered'
  return place.standing === 'answered' && place.step === steps
}

const standingAfter: Readonly<Record<LadderAct, Standing>> = {
  answer: 'answered',
  'go-up': 'waiting',
  settle: 'settled',
  end: 'ended',
}

/** Where an act leads. `dueFor` gives the time of the step it goes up to, from the hub's calendar. */
export const climb = (
  place: Place,
  act: LadderAct,
  { steps, now, dueFor }: { steps: number; now: Temporal.Instant; dueFor: (step: number) => Temporal.Instant },
): Result<Place, 'not-now'> => {
  if (!mayClimb(place, act, steps, now)) return refuse('not-now')
  const step = act === 'go-up' ? place.step + 1 : place.step
  return ok({ step, standing: standingAfter[act], dueAt: act === 'go-up' ? dueFor(step) : null })
}

/** What is wrong with a ladder a hub wants to publish, at the step and field it stands in; none when it may. */
export const ladderFaults = (
  steps: readonly LadderStep[],
): readonly { readonly index: number; readonly field: 'name' | 'answers'; readonly fault: string }[] => {
  const last = steps.length - 1
  return steps.flatMap(({ name, answers }, index) => [
    ...(index === 0 && answers !== 'decision-maker'
      ? [{ index, field: 'answers' as const, fault: 'The first step is answered by a decision maker of the hub' }]
      : []),
    ...(index === last && answers !== 'board-member'
      ? [{ index, field: 'answers' as const, fault: 'The last step is answered outside the hub, by the partnership' }]
      : []),
    ...(steps.findIndex((one) => one.name === name) < index
      ? [{ index, field: 'name' as const, fault: 'Another step has this name' }]
      : []),
  ])
}
