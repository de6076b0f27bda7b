import type { Preview } from '../../../../design/index.ts'
import { lateDuty, openDuty } from '../../parts/invented-duty.ts'
import { settingHomePage, type HomeReferral, type SettingHomeProps } from './setting-home.page.tsx'

const sent: HomeReferral = {
  contact: '11111111-1111-4111-8111-111111111111',
  reference: 'SB-7K3Q9W',
  who: 'Amara, 3; unborn, due 4 Feb',
  sentWords: '20 Nov 2026 at 16:50',
  sentBy: 'Carol Beddoes',
  progress: 'received',
  told: [],
  disagreement: '',
  group: 'with-the-hub',
  waiting: 1,
}

const quiet: SettingHomeProps = {
  hubName: 'Saltmarsh Bay hub',
  openWords: 'open until 17:00',
  hubPhone: '01632 960 100',
  drafts: [],
  referrals: [],
  duties: [],
  requests: 0,
  showOlder: false,
  latelyDays: 30,
}

const done: HomeReferral = {
  ...sent,
  progress: 'decided',
  waiting: 0,
  told: [
    {
      child: 'Teddy Marsh',
      outcome: 'Family help',
      whatNow: 'A family help worker will ring you to agree who leads.',
      fresh: false,
    },
  ],
}

const full: SettingHomeProps = {
  ...quiet,
  openWords: 'closed for Boxing Day (substitute day), opens Tue 09:00',
  duties: [openDuty, lateDuty],
  requests: 2,
  drafts: [
    {
      id: '22222222-2222-4222-8222-222222222222',
      who: 'Teddy Marsh, Wilhelmina-Anastasia Featherstonehaugh-Cholmondeley',
      savedWords: '20 Nov 2026 at 15:02',
    },
    {
      id: '33333333-3333-4333-8333-333333333333',
      who: 'a referral without a child yet',
      savedWords: '2 Nov 2026 at 08:10',
    },
  ],
  referrals: [
    {
      ...sent,
      progress: 'decided',
      group: 'needs-you',
      waiting: 0,
      told: [
        {
          child: 'Amara Nkemelu',
          outcome: 'Assessment by a social worker',
          whatNow:
            'A social worker will contact the family within four working days. Please go on supporting the child as you do.',
          fresh: true,
        },
        {
          child: 'Unborn baby of Chioma Nkemelu',
          outcome: 'No further action',
          whatNow: 'Please go on watching and recording. Refer again if anything changes.',
          fresh: false,
        },
      ],
      disagreement: 'You disagree. The hub answers by Tue 17:00.',
    },
    { ...sent, contact: '2', reference: 'SB-Q4TTXD', progress: 'agencies-asked', who: 'Kofi, 2' },
    {
      ...sent,
      contact: '3',
      reference: 'SB-29XFCM',
      progress: 'being-looked-at',
      who: 'Wilhelmina-Anastasia, 11 months',
    },
    { ...sent, contact: '4', reference: 'SB-VVK7PN', who: 'Teddy, about 4', sentBy: 'Nia Parry' },
    { ...done, contact: '5', reference: 'SB-9TTR2C', group: 'lately' },
    { ...done, contact: '6', reference: 'SB-C01DER', group: 'older', sentWords: '4 Mar 2026 at 11:20' },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Setting’s home', state: 'first day', render: () => settingHomePage(quiet) },
  {
    page: 'Setting’s home',
    state: 'no number of the hub known',
    render: () => settingHomePage({ ...quiet, hubPhone: '' }),
  },
  { page: 'Setting’s home', state: 'everything at once', render: () => settingHomePage(full) },
  {
    page: 'Setting’s home',
    state: 'older ones shown',
    render: () => settingHomePage({ ...full, showOlder: true }),
  },
]
