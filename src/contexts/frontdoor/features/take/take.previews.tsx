import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings, anInventedStanding } from '../../parts/invented-contacts.ts'
import { anInventedReferral } from '../../parts/invented-referral.ts'
import { aCalledDiscussion, aProtection } from '../../parts/invented-protection.ts'
import { paths } from '../../paths.ts'
import { contactPage, type ContactPageProps } from './take.page.tsx'

const fallback = anInventedStanding({
  rating: 'red',
  clock: {
    due: '18:05',
    left: '1 h left',
    basis: 'round the clock',
    elapsed: '',
    state: 'soon',
    datetime: '2026-11-20T18:05Z',
  },
  who: 'Amara, 3',
  concern: 'Unexplained injury',
  from: 'Little Terns Nursery',
  stage: 'waiting',
})
const standing = fourteenStandings[2] ?? fallback
const unclaimed = fourteenStandings[1] ?? fallback
const longest = fourteenStandings[5] ?? fallback
const at = { contact: standing.contact.id }
const colleagues = [
  { value: 'a', text: 'Daniel Achterberg' },
  { value: 'b', text: 'Miriam Falk' },
  { value: 'c', text: 'Tom Bright' },
]

const full: ContactPageProps = {
  standing,
  links: [
    { text: 'Ask agencies', href: paths.ask(at) },
    { text: 'See the picture', href: paths.picture(at) },
    { text: 'Decide', href: paths.decide(at) },
    { text: 'Re-grade', href: paths.reRate(at) },
  ],
  hands: { mine: true, colleagues },
  signals: { open: [], closed: [] },
  protection: { contact: standing.contact.id, mayAct: true, protections: [] },
  history: [
    {
      key: '4',
      when: '20 Nov 2026 at 15:40',
      source: 'Rosa Osei',
      text: 'Re-graded up from amber to red: new information',
    },
    {
      key: '3',
      when: '20 Nov 2026 at 15:10',
      source: 'Rosa Osei',
      text: 'Asked Bay Community Health, Bay Housing, Saltmarsh Police',
    },
    {
      key: '2',
      when: '20 Nov 2026 at 14:20',
      source: 'Rosa Osei',
      text: 'Screened at Level 4: protection, rated amber: a bruise and what she said',
    },
    { key: '1', when: '20 Nov 2026 at 14:05', source: 'Carol Beddoes', text: 'Referral received' },
  ],
  referral: anInventedReferral,
}

export const previews: readonly Preview[] = [
  { page: 'Contact', state: 'held by the reader', render: () => contactPage(full, blankForm) },
  {
    page: 'Contact',
    state: 'unclaimed and not screened',
    render: () =>
      contactPage(
        {
          ...full,
          standing: unclaimed,
          links: [{ text: 'Screen it', href: paths.screen(at) }],
          hands: { mine: false, colleagues },
          history: full.history.slice(-1),
        },
        blankForm,
      ),
  },
  {
    page: 'Contact',
    state: 'long names, held by a colleague',
    render: () => contactPage({ ...full, standing: longest, hands: { mine: false, colleagues } }, blankForm),
  },
  {
    page: 'Contact',
    state: 'protection under way',
    render: () =>
      contactPage(
        {
          ...full,
          signals: { open: [], closed: [] },
          protection: { contact: standing.contact.id, mayAct: true, protections: [aCalledDiscussion, aProtection] },
        },
        blankForm,
      ),
  },
  {
    page: 'Contact',
    state: 'only to look',
    render: () =>
      contactPage(
        {
          ...full,
          links: [],
          hands: null,
          referral: null,
          signals: { open: [], closed: [] },
          protection: { ...full.protection, mayAct: false, protections: [aCalledDiscussion] },
        },
        blankForm,
      ),
  },
  {
    page: 'Contact',
    state: 'handing over, nobody chosen',
    render: () => contactPage(full, { typed: { note: 'Back on Monday.' }, errors: { to: 'Choose who takes it' } }),
  },
]
