import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { signalRulePage, type SignalRuleProps, signalRulesPage, type SignalRulesProps } from './signal-rules.page.tsx'

const all: SignalRulesProps = {
  version: 'The usual rules, not changed yet',
  rules: [
    {
      key: 'repeat-contacts',
      name: 'Several agencies told the hub, and nobody assessed',
      on: true,
      looksFor:
        '“Somebody told the hub” at least 3 times within 12 months, from at least 2 different sources. What is fewer than 3 days apart counts as one event. Not where this came after the first: “Decided: Assessment by a social worker”.',
      why: 'Each contact was looked at by itself. Together they come from people who do not work with each other.',
      notSaid: 'It does not say that any one contact was decided wrongly.',
    },
    {
      key: 'moves',
      name: 'Moves and changes after a contact',
      on: false,
      looksFor: '“Moved home” at least twice within 12 months after “Somebody told the hub”.',
      why: 'With each move, whoever knew the child is left behind.',
      notSaid: 'It does not say that the family is avoiding anybody.',
    },
  ],
  kinds: ['Was not brought to an appointment', 'Moved home', 'Police were called to the home'],
  mayChange: true,
}

const one: SignalRuleProps = {
  key: 'repeat-contacts',
  version: 2,
  versionWords: 'Version 2, in force from 20 Nov 2026 at 10:00',
  name: 'Several agencies told the hub, and nobody assessed',
  standing: {
    on: 'yes',
    name: 'Several agencies told the hub, and nobody assessed',
    times: '3',
    agencies: '2',
    counts: ['contact'],
    why: 'Each contact was looked at by itself.',
    notSaid: 'It does not say that any one contact was decided wrongly.',
  },
  limits: [
    { field: 'times', label: 'How many times?' },
    { field: 'agencies', label: 'From how many different agencies?' },
  ],
  lists: [{ field: 'counts', label: 'What is counted?' }],
  kinds: [
    { value: 'contact', text: 'Somebody told the hub' },
    { value: 'advice', text: 'Somebody asked the hub for advice' },
  ],
}

export const previews: readonly Preview[] = [
  { page: 'Rules of what is worth looking at', state: 'the usual ones', render: () => signalRulesPage(all) },
  {
    page: 'Rules of what is worth looking at',
    state: 'only to read',
    render: () =>
      signalRulesPage({ ...all, mayChange: false, version: 'Version 2, in force from 20 Nov 2026 at 10:00' }),
  },
  { page: 'Change a rule of signals', state: 'as it stands', render: () => signalRulePage(one, blankForm) },
  {
    page: 'Change a rule of signals',
    state: 'wrong',
    render: () =>
      signalRulePage(one, {
        typed: { ...one.standing, times: '0', counts: [] },
        errors: { times: 'Enter a whole number from 1 to 20', counts: 'Choose at least one' },
      }),
  },
]
