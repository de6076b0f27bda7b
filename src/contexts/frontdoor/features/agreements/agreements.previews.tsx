import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { agreementsPage, type AgreementsProps } from './agreements.page.tsx'

const props: AgreementsProps = {
  mayRecord: true,
  rows: [
    {
      agency: 'a',
      name: 'Saltmarsh Police',
      running: 'running',
      words: 'Hub agreement 2025, signed 3 Jan 2025, last day 2 Jan 2028; recorded by Hugh Calder.',
    },
    {
      agency: 'b',
      name: 'Bay Community Health',
      running: 'ends-soon',
      words: 'Hub agreement 2025, signed 3 Jan 2025, last day 2 Jan 2027; recorded by Hugh Calder.',
    },
    {
      agency: 'c',
      name: 'Coast Probation',
      running: 'ended',
      words: 'Pilot agreement, signed 3 Jan 2023, last day 2 Nov 2026; recorded by Hugh Calder.',
    },
    {
      agency: 'd',
      name: 'The Maximiliana-Anastasia Featherstonehaugh Community Nursery and Family Centre',
      running: 'none',
      words: '',
    },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Agreements', state: 'one of each', render: () => agreementsPage(props, blankForm) },
  {
    page: 'Agreements',
    state: 'only to look',
    render: () => agreementsPage({ ...props, mayRecord: false }, blankForm),
  },
  {
    page: 'Agreements',
    state: 'gaps',
    render: () =>
      agreementsPage(props, {
        typed: { title: 'Hub agreement 2026' },
        errors: {
          agency: 'Choose an agency of this hub',
          signedOn: 'This day is still to come',
          endsOn: 'Enter its last day',
        },
      }),
  },
]
