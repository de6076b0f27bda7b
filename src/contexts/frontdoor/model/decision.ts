import type { FieldErrors } from '../../../kernel/form-state.ts'
import type { Level, OutcomeRoute, Policies } from '../../partnership/index.ts'
import type { Rating } from './contact.ts'
import type { FamilyGiven, FamilyPlan } from './family.ts'

/** What a decision maker writes about one child. */
export type DecisionGiven = {
  readonly level: string
  readonly outcome: string
  /** What we know. */
  readonly known: string
  /** What we think it means for this child. */
  readonly meaning: string
  /** Why this route. */
  readonly why: string
  readonly wouldChange: string
  readonly dissent: string
  /** What the referrer is told: the reason and what to do now; where the latter is empty, the route's own words. */
  readonly toldReason: string
  readonly toldNow: string
  /** Sealed items that go to the receiving team. */
  readonly items: readonly string[]
  /** Why red does not wait for the second person; empty where it waits. */
  readonly urgent: string
  readonly family: FamilyGiven
}

/** A decision as kept: the words, and what was missing when it was taken. */
export type DecisionBody = Omit<DecisionGiven, 'level' | 'outcome' | 'family'> & {
  /** Missing in decisions taken before it was asked. */
  readonly family?: FamilyPlan
  readonly levelName: string
  readonly outcomeName: string
  readonly team: string
  /** Agencies that had not answered. */
  readonly notAnswered: readonly string[]
}

export type Chosen = { readonly level: Level; readonly route: OutcomeRoute }

/** Level and route of this hub's policies, the route one that the level offers; else what is wrong, by field. */
export const choose = (policies: Policies, given: Pick<DecisionGiven, 'level' | 'outcome'>): Chosen | FieldErrors => {
  const level = policies.thresholds.body.levels.find(({ key }) => key === given.level)
  const route = policies.routes.body.routes.find(({ key }) => key === given.outcome)
  if (level === undefined) return { level: 'Choose a level of this hub’s threshold document' }
  if (route === undefined) return { outcome: 'Choose where this child goes from here' }
  if (!route.levels.includes(level.key))
    return { outcome: `${route.name} is not offered at ${level.name}: choose another route, or another level` }
  return { level, route }
}

export const isChosen = (answer: Chosen | FieldErrors): answer is Chosen => typeof answer['level'] === 'object'

/** Whether a decision waits for a second person: policy asks for one, unless it is red and somebody says why it cannot wait. */
export const waitsForSecond = (route: OutcomeRoute, rating: Rating | null, urgent: string): boolean =>
  route.second && !(rating === 'red' && urgent.trim() !== '')

/** The teams that some route of this hub sends children to, each once. */
export const receivingTeams = (routes: readonly OutcomeRoute[]): readonly string[] =>
  [...new Set(routes.map(({ team }) => team))].filter((team) => team !== '')

/** How a wish for release stands, as a sentence. */
export const wishWords = (wish: {
  readonly recipient: string
  readonly wishedByName: string
  readonly answered: 'released' | 'refused' | null
  readonly answeredReason: string | null
}): string => {
  if (wish.answered === 'released') return `Released by its owner to: ${wish.recipient}.`
  if (wish.answered === 'refused')
    return `Its owner keeps it from: ${wish.recipient}. Reason: ${wish.answeredReason ?? ''}`
  return `${wish.wishedByName} asked its owner to release it to: ${wish.recipient}. Not answered yet.`
}
