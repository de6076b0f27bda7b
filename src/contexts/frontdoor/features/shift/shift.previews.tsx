import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { fourteenStandings } from '../../parts/invented-contacts.ts'
import type { ShownThing } from '../../parts/shift-brief.tsx'
import { paths } from '../../paths.ts'
import { briefPage } from './shift.page.tsx'

const whys = [
  ['It stands with red, and nobody holds it.', 'Take it'],
  ['Rosa Osei handed it over at 08:40 to you, and you have not accepted it.', 'Accept'],
  ['Saltmarsh Police answered late, at 10:12, and nobody has read it.', 'Read it'],
] as const

const things = fourteenStandings.slice(0, 3).map(({ contact, clock }, index): ShownThing => ({
  contact: contact.id,
  reference: contact.reference,
  who: contact.who,
  rating: contact.rating,
  clock,
  why: whys[index]?.[0] ?? '',
  press: { text: whys[index]?.[1] ?? '', to: paths.accept({ contact: contact.id }) },
}))

export const previews: readonly Preview[] = [
  {
    page: 'Your shift',
    state: 'three things',
    render: () => briefPage({ things, horizon: 'before noon', open: 14 }, blankForm),
  },
  {
    page: 'Your shift',
    state: 'nothing',
    render: () => briefPage({ things: [], horizon: 'before 17:00', open: 3 }, blankForm),
  },
  {
    page: 'Your shift',
    state: 'answered meanwhile',
    render: () =>
      briefPage(
        { things: things.slice(0, 1), horizon: 'before noon', open: 14 },
        { typed: {}, errors: { '': 'Bay Housing has answered meanwhile' } },
      ),
  },
]
