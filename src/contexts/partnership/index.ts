export type {
  Concern,
  Level,
  Limit,
  OutcomeRoute,
  Policies,
  Rating,
  RatingRule,
} from './model/policy.ts'
export { levelOf, ratings, ruleFor } from './model/policy.ts'
export { ownAgencies, ownHub, policiesAt, type Agency, type Division, type Hub } from './store/hubs.ts'
