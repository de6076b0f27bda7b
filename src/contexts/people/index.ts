export { type Birth, bornWords, type PersonIdentity } from './model/identity.ts'
export {
  knownPeople,
  type KnownPerson,
  type NewPerson,
  peopleOf,
  type PersonId,
  type RecordedPerson,
  recordPerson,
} from './store/persons.ts'
export {
  joinedTo,
  type Judged,
  maySay,
  pairOf,
  type PairState,
  standsAgainst,
  stateOf,
  type Verdict,
  verdicts,
} from './model/same.ts'
export { joinedAt } from './model/same-then.ts'
export {
  insertJudgement,
  joinedPeople,
  type Judgement,
  judgementsAbout,
  judgementsEver,
  judgementsOn,
  recordsOf,
  type SourceRecord,
} from './store/judgements.ts'
export {
  type Correction,
  type JoinedView,
  noteJoinedView,
  ownCorrectionCount,
  ownCorrections,
  readCorrection,
  viewsOf,
} from './store/joined-views.ts'
export { findPeople, type FoundPerson } from './store/find.ts'
