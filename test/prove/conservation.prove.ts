// Random histories by the product's own acts on a real database, many more than the suite runs: whatever is pressed, no
// contact is lost. The same file loses one behind the product's back and must see it, or it fails.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const histories = process.env['OPENMASH_HISTORIES'] ?? '5000'
const home = fileURLToPath(new URL('../..', import.meta.url))

/** The figure of `npm run prove -- conservation`; OPENMASH_HISTORIES says how many, about a thousand a minute. */
export const prove = () => {
  const began = Date.now()
  const done = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/frontdoor/conservation.test.ts'],
    { cwd: home, env: { ...process.env, OPENMASH_HISTORIES: histories }, encoding: 'utf8' },
  )
  const seconds = Math.round((Date.now() - began) / 1000)
  const said = done.status === 0 ? {} : { said: done.stdout.slice(-2_000) }
  return [
    {
      name: 'contacts lost in random histories',
      histories: Number(histories),
      seconds,
      passed: done.status === 0,
      ...said,
    },
  ]
}
