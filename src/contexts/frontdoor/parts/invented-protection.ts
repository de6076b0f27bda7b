import type { ShownMeeting, ShownProtection } from './protection-view.tsx'

// Invented protection for the previews. Nobody here exists.

export const aMeeting: ShownMeeting = {
  key: '1',
  words:
    'Held 22 Nov 2026 at 22:05: Section 47 enquiry, police and children’s social care together. Signed by Miriam Falk.',
  tookPart: 'Took part: Saltmarsh Bay Council (Miriam Falk), Saltmarsh Police (Insp Jo Varga).',
  absent: 'Not there: health.',
  known: 'Officers saw the mark. The father is at work until six.',
  why: 'She is not safe with him tonight; the doctor could not be reached.',
}

export const aCalledDiscussion: ShownProtection = {
  id: '77777777-7777-4777-8777-777777777777',
  title: 'Strategy discussion called',
  when: '22 Nov 2026 at 21:40, recorded by Rosa Osei',
  words: 'A new mark, and he collects her tomorrow.',
  told: 'The duty manager, at 21:30. The parents not yet: police ask us to wait.',
  missing: ['Not screened', 'Not rated', 'No agency asked'],
  meetings: [],
  discussion: { over: false, followUp: null },
}

export const aProtection: ShownProtection = {
  id: '77777777-7777-4777-8777-777777777778',
  title: 'Police protection asked for',
  when: '22 Nov 2026 at 21:10, recorded by Rosa Osei',
  words: 'Rang 999: officers are on their way to the address.',
  told: 'The grandmother, who is with her.',
  missing: [],
  meetings: [],
  discussion: null,
}
