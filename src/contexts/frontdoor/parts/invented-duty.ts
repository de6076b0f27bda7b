import type { DutyShown } from './duty-view.tsx'

// Invented duties for the previews. Nobody here exists.

const base = {
  who: 'Grace Moyo',
  profession: 'health visitor',
  from: 'Bay Community Health',
  holder: '',
  how: 'The girl herself told it',
  what: 'She said that it was done to her when she was six, and that it still hurts.',
  notHeld: '',
  reference: '',
  safeguarding: '',
  done: '',
} as const

export const openDuty: DutyShown = {
  ...base,
  id: '55555555-5555-4555-8555-555555555551',
  learned: '20 Nov 2026',
  clock: {
    due: 'Mon 17:00',
    left: '7 h 30 min left',
    basis: 'working time',
    elapsed: '2 days 23 h by the clock',
    state: 'plenty',
    datetime: '2026-11-23T17:00+00:00',
  },
}

export const lateDuty: DutyShown = {
  ...base,
  id: '55555555-5555-4555-8555-555555555552',
  who: 'Maximiliana-Anastasia Wolfeschlegelsteinhausen-Featherstonehaugh',
  from: 'Saint Bartholomew-by-the-Saltmarsh Community Childminding Collective',
  profession: 'teacher',
  how: 'Physical signs were seen',
  learned: '17 Nov 2026',
  clock: {
    due: 'Wed 18 Nov 17:00',
    left: '16 h late',
    basis: 'working time',
    elapsed: '2 days 1 h by the clock',
    state: 'late',
    datetime: '2026-11-18T17:00+00:00',
  },
}

export const doneDuty: DutyShown = {
  ...base,
  id: '55555555-5555-4555-8555-555555555553',
  learned: '3 Nov 2026',
  clock: null,
  reference: 'CR/48213/26',
  safeguarding: 'Safeguarding lead told, referred to the hub the same day, seen by the paediatrician.',
  done: 'Reported by Grace Moyo on 3 Nov 2026; recorded on 3 Nov 2026 at 16:20.',
}

export const notHeldDuty: DutyShown = {
  ...base,
  id: '55555555-5555-4555-8555-555555555554',
  who: 'Carol Beddoes',
  from: 'Little Terns Nursery',
  profession: 'neither regulated nor a teacher',
  holder: 'Asha Warsame, the health visitor',
  learned: '19 Nov 2026',
  clock: null,
  notHeld: 'Neither a regulated professional nor a teacher: the duty is not held here.',
}
