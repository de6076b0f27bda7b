import { createHash } from 'node:crypto'
import { usualSignals } from '../../src/contexts/partnership/model/usual-signals.ts'
import type { Measured } from './signal-rates.ts'

/** With which numbers the town is made, and of each story how many. */
export const seeds = { town: 20_261_123, noticing: 7 } as const
export const townSize = 400

/** Names the rules measured: another text of limits is another version. */
export const rulesVersion = (): string =>
  createHash('sha256')
    .update(JSON.stringify(usualSignals.rules.map(({ key, on, pattern }) => [key, on, pattern])))
    .digest('hex')
    .slice(0, 8)

/** What the hub is shown, as a file of the product. */
export const measuredText = ({ rules, looksLike }: Measured, on: string): string => {
  const rule = rules.map(
    ({ key, planted, found, innocent, alarms }) =>
      `    { key: '${key}', planted: ${String(planted)}, found: ${String(found)}, innocent: ${String(innocent)}, alarms: ${String(alarms)} },`,
  )
  const like = looksLike.map(
    ({ name, stories, alarms }) => `    { name: '${name}', stories: ${String(stories)}, alarms: ${String(alarms)} },`,
  )
  return [
    '// Written by `npm run bench -- signals`: do not change it by hand.',
    "import type { Measured } from './signal-measurement.ts'",
    '',
    '/** What the usual rules found in an invented town. */',
    'export const measured: Measured = {',
    `  on: '${on}',`,
    `  rulesVersion: '${rulesVersion()}',`,
    '  rules: [',
    ...rule,
    '  ],',
    '  looksLike: [',
    ...like,
    '  ],',
    '}',
    '',
  ].join('\n')
}
