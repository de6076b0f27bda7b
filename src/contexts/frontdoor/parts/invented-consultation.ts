import type { ShownConsultation } from './consultation-view.tsx'

/** Nobody: a question that waits for its answer. */
export const askedConsultation: ShownConsultation = {
  id: '99999999-9999-4999-8999-999999999991',
  from: 'Little Terns Nursery',
  asked: '20 Nov 2026 at 10:00 by Carol Beddoes, Little Terns Nursery',
  child: 'Not named, about 3',
  named: false,
  concern: 'Injury',
  worry: 'A bruise on the arm, explained in two ways.',
  callback: 'by a call to 01632 960 001',
  stand: 'to-answer',
  advice: null,
  clock: {
    due: 'Fri 14:00',
    left: '3 h left',
    basis: 'working time',
    elapsed: '3 h by the clock',
    state: 'plenty',
    datetime: '2026-11-20T14:00+00:00',
  },
  steps: [],
}

/** The same, advised to refer, with no referral when the time ended, and asked for the name. */
export const overdueConsultation: ShownConsultation = {
  ...askedConsultation,
  id: '99999999-9999-4999-8999-999999999992',
  stand: 'call-the-setting',
  advice: 'refer-at-once',
  clock: {
    due: 'Fri 12:00',
    left: '40 min late',
    basis: 'round the clock',
    elapsed: '40 min of working time',
    state: 'late',
    datetime: '2026-11-20T12:00+00:00',
  },
  steps: [
    {
      kind: 'name-asked',
      heading: 'The hub asks for the name',
      words: 'The child may be hurt again tonight.',
      by: 'Priya Raman, 20 Nov 2026 at 10:50',
      contact: null,
    },
    {
      kind: 'answered',
      heading: 'Advice: Refer at once',
      words: 'Two explanations of one bruise need a social worker today.',
      by: 'Priya Raman, 20 Nov 2026 at 11:00',
      contact: null,
    },
  ],
}
