import { definePath } from '../../kernel/path.ts'

/** Addresses of looking after an agency's people, and of the link a joiner gets. */
export const peoplePaths = {
  people: definePath('/agency/people'),
  agencies: definePath('/agency/all'),
  guests: definePath('/agency/guests'),
  guest: definePath('/agency/guests/:agency'),
  agencyPeople: definePath('/agency/:agency/people'),
  joiner: definePath('/agency/:agency/people/add'),
  person: definePath('/agency/:agency/people/:person'),
  roles: definePath('/agency/:agency/people/:person/roles'),
  link: definePath('/agency/:agency/people/:person/link'),
  reset: definePath('/agency/:agency/people/:person/reset'),
  leave: definePath('/agency/:agency/people/:person/leave'),
  handOver: definePath('/agency/:agency/people/:person/hand-over'),
  join: definePath('/join/:token'),
  ownRoles: definePath('/your-work'),
} as const
