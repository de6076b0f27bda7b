import type { Preview } from '../../../../design/index.ts'
import { paths } from '../../paths.ts'
import { doorNames, doorPage, rightDoorPage, type RightDoorProps } from './right-door.page.tsx'

const ways = { signIn: paths.worried(), byMail: paths.worried() }

const known: RightDoorProps = {
  ways,
  mayRefer: true,
  signedIn: true,
  hub: {
    phone: '01632 960 100',
    openWords: 'open until 17:00',
    worker: { who: 'the local authority’s designated officer (LADO)', phone: '01632 960 144', within: '1 working day' },
    ownDuty: '1 working day',
  },
}

export const previews: readonly Preview[] = [
  { page: 'Right door', state: 'the question', render: () => rightDoorPage({ signedIn: true }) },
  { page: 'Right door', state: 'the question, signed out', render: () => rightDoorPage({ signedIn: false }) },
  ...doorNames.map((door): Preview => ({
    page: 'Right door',
    state: door,
    render: () => doorPage({ ...known, door }),
  })),
  {
    page: 'Right door',
    state: 'signed out',
    render: () => doorPage({ ways, hub: null, mayRefer: false, signedIn: false, door: 'works-with-children' }),
  },
  {
    page: 'Right door',
    state: 'FGM, signed out',
    render: () => doorPage({ ways, hub: null, mayRefer: false, signedIn: false, door: 'fgm' }),
  },
  {
    page: 'Right door',
    state: 'referral, signed out',
    render: () => doorPage({ ways, hub: null, mayRefer: false, signedIn: false, door: 'referral' }),
  },
]
