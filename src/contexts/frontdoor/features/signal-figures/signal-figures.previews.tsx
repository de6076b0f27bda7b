import type { Preview } from '../../../../design/index.ts'
import { signalFiguresPage, type SignalFiguresProps } from './signal-figures.page.tsx'

const some: SignalFiguresProps = {
  measuredOn: '23 Nov 2026',
  rulesVersion: '0f7c865c',
  rules: [
    {
      name: 'Several agencies told the hub, and nobody assessed',
      found: '93.5 in 100 (90.6 to 95.5)',
      alarms: '0.0 in 100 (0.0 to 0.0)',
      changed: false,
    },
    {
      name: 'A concern came again after it was closed',
      found: '92.0 in 100 (88.9 to 94.3)',
      alarms: '4.3 in 100 (3.9 to 4.8)',
      changed: true,
    },
  ],
  anyAlarm: '17.4 in 100 (16.7 to 18.2)',
  looksLike: [
    { name: 'moved for a new job', stories: 400, alarms: 0 },
    { name: 'a big kind family', stories: 400, alarms: 106 },
  ],
  since: '23 Nov 2025',
  own: [
    {
      name: 'Several agencies told the hub, and nobody assessed',
      found: 4,
      acted: 1,
      dismissed: 2,
      unclosed: 1,
      dismissedRate: '66.7 in 100 (20.8 to 93.9)',
    },
    {
      name: 'A concern came again after it was closed',
      found: 0,
      acted: 0,
      dismissed: 0,
      unclosed: 0,
      dismissedRate: 'nothing to count',
    },
  ],
  reasons: [{ name: 'One event, told more than once', count: 2 }],
}

export const previews: readonly Preview[] = [
  { page: 'How often the rules are right', state: 'some closed', render: () => signalFiguresPage(some) },
  {
    page: 'How often the rules are right',
    state: 'nothing yet in this hub',
    render: () =>
      signalFiguresPage({
        ...some,
        reasons: [],
        own: some.own.map((one) => ({
          ...one,
          found: 0,
          acted: 0,
          dismissed: 0,
          unclosed: 0,
          dismissedRate: 'nothing to count',
        })),
      }),
  },
]
