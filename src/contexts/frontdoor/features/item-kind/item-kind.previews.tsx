import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { openStanding } from '../../parts/invented-decision.ts'
import { itemKindPage, type ItemKindProps } from './item-kind.page.tsx'

const page: ItemKindProps = {
  standing: openStanding,
  item: '66666666-6666-4666-8666-666666666666',
  when: '12 Nov 2026',
  source: 'Bay Community Health',
  words: 'Mother rang on the morning: could not come to the two-year review. No new date was taken.',
  kinds: [
    { value: 'not-brought', text: 'Was not brought to an appointment' },
    { value: 'moved-home', text: 'Moved home' },
    { value: 'police-attended', text: 'Police were called to the home' },
    { value: 'nothing', text: 'Nothing in particular' },
  ],
  said: ['Bay Community Health, who wrote it: nothing in particular'],
  seen: 0,
  mayMark: true,
}

export const previews: readonly Preview[] = [
  { page: 'What an item is about', state: 'nobody said', render: () => itemKindPage(page, blankForm) },
  {
    page: 'What an item is about',
    state: 'said before, nothing chosen',
    render: () =>
      itemKindPage(
        {
          ...page,
          seen: 1,
          said: [...page.said, 'Rosa Osei, 20 Nov 2026 at 14:10: Was not brought to an appointment'],
        },
        { typed: {}, errors: { kind: 'Choose what it is about, or nothing in particular' } },
      ),
  },
  {
    page: 'What an item is about',
    state: 'only to look',
    render: () => itemKindPage({ ...page, mayMark: false }, blankForm),
  },
]
