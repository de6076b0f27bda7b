export { type AuditRow, writeAudit } from './store/audit.ts'
export { endEnquiry, endEnquiryAnew, isLive, openEnquiry, reopenEnquiry } from './store/enquiries.ts'
export { type BasisBody, type Ground, grounds, passes } from './model/basis.ts'
export { basisOf, recordBasis, type RecordedBasis } from './store/basis.ts'
export { type MayLeave, mayGo } from './model/leaving.ts'
export {
  type Answer,
  type Nature,
  occurredWords,
  type ReturnBody,
  type ReturnItem,
  type Side,
} from './model/returns.ts'
export {
  itemsOf,
  type NewReturn,
  returnsOf,
  returnTo,
  type SealedItem,
  type SealedReturn,
  sealReturn,
} from './store/returns.ts'
export { sealJob } from './jobs/seal.job.ts'
export { type ChainReport, verifyAudit } from './jobs/verify.ts'
export {
  checkpointKey,
  openWitness,
  readWitnessFile,
  type Witness,
  type Witnessed,
  witnessFile,
} from './jobs/witness.ts'
export { type Agreement, agreements, recordAgreement } from './store/agreements.ts'
export {
  type CheckToDo,
  type Disclosed,
  discloseUrgently,
  disclosedOf,
  findDisclosed,
  keepCheck,
  keepObjection,
  ownDisclosed,
  uncheckedAlone,
  urgentBases,
  type Verdict,
} from './store/urgent.ts'
export { type Release, releaseStanding, releasesOf } from './store/releases.ts'
export { addNote, type Note, notesOf } from './store/discussion.ts'
export {
  answerWish,
  ownWish,
  ownWishes,
  type ReleaseWish,
  type WishedItem,
  wishesOf,
  wishRelease,
} from './store/release-wishes.ts'
export { sealedWordsIn, theFamily } from './store/sealed-words.ts'
export { type ItemEvent, itemEvents, type KindMark, kindMarksOf, markKind } from './store/item-kinds.ts'
