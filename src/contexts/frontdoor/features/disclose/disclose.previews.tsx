import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { longStanding, openStanding } from '../../parts/invented-decision.ts'
import { disclosePage, type DisclosePageProps } from './disclose.page.tsx'

const props: DisclosePageProps = {
  standing: openStanding,
  item: {
    id: '77777777-7777-4777-8777-777777777770',
    owner: 'Saltmarsh Police',
    when: '3 September 2026',
    content: 'Called to the address: shouting heard, a child of about three seen at the window.',
    never: false,
  },
  ownerPhone: '07700 900111',
  teams: ['Child protection team', 'Assessment team'],
  checkBy: 'Mon 17:00',
  refused: '',
}

export const previews: readonly Preview[] = [
  { page: 'Disclose now', state: 'its owner to be rung first', render: () => disclosePage(props, blankForm) },
  {
    page: 'Disclose now',
    state: 'its owner said never, gaps',
    render: () =>
      disclosePage(
        { ...props, standing: longStanding, ownerPhone: '', item: { ...props.item, never: true } },
        {
          typed: {},
          errors: {
            recipient: 'Choose the team that receives it',
            reason: 'Say what harm waiting for the owner would risk',
          },
        },
      ),
  },
  {
    page: 'Disclose now',
    state: 'not urgent',
    render: () =>
      disclosePage(
        {
          ...props,
          refused:
            'Only for red, or once protection has begun, does an item leave without its owner’s word: ask the owner',
        },
        blankForm,
      ),
  },
]
