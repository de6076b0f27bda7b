import { comeByMail, enterMailCode, sayWho } from './features/by-mail/act.ts'
import { addPerson } from './features/joiner/act.ts'
import { endPerson, handOverWork } from './features/leaver/act.ts'
import { keepWhatIsTyped } from './features/kept-text/act.ts'

export type {
  FamilyRules,
  LadderRules,
  LadderStep,
  LetterRules,
  LetterTemplate,
  StepAnswerer,
} from './model/usual-rules.ts'
export { stepAnswerers, usualRules } from './model/usual-rules.ts'
export type { EventKind, EventKinds, SignalPattern, SignalRule, SignalRules } from './model/signal-rules.ts'
export type { Concern, Level, Limit, OutcomeRoute, Policies, PolicyKind, Rating, RatingRule } from './model/policy.ts'
export { levelOf, ratings, ruleFor } from './model/policy.ts'
export { agencyById, ownAgencies, ownHub, policiesAt, type Agency, type Division, type Hub } from './store/hubs.ts'
export { type HubToTell, hubsToTell } from './store/hubs-to-tell.ts'
export { latestMessages } from './store/posted-messages.ts'
export { ownJob } from './store/visits.ts'
export { signInPaths } from './sign-in-paths.ts'
export { addAgency, addHub, publishPolicy } from './store/set-up.ts'
export { AddressTaken, appoint, createAccount, findAgency, resetAccount } from './store/accounts.ts'
export { colleagues, type Colleague } from './store/colleagues.ts'

/** The acts of looking after people, for those who do them without a page: the demonstration's story. */
export const peopleActs = { addPerson, endPerson, handOverWork }

/** Keeps what somebody has typed so far, for the demonstration's story. */
export { keepWhatIsTyped }

/** The acts of coming in by a code to a work mail. */
export const byMailActs = { comeByMail, enterMailCode, sayWho }
