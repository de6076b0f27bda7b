import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { releasesPage, type ReleasesPageProps, wishPage, type WishPageProps } from './releases.page.tsx'

const asked = 'Miriam Falk of the hub asked on 20 Nov 2026 at 15:40.'
const row = {
  id: '77777777-7777-4777-8777-777777777777',
  reference: 'SB-4K7P-2Q9D',
  recipient: 'Assessment team',
  words: asked,
  status: 'Waiting',
}
const full: ReleasesPageProps = {
  agencyName: 'Saltmarsh Police',
  open: [row, { ...row, id: '77777777-7777-4777-8777-777777777778', recipient: 'Child protection team' }],
  disclosed: [
    {
      ...row,
      id: '77777777-7777-4777-8777-777777777775',
      words: 'Rosa Osei of the hub, 22 Nov 2026 at 22:10.',
      status: 'Not answered',
    },
  ],
  answered: [
    {
      ...row,
      id: '77777777-7777-4777-8777-777777777779',
      words: `${asked} Kept on 20 Nov 2026 at 16:02: An inquiry is open.`,
      status: 'Kept',
    },
  ],
}
const wish: WishPageProps = {
  agencyName: 'Saltmarsh Police',
  wish: row.id,
  reference: row.reference,
  recipient: row.recipient,
  asked,
  item: {
    when: '3 Sep 2026',
    nature: 'fact',
    content: 'Called to the address: shouting heard.\nNobody hurt; the child was asleep.',
  },
  answered: '',
}

export const previews: readonly Preview[] = [
  { page: 'Releases', state: 'two waiting', render: () => releasesPage(full) },
  { page: 'Releases', state: 'empty', render: () => releasesPage({ ...full, open: [], answered: [], disclosed: [] }) },
  { page: 'Release one item', state: 'to answer', render: () => wishPage(wish, blankForm) },
  {
    page: 'Release one item',
    state: 'released',
    render: () => wishPage({ ...wish, answered: 'Released on 20 Nov 2026 at 16:02.' }, blankForm),
  },
  {
    page: 'Release one item',
    state: 'kept without a reason',
    render: () => wishPage(wish, { typed: { answer: 'refused' }, errors: { reason: 'Say why your agency keeps it' } }),
  },
]
