import type { Preview } from '../../../../design/index.ts'
import { roleWords } from '../../model/role-words.ts'
import { ownRolesPage } from './own-roles.page.tsx'

export const ownRolesPreviews: readonly Preview[] = [
  {
    page: 'Your work here',
    state: 'no page yet',
    render: () =>
      ownRolesPage({
        agencyName: 'Saltmarsh Bay Council',
        roles: [roleWords['information-governance'], roleWords['board-member']],
        places: [],
      }),
  },
]
