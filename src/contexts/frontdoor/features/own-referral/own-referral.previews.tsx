import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { anInventedReferral } from '../../parts/invented-referral.ts'
import { disagreePage, type DisagreeProps } from './disagree.page.tsx'
import { ownReferralPage, type OwnReferralProps, type ShownTold } from './own-referral.page.tsx'

const base: OwnReferralProps = {
  contact: '11111111-1111-4111-8111-111111111111',
  reference: 'SB-7K3Q9W',
  sentWords: '20 Nov 2026 at 16:50',
  progress: 'received',
  told: [],
  waiting: 0,
  consultation: null,
  written: anInventedReferral,
}

const told: ShownTold = {
  id: '22222222-2222-4222-8222-222222222222',
  child: 'Amara Nkemelu',
  outcome: 'Family help',
  reason: 'Two services know the family and both parents want help.\nNobody saw the mark before today.',
  whatNow: 'A family help worker will ring you to agree who leads. Please talk with the parents about it.',
  toldWords: '23 Nov 2026 at 11:05',
  takenBack: '',
  disagreement: null,
}

const said = {
  id: '33333333-3333-4333-8333-333333333333',
  stepName: 'Another decision maker',
  standing: 'waiting' as const,
  reason: 'The partner collects her and nobody has asked about him.',
  raisedBy: 'Carol Beddoes',
  raisedWords: '23 Nov 2026 at 11:40',
  replyDueWords: 'Wed 17:00',
  late: false,
  reply: null,
}
const reply = {
  text: 'We looked again with the police and agree: an assessment begins today.',
  by: 'Miriam Falk',
  words: '24 Nov 2026 at 10:00',
}

const decided: OwnReferralProps = { ...base, progress: 'decided', told: [told] }
const disagreeing: DisagreeProps = {
  contact: base.contact,
  told: told.id,
  child: told.child,
  outcome: told.outcome,
  reason: told.reason,
  replyBy: 'Wed 17:00',
  answeredBy: 'A decision maker of the hub who did not decide',
}

export const previews: readonly Preview[] = [
  {
    page: 'Own referral',
    state: 'the answer taken back, the new one given',
    render: () =>
      ownReferralPage({
        ...decided,
        told: [
          { ...told, takenBack: '24 Nov 2026 at 09:15' },
          { ...told, id: '22222222-2222-4222-8222-222222222223', outcome: 'Assessment by a social worker' },
        ],
      }),
  },
  { page: 'Own referral', state: 'received', render: () => ownReferralPage(base) },
  {
    page: 'Own referral',
    state: 'being looked at',
    render: () => ownReferralPage({ ...base, progress: 'being-looked-at' }),
  },
  {
    page: 'Own referral',
    state: 'others asked',
    render: () => ownReferralPage({ ...base, progress: 'agencies-asked' }),
  },
  {
    page: 'Own referral',
    state: 'one child told, one waiting',
    render: () => ownReferralPage({ ...decided, progress: 'agencies-asked', waiting: 1 }),
  },
  {
    page: 'Own referral',
    state: 'disagreeing',
    render: () => ownReferralPage({ ...decided, told: [{ ...told, disagreement: said }] }),
  },
  {
    page: 'Own referral',
    state: 'answer late',
    render: () => ownReferralPage({ ...decided, told: [{ ...told, disagreement: { ...said, late: true } }] }),
  },
  {
    page: 'Own referral',
    state: 'answered',
    render: () => ownReferralPage({ ...decided, told: [{ ...told, disagreement: { ...said, reply } }] }),
  },
  { page: 'I disagree', state: 'empty', render: () => disagreePage(disagreeing, blankForm) },
  {
    page: 'I disagree',
    state: 'nothing said',
    render: () => disagreePage(disagreeing, { typed: { reason: '' }, errors: { reason: 'Say why you disagree' } }),
  },
]
