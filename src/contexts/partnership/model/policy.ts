import type { Temporal } from 'temporal-polyfill'
import type { Limit } from './limit.ts'
import type { UsualRules } from './usual-rules.ts'

export type { Limit } from './limit.ts'

/** What a hub decides for itself, as versioned data. A decision stores the versions it was taken under. */
export type PolicyKind = RequiredKind | keyof UsualRules

/** What no hub can work without. */
export const requiredKinds = ['hours', 'ratings', 'thresholds', 'concerns', 'routes', 'consent'] as const
type RequiredKind = (typeof requiredKinds)[number]

/** One published version of one policy. */
export type Published<Body> = {
  readonly version: number
  readonly effectiveFrom: Temporal.Instant
  readonly body: Body
}

/** Opening hours in the words of `openmash deadline`, such as `Mo-Th 09:00-17:00; Fr 09:00-16:30`. */
export type HoursPolicy = { readonly hours: string }

export type Rating = 'red' | 'amber' | 'green' | 'blue'

/** Worst first. */
export const ratings: readonly Rating[] = ['red', 'amber', 'green', 'blue']

/** A rating the hub uses: its words, and the limits for its own decision and for an agency's answer. */
export type RatingRule = {
  readonly rating: Rating
  readonly meaning: string
  readonly decision: Limit
  /** Null where the rating asks no agency. */
  readonly agencyAnswer: Limit | null
}

export type RatingsPolicy = {
  readonly ratings: readonly RatingRule[]
  /** How soon an unrated contact must be looked at. Never later than one working day. */
  readonly firstLook: Limit
  /** How soon a disagreement must be answered. */
  readonly disagreementReply: Limit
}

/** A level of need in the words of the local threshold document. */
export type Level = {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly significantHarm: boolean
}
export type ThresholdsPolicy = { readonly document: string; readonly levels: readonly Level[] }

/** A kind of concern: which kinds of agency know about it, and the questions each is asked as a baseline. */
export type Concern = {
  readonly key: string
  readonly name: string
  readonly ask: readonly { readonly agencyKind: string; readonly questions: readonly string[] }[]
}
export type ConcernsPolicy = { readonly concerns: readonly Concern[] }

/** Where a decision may send a child, and what it means for those who are told. */
export type OutcomeRoute = {
  readonly key: string
  readonly name: string
  /** Said to the referrer as the start of "what to do now"; the decision maker may change it. */
  readonly whatNow: string
  /** Levels at which this route is offered. */
  readonly levels: readonly string[]
  /** A second decision maker must agree, for instance before closing at the highest level. */
  readonly second: boolean
  /** Which team receives the child and the released items; empty where none does. */
  readonly team: string
}
export type RoutesPolicy = { readonly routes: readonly OutcomeRoute[] }

/** Reasons offered for asking agencies. The law's own basis is public task; consent is engagement, not the gate. */
export type ConsentPolicy = { readonly noConsentReasons: readonly { readonly key: string; readonly name: string }[] }

export type Policies = {
  readonly hours: Published<HoursPolicy>
  readonly ratings: Published<RatingsPolicy>
  readonly thresholds: Published<ThresholdsPolicy>
  readonly concerns: Published<ConcernsPolicy>
  readonly routes: Published<RoutesPolicy>
  readonly consent: Published<ConsentPolicy>
} & { readonly [Kind in keyof UsualRules]: Published<UsualRules[Kind]> }

export const ruleFor = (policy: RatingsPolicy, rating: Rating): RatingRule | null =>
  policy.ratings.find((rule) => rule.rating === rating) ?? null

export const levelOf = (policy: ThresholdsPolicy, key: string): Level | null =>
  policy.levels.find((level) => level.key === key) ?? null
