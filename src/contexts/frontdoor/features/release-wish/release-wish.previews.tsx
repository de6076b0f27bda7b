import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { openStanding } from '../../parts/invented-decision.ts'
import { releaseWishPage, type ReleaseWishPageProps } from './release-wish.page.tsx'

const full: ReleaseWishPageProps = {
  standing: openStanding,
  item: {
    id: '66666666-6666-4666-8666-666666666666',
    owner: 'Saltmarsh Police',
    when: '3 Sep 2026',
    nature: 'fact',
    content: 'Called to the address: shouting heard.',
  },
  teams: ['Child protection team', 'Assessment team', 'Family help team'],
  refused: '',
  asked: [],
  mayDisclose: true,
}

export const previews: readonly Preview[] = [
  { page: 'Ask for a release', state: 'to ask', render: () => releaseWishPage(full, blankForm) },
  {
    page: 'Ask for a release',
    state: 'asked before',
    render: () =>
      releaseWishPage(
        {
          ...full,
          teams: full.teams.slice(1),
          asked: ['Its owner keeps it from: Child protection team. Reason: An inquiry is open.'],
        },
        blankForm,
      ),
  },
  {
    page: 'Ask for a release',
    state: 'never leaves',
    render: () =>
      releaseWishPage({ ...full, refused: 'Its owner has said that this never leaves the hub.' }, blankForm),
  },
  {
    page: 'Ask for a release',
    state: 'no team chosen',
    render: () => releaseWishPage(full, { typed: {}, errors: { recipient: 'Choose the team that would receive it' } }),
  },
]
