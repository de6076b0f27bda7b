import { inventedSignals } from '../../parts/invented-signals.ts'
import type { Preview, TimelineItem } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { aLongName, decidedStanding, longStanding, openStanding } from '../../parts/invented-decision.ts'
import { aWaterfall } from '../../parts/invented-likeness.ts'
import { paths } from '../../paths.ts'
import { picturePage, type PicturePageProps } from './picture.page.tsx'

const item = (
  key: string,
  when: string,
  source: string,
  text: string,
  more: Partial<TimelineItem> = {},
): TimelineItem => ({
  key,
  when,
  source,
  text,
  kind: 'fact',
  sealed: true,
  learned: 'learned 20 Nov 2026 at 12:46',
  ...more,
})

const full: PicturePageProps = {
  standing: openStanding,
  live: true,
  mayDecide: true,
  mayWork: true,
  strip: [
    { agency: 'Saltmarsh Police', letters: 'P', state: 'answered', detail: 'known, in 41 min' },
    { agency: 'Bay Community Health', letters: 'H', state: 'answered', detail: 'known, in 48 min' },
    { agency: 'Bay Education Service', letters: 'E', state: 'waiting', detail: 'due in 1 h 5 min' },
    { agency: 'Bay Housing', letters: 'Ho', state: 'late', detail: 'late 20 min, chased' },
    { agency: 'Coast Probation', letters: 'Pr', state: 'not-asked' },
  ],
  signals: inventedSignals,
  journey: [
    item(
      '1',
      '20 Nov 2026 at 12:05',
      'Little Terns Nursery',
      'A bruise the size of a thumb on the left upper arm. Seen 09:40 today when painting.',
      { sealed: false, learned: 'in the referral' },
    ),
    item('2', '12 Nov 2026', 'Bay Community Health', 'Was not brought to the two-year review.', { fresh: true }),
    item('3', '3 Sep 2026', 'Saltmarsh Police', 'Called to the address: shouting heard.'),
    item('4', '2024', 'Bay Community Health', 'Mother low in mood after the birth.', { kind: 'opinion' }),
    item('5', '2023', 'Saltmarsh Police', 'Named by a neighbour as violent.', { kind: 'hearsay' }),
  ],
  known: {
    find: paths.findFor({ contact: openStanding.contact.id }),
    searched: true,
    atAddress: [],
    known: [
      {
        key: 'k',
        ofName: 'Amara Nkemelu',
        name: 'Amara Nkemelu',
        born: 'born 14 Mar 2023',
        likeness: 'link',
        reasons: ['NHS number the same', 'date of birth the same', 'first name the same'],
        why: aWaterfall,
        judged: 'same',
        judgedWords: 'Rosa Osei, 20 Nov 2026 at 14:05: The same health visitor knows both.',
        compare: paths.compare({ contact: openStanding.contact.id, mine: 'm', theirs: 'k' }),
        contact: {
          id: openStanding.contact.id,
          reference: 'SB-3301-QD',
          received: '2 Oct 2026 at 10:00',
          source: 'Harbour Road Surgery',
          concern: 'Neglect',
          open: false,
          rating: 'green',
          holderName: '',
          outcomes: ['Family help'],
        },
      },
    ],
  },
  children: [
    { name: 'Amara Nkemelu', words: '3 years old', where: '4 Samphire Row, Saltmarsh Bay, ZZ9 4SR', whereNow: '' },
    { name: 'Kelechi Nkemelu', words: '6 years old', where: '4 Samphire Row, Saltmarsh Bay, ZZ9 4SR', whereNow: '' },
  ],
  adults: [
    { name: 'Chioma Nkemelu', words: 'mother', worry: false },
    { name: 'Craig Tolliver', words: 'mother’s partner', worry: true },
  ],
  family: {
    members: [],
    unions: [],
    twins: [],
  },
  worries: [
    { source: 'Little Terns Nursery', words: 'She flinched when her sleeve was rolled up.', sealed: false },
    { source: 'Saltmarsh Police', words: 'Called to the address: shouting heard.', sealed: true },
  ],
  strengths: [
    { source: 'Little Terns Nursery', words: 'Her mother is warm with her and always on time.', sealed: false },
  ],
  voice: '“Craig grabbed me.”',
  parentsSay: 'Her mother says that she fell from the climbing frame.',
  notKnown: [
    'Bay Education Service has not answered.',
    'Bay Housing has not answered.',
    'Saltmarsh Police: Where the partner lives now',
    'Kelechi Nkemelu’s NHS number.',
  ],
  childChoices: [
    { id: '77777777-7777-4777-8777-777777777777', name: 'Amara Nkemelu' },
    { id: '88888888-8888-4888-8888-888888888888', name: 'Kelechi Nkemelu' },
  ],
  child: null,
  leftOut: 0,
  sinceDecision: '',
  protection: { contact: openStanding.contact.id, mayAct: true, protections: [] },
  notes: [
    {
      id: 'n',
      content: 'Health visitor rings back at 15:00.\nShe saw the home last week.',
      writtenByName: 'Rosa Osei',
      when: '20 Nov 2026 at 13:10',
    },
  ],
}
const empty: PicturePageProps = {
  ...full,
  signals: { open: [], closed: [] },
  strip: [],
  journey: [],
  known: { ...full.known, known: [] },
  adults: [],
  worries: [],
  strengths: [],
  voice: '',
  parentsSay: '',
  notKnown: [],
  notes: [],
}

export const previews: readonly Preview[] = [
  { page: 'Picture', state: 'three of five answered', render: () => picturePage(full, blankForm) },
  { page: 'Picture', state: 'nothing known yet', render: () => picturePage(empty, blankForm) },
  {
    page: 'Picture',
    state: 'closed again',
    render: () =>
      picturePage(
        {
          ...full,
          standing: decidedStanding,
          live: false,
          notes: [],
          worries: full.worries.slice(0, 1),
          notKnown: [],
          signals: { open: [], closed: [] },
          journey: [
            item('r', '20 Nov 2026 at 15:40', 'Saltmarsh Police', 'Called to the address: shouting heard.', {
              sealed: false,
              learned: 'released to Assessment team',
            }),
            ...full.journey.slice(0, 1),
          ],
        },
        blankForm,
      ),
  },
  {
    page: 'Picture',
    state: 'only to look, long names',
    render: () =>
      picturePage(
        {
          ...full,
          standing: longStanding,
          mayDecide: false,
          mayWork: false,
          children: [
            {
              name: aLongName,
              words: '4 years old',
              where: 'No fixed address',
              whereNow: 'With her aunt in Northcliff',
            },
          ],
        },
        blankForm,
      ),
  },
  {
    page: 'Picture',
    state: 'one child, new since the decision, an owner to ask',
    render: () =>
      picturePage(
        {
          ...full,
          child: '77777777-7777-4777-8777-777777777777',
          leftOut: 1,
          sinceDecision: '1 entry came after the decision of 20 Nov 2026 at 13:10.',
          journey: [
            item('1', '12 Nov 2026', 'Bay Community Health', 'Was not brought to the two-year review.', {
              fresh: true,
              freshWords: 'Since the decision',
            }),
            item('2', '2024', 'Saltmarsh Police', 'Caution for common assault in another area.', {
              act: {
                text: 'Ask Saltmarsh Police to release this',
                href: paths.releaseWish({
                  contact: openStanding.contact.id,
                  item: '66666666-6666-4666-8666-666666666666',
                }),
              },
            }),
            item('3', '2023', 'Saltmarsh Police', 'Called to the address.', {
              notes: ['Its owner keeps it from: Family help team. Reason: An inquiry is open.'],
            }),
          ],
        },
        blankForm,
      ),
  },
  {
    page: 'Picture',
    state: 'empty note',
    render: () => picturePage(full, { typed: {}, errors: { note: 'Write the note' } }),
  },
]
