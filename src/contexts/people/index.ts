export { type Birth, bornWords, type PersonIdentity } from './model/identity.ts'
export {
  knownPeople,
  type KnownPerson,
  type NewPerson,
  peopleOf,
  type PersonId,
  type RecordedPerson,
  recordPerson,
  sourcesAtAddress,
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
export { joinedAt, type Said as SaidThen } from './model/same-then.ts'
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
export { openFeed } from './finder/feed.ts'
export { type AskFinder, noFinder, openPeopleFinder, type PeopleFinder } from './finder/people-finder.ts'
export { type Likeness, likenesses, type NearPerson, nearPeople } from './finder/near-people.ts'
export { type Near, PeopleIndex } from './finder/people-index.ts'
export {
  agreementOf,
  type Agreement,
  outcomeOf,
  pairStageOf,
  type PairStage,
  readingJourney,
  type ReadingVerdict,
  readingVerdicts,
} from './model/pair-reading.ts'
export { type CalibrationStep, calibrationOf, type Label, leastLabels, shiftOf } from './model/calibration.ts'
export {
  insertReading,
  keepProposals,
  labels,
  moveLookMark,
  nextPair,
  openDispute,
  type Pair,
  pairById,
  type PairCounts,
  pairCounts,
  type PairId,
  pairsToRead,
  peopleToLookAt,
  type Proposal,
  readTwice,
  type Said,
  saidOf,
} from './store/pairs.ts'
export { isDisputed } from './model/same.ts'
export { contactsOf, type InContact, joinsEver, peopleIn } from './store/joins.ts'
export { isTie, keptAs, type Kin, type KinPerson, type KinTopic, kinTrouble } from './model/kin.ts'
export {
  insertKin,
  insertTie,
  kinHeldAt,
  type KinSaid,
  kinSaidOf,
  type TieSaid,
  tiesSaidOf,
  type TieWord,
  tieWords,
} from './store/kin.ts'
export { type Side, sides, withoutOtherSide } from './model/kept-apart.ts'
export { areKeptApart, keepApart, keptApartBy, type PlacedRecord } from './store/kept-apart.ts'
export {
  columnsTrouble,
  guessColumns,
  isStale,
  type ListColumns,
  type ListedAs,
  type ListField,
  listFields,
  listFieldWords,
} from './model/listed.ts'
export { readList, type ReadList, type RowTrouble } from './lists/read-list.ts'
export { likeListed, likeListedBy } from './lists/like-listed.ts'
export {
  type AgencyList,
  dropUpload,
  endList,
  findUpload,
  insertFound,
  insertUpload,
  isStanding,
  type ListAnswer,
  type ListLook,
  listLooks,
  lookInLists,
  markSensitive,
  putList,
  setColumns,
  standingLists,
  wasPut,
} from './store/lists.ts'
export { endListKey, insertListKey, type ListKey, listKeys } from './store/list-keys.ts'
