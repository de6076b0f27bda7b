import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { listKeysPage, type ListKeysProps, newKeyPage } from './list-keys.page.tsx'

const keys: ListKeysProps = {
  agency: 'Bay Community Health',
  address: 'https://hub.example.org/api/v1/list',
  rows: [
    {
      id: '00000000-0000-4000-8000-000000000060',
      label: 'Night job of the records system',
      words:
        'Made by Edith Marlow, 3 Nov 2026 at 10:00. Good until 2 Nov 2027 at 10:00. Last used 20 Nov 2026 at 03:00.',
      good: true,
    },
    {
      id: '00000000-0000-4000-8000-000000000061',
      label: 'A trial',
      words: 'Made by Edith Marlow, 1 Nov 2026 at 10:00. Ended 2 Nov 2026 at 09:00 by Edith Marlow. Never used.',
      good: false,
    },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Keys for a system', state: 'two', render: () => listKeysPage(keys, blankForm) },
  {
    page: 'Keys for a system',
    state: 'none, refused',
    render: () =>
      listKeysPage(
        { ...keys, rows: [] },
        {
          typed: { days: '4000' },
          errors: { label: 'Write which system it is for', days: 'Enter a whole number from 1 to 400' },
        },
      ),
  },
  {
    page: 'A new key',
    state: 'shown once',
    render: () =>
      newKeyPage({
        label: 'Night job of the records system',
        token: 'Zk3pQ0bX7uYw2cT9vR5sN8mL1jH6gF4dS0aP-EXAMPLE',
        until: '2 Nov 2027 at 10:00',
      }),
  },
]
