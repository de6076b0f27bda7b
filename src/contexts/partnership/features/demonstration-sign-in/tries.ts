const tries: Readonly<Record<string, string>> = {
  referrer: 'Refer a child, see what the hub decided, disagree.',
  screener: 'Work the queue: screen, rate, ask the agencies.',
  'decision-maker': 'Put the picture together, decide for each child, tell the referrer.',
  'business-support': 'See the queue and what waits for whom.',
  researcher: 'Answer what the hub asks your agency.',
  'agency-supervisor': 'Say which items may leave the hub.',
  'agency-administrator': 'Add a joiner, end a leaver, hand over what they held.',
  'hub-administrator': 'Look after people; change the steps of a disagreement; answer one that came up.',
  'board-member': 'Answer a disagreement that climbed the whole ladder.',
  'out-of-hours': 'Take a call at night, and hand it over to the morning.',
  'information-governance': 'See what this role can do today.',
}

/** What to try as somebody with these roles. */
export const triesFor = (roles: readonly string[]): string =>
  Object.entries(tries)
    .filter(([role]) => roles.includes(role))
    .map(([, words]) => words)
    .join(' ')
