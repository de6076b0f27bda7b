import type { Role } from '../../../kernel/actor.ts'

/** What each role does, in the words of the page where it is given, and what it can do on these pages today. */
export const roleWords: Readonly<Record<Role, { readonly name: string; readonly does: string }>> = {
  referrer: { name: 'Refers children', does: 'Refers a child and sees what the hub decided.' },
  researcher: { name: 'Answers requests', does: 'Answers what the hub asks this agency.' },
  'agency-supervisor': { name: 'Releases items', does: 'Says which of the agency’s items may leave the hub.' },
  'agency-administrator': {
    name: 'Looks after people',
    does: 'Adds joiners, changes roles and ends leavers of this agency. Sees nothing about any child.',
  },
  screener: { name: 'Screens', does: 'Screens contacts, rates them and asks agencies.' },
  'decision-maker': { name: 'Decides', does: 'Decides for each child and tells the referrer.' },
  'business-support': { name: 'Business support', does: 'Sees the queue and what waits for whom.' },
  'out-of-hours': { name: 'Out of hours', does: 'Works for the hub at night and at weekends.' },
  'information-governance': {
    name: 'Information governance',
    does: 'Answers for the record of who did and saw what. The record is kept and checked by the program; a page to read it is still to come.',
  },
  'board-member': {
    name: 'Board member',
    does: 'Answers the step of a disagreement that stands outside the hub, and reads that record only. Figures without anybody’s name are still to come.',
  },
  'verified-by-mail': {
    name: 'No account',
    does: 'Comes in by a code to a work mail each time, and sees only what they sent themself.',
  },
  'hub-administrator': {
    name: 'Looks after the hub',
    does: 'Looks after the people of each agency that has no administrator of its own and publishes local rules. Of a child, reads only the record of a disagreement that has come up to them.',
  },
}

/** The roles in the order of the table, for lists that do not change from page to page. */
export const inOrder = (given: readonly Role[]): readonly Role[] =>
  (Object.keys(roleWords) as Role[]).filter((role) => given.includes(role))

export const roleNames = (given: readonly Role[]): string =>
  inOrder(given)
    .map((role) => roleWords[role].name)
    .join(', ')

export const peopleOnly = 'Whoever looks after the people of this agency. Nothing about any child stands here.'
