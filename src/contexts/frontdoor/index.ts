import { addRelative, sayAlone, sayTie } from './features/family-tree/act.ts'
import { sayBond } from './features/ecomap/act.ts'
import { familyKnownAt } from './parts/family-people.ts'
import { judgeSame } from './parts/judging.ts'
import { noteSeenJoined } from './parts/earlier-history.ts'
import { joinedTo } from './parts/joined-read.ts'
import { hubsToTell } from '../partnership/index.ts'
import { actNow } from './features/act-now/act.ts'
import { answerDecision } from './features/agree/act.ts'
import { askAgencies } from './features/ask/act.ts'
import { proposedRequests } from './features/ask/proposed.ts'
import { emptyNightEntry, takeNightEntry } from './features/hand-over/act.ts'
import { noteNight, takeNightCall } from './features/night/act.ts'
import { openEntries } from './store/nights.ts'
import { ownNotes } from './store/supervision.ts'
import { acknowledge, supervise } from './features/supervision/act.ts'
import { noteAdviceCall } from './features/advice-call/act.ts'
import { askAdvice, referFrom } from './features/consult/act.ts'
import { advise, recordCall } from './features/consultations/act.ts'
import { keepAgreement } from './features/agreements/act.ts'
import { discloseNow } from './features/disclose/act.ts'
import { recordCheck } from './features/urgent/act.ts'
import { decideChild } from './features/decide/act.ts'
import { tickFamilyTold } from './features/family/act.ts'
import { answerDisagreement } from './features/disagreements/act.ts'
import { chaseNow } from './features/shift/act.ts'
import { startDuty } from './features/on-duty/act.ts'
import { askOwner } from './features/release-wish/act.ts'
import { answerReleaseWish } from './features/releases/act.ts'
import { recordWritten, takeCall } from './features/phone-note/act.ts'
import { closeReview } from './features/review/act.ts'
import { reRate } from './features/re-rate/act.ts'
import { beginTelling, keepPage, sendTelling } from './features/tell/act.ts'
import { sendReferral } from './features/refer/act.ts'
import { beginDraft, saveDraftPage } from './features/refer/draft.act.ts'
import { answerRequest } from './parts/answering.ts'
import { screenContact } from './features/screen/act.ts'
import { recordMeeting } from './features/strategy/act.ts'
import { inviteAgencies } from './features/strategy/invite.act.ts'
import { recordDuty, recordReport } from './features/own-duty/act.ts'
import { acceptContact, handOver, takeContact } from './features/take/act.ts'
import { disagree } from './features/own-referral/act.ts'
import { put as putChildList, takeFile as takeChildFile } from './features/child-list/act.ts'
import { lookForChildren } from './features/known-to/act.ts'
import { makeProduct } from './features/product/act.ts'
import { restrictContact } from './features/restrict/act.ts'
import { findContact, openContacts } from './store/contacts.ts'
import { hubClock } from './store/hub-clock.ts'
import { heldContacts } from './store/reconciliation.ts'
import { protectiveActsOf } from './store/protection.ts'
import { disagreeAsAnswerer, moveDisagreement } from './features/ladder/act.ts'
import { checkLetter, writeLetter } from './features/letter/act.ts'
import { newestLetters } from './store/letters.ts'
import { publishLetter } from './features/letter-rules/act.ts'
import { publishLadder } from './features/ladder-rules/act.ts'
import { answeredRequests, openRequests } from './store/answers.ts'
import { childrenOf, decisionsOf } from './store/decisions.ts'
import { familyTellings } from './store/family.ts'
import { hubDisagreements, ownDisagreements } from './store/disagreements.ts'
import { markRead, toldAbout } from './store/referrals.ts'
import { sayKind } from './features/item-kind/act.ts'
import { closeSignal } from './features/signals/act.ts'
import { publishRule } from './features/signal-rules/act.ts'
import { lookForSignals } from './parts/signals-look.ts'
import { evidenceOf, openSignals, signalsOf } from './store/signals.ts'
import { noteReading, openReviews } from './store/reviews.ts'
import { enterCode, pressByLink, sendCode } from './features/answer-link/act.ts'

export { onDuty } from './store/duty.ts'
export type { Duty } from './model/duty.ts'
export { moveLeaversWork } from './store/leavers.ts'
export type { ReviewOutcome } from './model/review.ts'
export type { ContactId } from './model/contact.ts'
export type { GivenAnswer } from './model/answer.ts'
export type { HouseholdMember, ReferredChild, Referral } from './model/referral.ts'

/** The acts of the front door, for those who do them without a page: the demonstration's story, and later imports. */
export const acts = {
  actNow,
  acceptContact,
  acknowledge,
  advise,
  answerDecision,
  answerDisagreement,
  answerReleaseWish,
  answerRequest,
  answeredRequests,
  askAdvice,
  askAgencies,
  askOwner,
  beginDraft,
  beginTelling,
  chaseNow,
  childrenOf,
  checkLetter,
  closeReview,
  closeSignal,
  evidenceOf,
  lookForSignals,
  openSignals,
  publishRule,
  sayKind,
  signalsOf,
  decideChild,
  decisionsOf,
  discloseNow,
  disagree,
  disagreeAsAnswerer,
  moveDisagreement,
  newestLetters,
  publishLadder,
  publishLetter,
  emptyNightEntry,
  writeLetter,
  enterCode,
  familyTellings,
  familyKnownAt,
  addRelative,
  sayTie,
  sayAlone,
  sayBond,
  findContact,
  heldContacts,
  hubClock,
  lookForChildren,
  makeProduct,
  putChildList,
  takeChildFile,
  restrictContact,
  handOver,
  inviteAgencies,
  joinedTo,
  judgeSame,
  noteSeenJoined,
  hubDisagreements,
  ownDisagreements,
  hubsToTell,
  keepPage,
  keepAgreement,
  markRead,
  noteAdviceCall,
  noteNight,
  noteReading,
  openEntries,
  ownNotes,
  openContacts,
  openRequests,
  protectiveActsOf,
  openReviews,
  pressByLink,
  proposedRequests,
  reRate,
  recordCall,
  recordCheck,
  referFrom,
  recordMeeting,
  recordDuty,
  recordReport,
  recordWritten,
  saveDraftPage,
  screenContact,
  sendCode,
  sendReferral,
  sendTelling,
  startDuty,
  takeCall,
  supervise,
  takeContact,
  takeNightCall,
  takeNightEntry,
  toldAbout,
  tickFamilyTold,
}
