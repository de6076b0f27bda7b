import type { Preview } from '../../../../design/index.ts'
import { joinerPage, type JoinerProps } from './joiner.page.tsx'

const nursery: JoinerProps = {
  agency: '1',
  agencyName: 'Little Terns Nursery',
  roles: ['referrer', 'researcher', 'agency-administrator'],
}
const wrong = {
  typed: { name: 'Ivy Coles', email: 'ivy', roles: ['referrer'] },
  errors: { email: 'Enter an e-mail address in the correct format, like name@example.org' },
}

export const joinerPreviews: readonly Preview[] = [
  { page: 'Add somebody', state: 'empty', render: () => joinerPage(nursery) },
  { page: 'Add somebody', state: 'wrong address', render: () => joinerPage(nursery, wrong) },
]
