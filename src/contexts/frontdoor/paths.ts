import { definePath } from '../../kernel/path.ts'

/** Every address of the front door. */
export const paths = {
  // Everybody
  worried: definePath('/worried'),
  worriedDoor: definePath('/worried/:stepName'),
  // A setting
  setting: definePath('/setting'),
  beforeReferring: definePath('/refer'),
  referralDraft: definePath('/refer/:draft/:stepName'),
  referralDraftItem: definePath('/refer/:draft/:stepName/:item'),
  referralCheck: definePath('/refer/:draft'),
  referralSent: definePath('/referrals/:contact/sent'),
  ownReferral: definePath('/referrals/:contact'),
  disagree: definePath('/referrals/:contact/disagree/:told'),
  // The hub
  queue: definePath('/hub'),
  queueNews: definePath('/hub/news'),
  contact: definePath('/hub/contacts/:contact'),
  take: definePath('/hub/contacts/:contact/take'),
  handOver: definePath('/hub/contacts/:contact/hand-over'),
  putBack: definePath('/hub/contacts/:contact/put-back'),
  screen: definePath('/hub/contacts/:contact/screen'),
  reRate: definePath('/hub/contacts/:contact/re-rate'),
  ask: definePath('/hub/contacts/:contact/ask'),
  picture: definePath('/hub/contacts/:contact/picture'),
  discuss: definePath('/hub/contacts/:contact/discuss'),
  decide: definePath('/hub/contacts/:contact/decide'),
  decideChild: definePath('/hub/contacts/:contact/decide/:child'),
  agree: definePath('/hub/contacts/:contact/agree/:child'),
  releaseWish: definePath('/hub/contacts/:contact/release-wish/:item'),
  disagreements: definePath('/hub/disagreements'),
  disagreement: definePath('/hub/disagreements/:disagreement'),
  phoneNotes: definePath('/hub/phone'),
  phoneNoteNew: definePath('/hub/phone/new'),
  phoneNote: definePath('/hub/phone/:contact'),
  family: definePath('/hub/family'),
  familyTelling: definePath('/hub/family/:decision'),
  figures: definePath('/hub/figures'),
  wall: definePath('/hub/wall'),
  // An agency asked
  requests: definePath('/requests'),
  request: definePath('/requests/:request'),
  releaseWishes: definePath('/releases'),
  releaseWishAnswer: definePath('/releases/:wish'),
  // A setting without an account
  link: definePath('/answer/:token'),
  linkCode: definePath('/answer/:token/code'),
  linkDeputy: definePath('/answer/:token/deputy'),
  linkRequest: definePath('/answer'),
  linkDone: definePath('/answer-received'),
} as const
