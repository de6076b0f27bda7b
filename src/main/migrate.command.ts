import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import type { Command } from './command.ts'
import { openDeployment } from './open.ts'

/** Migrates without serving, for operators who upgrade in steps. */
export const migrateCommand: Command = {
  help: `Usage: openmash migrate [--live]

Brings the database up to this version and stops. Uses DATABASE_URL (and its sisters, see docs/operations.md),
or the embedded database of the data folder. Run again, it changes nothing.

  --live   stamp a new database "live"; without it a new database is stamped "demonstration".
           A database keeps the stamp it was created with, for good.

Example: openmash migrate --live`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { live: { type: 'boolean', default: false } } })
    const say = (line: string) => void process.stderr.write(`${line}\n`)
    const stamp = values.live ? 'live' : 'demonstration'
    const deployment = await openDeployment(readConfig(), { stamp, log: say, share: true })
    await deployment.close()
    say(`The database is up to date (${deployment.stamp}).`)
    return 0
  },
}
