import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import type { TourStep } from '../../model/tour.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { tourEndPage, tourStartPage } from './tour.page.tsx'

const step = (who: string): TourStep => ({ as: 'a', who, title: who, words: [], to: () => signInPaths.start() })
const steps = [step('Carol Beddoes at the nursery, 16:50'), step('Rosa Osei at the hub, 16:53')]

export const previews: readonly Preview[] = [
  { page: 'tour', state: 'start', render: () => tourStartPage({ steps }) },
  {
    page: 'tour',
    state: 'a person who cannot be tried',
    render: () => tourStartPage({ steps }, { ...blankForm, errors: { '': 'That person cannot be tried just now.' } }),
  },
  { page: 'tour', state: 'end', render: () => tourEndPage() },
]
