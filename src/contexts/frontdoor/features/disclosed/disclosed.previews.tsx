import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { disclosedPage, type DisclosedPageProps } from './disclosed.page.tsx'

const props: DisclosedPageProps = {
  agencyName: 'Saltmarsh Police',
  release: '77777777-7777-4777-8777-777777777772',
  reference: 'SB-4K7P-2Q9D',
  recipient: 'Child protection team',
  by: 'Rosa Osei of the hub, 22 Nov 2026 at 22:10',
  reason: 'Rang the police desk at 21:50 and 22:05: nobody. He comes home at 23:00.',
  content: 'Called to the address: shouting heard, a child of about three seen at the window.',
  check: 'Another decision maker of the hub checks it by Mon 17:00: 7 h left.',
  objection: '',
}

export const previews: readonly Preview[] = [
  { page: 'Disclosed without your word', state: 'to answer', render: () => disclosedPage(props, blankForm) },
  {
    page: 'Disclosed without your word',
    state: 'no words',
    render: () => disclosedPage(props, { typed: {}, errors: { words: 'Write what your agency says' } }),
  },
  {
    page: 'Disclosed without your word',
    state: 'answered and checked',
    render: () =>
      disclosedPage(
        {
          ...props,
          objection: 'We had somebody on call; the number on file is old.',
          check: 'It was right to go ahead. The number is mended. (Miriam Falk, 23 Nov 2026 at 09:10)',
        },
        blankForm,
      ),
  },
]
