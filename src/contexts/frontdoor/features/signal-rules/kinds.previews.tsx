import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { kindsPage, type KindsProps } from './kinds.page.tsx'

const some: KindsProps = {
  version: 0,
  standing: { 'name-not-brought': 'Was not brought to an appointment', 'name-moved-home': 'Moved home' },
  boxes: ['name-not-brought', 'name-moved-home'],
  room: ['new1', 'new2'],
}

export const previews: readonly Preview[] = [
  { page: 'Kinds of event', state: 'the usual ones', render: () => kindsPage(some, blankForm) },
  {
    page: 'Kinds of event',
    state: 'wrong',
    render: () =>
      kindsPage(
        { ...some, version: 3 },
        {
          typed: { ...some.standing, 'name-moved-home': '', new1: 'Moved home' },
          errors: {
            'name-moved-home': 'Give it a name: a kind that is in use is never taken away',
            new1: 'There is a kind of this name',
          },
        },
      ),
  },
]
