import type { ShownRecord } from './disagreement-record.tsx'
import { openStanding } from './invented-decision.ts'

const step = { who: 'A decision maker of the hub who did not decide', within: '2 working days', next: '' }

/** A disagreement on its first step: invented, for the previews. */
export const aRecord: ShownRecord = {
  entries: [
    {
      key: '1',
      step: 'Step 1: Another decision maker',
      what: 'Carol Beddoes, Little Terns Nursery, does not agree',
      when: '13 Nov 2026 at 11:40',
      words: 'We see this child every day and it is getting worse.\nWhat is offered is not enough.',
      protects: 'We see her each morning and ring the hub at once if anything changes.',
    },
  ],
  steps: [
    { ...step, name: 'Another decision maker', now: true },
    {
      ...step,
      name: 'The hub’s manager',
      who: 'The manager of the hub',
      next: 'They speak with both sides.',
      now: false,
    },
    {
      name: 'The safeguarding partnership',
      who: 'The partnership’s independent scrutineer',
      within: '5 working days',
      next: '',
      now: false,
    },
  ],
  clock: openStanding.clock,
  late: '',
  protects: 'We see her each morning and ring the hub at once if anything changes.',
}

/** The same, answered: nothing is waited for. */
export const anAnsweredRecord: ShownRecord = {
  ...aRecord,
  clock: null,
  entries: [
    ...aRecord.entries,
    {
      key: '2',
      step: 'Step 1: Another decision maker',
      what: 'Daniel Achterberg, Saltmarsh Bay Council, answered',
      when: '14 Nov 2026 at 15:40',
      words: 'A social worker sees her today.',
      protects: 'A social worker visits today; the nursery goes on seeing her each morning.',
    },
  ],
  protects: 'A social worker visits today; the nursery goes on seeing her each morning.',
}

export const aLateRecord: ShownRecord = {
  ...aRecord,
  late: 'The answer was due on 17 Nov 2026 at 17:00 and is late. It stays open until somebody answers or takes it up.',
}
