import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName, openStanding } from '../../parts/invented-decision.ts'
import { aLateRecord, anAnsweredRecord, aRecord } from '../../parts/invented-record.ts'
import {
  answererDisagreesPage,
  type AnswererDisagreesProps,
  movePage,
  ownDisagreementPage,
  type OwnDisagreementProps,
  ownDisagreementsPage,
  type OwnRow,
} from './ladder.page.tsx'

const row: OwnRow = {
  id: '88888888-8888-4888-8888-888888888888',
  reference: 'SB-4K7P2Q',
  childName: 'Amara Nkemelu',
  outcome: 'Early help led by your setting',
  step: 'Step 1 of 3: Another decision maker',
  clock: openStanding.clock,
  standing: 'Waits for an answer',
}
const answered: OwnRow = { ...row, clock: null, standing: 'Answered' }
const above = 'The manager of the hub'
const one: OwnDisagreementProps = { row, record: aRecord, moves: [], above }
const two: OwnDisagreementProps = { row: answered, record: anAnsweredRecord, moves: ['settle', 'go-up'], above }
const last: OwnDisagreementProps = { ...two, moves: ['settle', 'end'], above: '' }
const raising: AnswererDisagreesProps = {
  request: '77777777-7777-4777-8777-777777777777',
  reference: 'SB-4K7P2Q',
  who: 'Amara Nkemelu',
  replyBy: 'Wed 17:00',
  answeredBy: 'A decision maker of the hub who did not decide',
}
const wrong = { typed: {}, errors: { words: 'Write a few words', protects: 'Say what protects the child now' } }

export const previews: readonly Preview[] = [
  {
    page: 'Own disagreements',
    state: 'one waits, one answered',
    render: () =>
      ownDisagreementsPage({
        agencyName: 'Little Terns Nursery',
        rows: [
          { ...row, childName: aLongName },
          { ...answered, id: '88888888-8888-4888-8888-888888888889' },
        ],
      }),
  },
  {
    page: 'Own disagreements',
    state: 'empty',
    render: () => ownDisagreementsPage({ agencyName: 'Little Terns Nursery', rows: [] }),
  },
  { page: 'Own disagreement', state: 'waits', render: () => ownDisagreementPage(one) },
  {
    page: 'Own disagreement',
    state: 'late',
    render: () => ownDisagreementPage({ ...one, record: aLateRecord, moves: ['go-up'] }),
  },
  { page: 'Own disagreement', state: 'answered', render: () => ownDisagreementPage(two) },
  { page: 'Own disagreement', state: 'last step answered', render: () => ownDisagreementPage(last) },
  {
    page: 'Moving a disagreement',
    state: 'up a step',
    render: () => movePage({ ...two, move: 'go-up', seen: 2 }, blankForm),
  },
  {
    page: 'Moving a disagreement',
    state: 'settled',
    render: () => movePage({ ...two, move: 'settle', seen: 2 }, blankForm),
  },
  {
    page: 'Moving a disagreement',
    state: 'incomplete',
    render: () => movePage({ ...last, move: 'end', seen: 6 }, wrong),
  },
  { page: 'An agency disagrees', state: 'blank', render: () => answererDisagreesPage(raising, blankForm) },
  {
    page: 'An agency disagrees',
    state: 'incomplete',
    render: () =>
      answererDisagreesPage(raising, {
        typed: {},
        errors: {
          about: 'Choose what your agency does not agree with',
          reason: 'Say why you disagree',
          protects: 'Say what protects the child now',
        },
      }),
  },
]
