import { parseArgs } from 'node:util'
import { readConfig } from '../platform/config.ts'
import { type Command, CommandTrouble } from './command.ts'
import { finderToken } from './finder/ask-finder.ts'
import { runFinder } from './finder/run-finder.ts'
import { openDeployment } from './open.ts'
import { untilSignal } from './until-signal.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const portFrom = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CommandTrouble(`--port must be a number from 1 to 65535, not "${text}".`)
  return port
}

/** Finds the same person for several web processes at once. */
export const finderCommand: Command = {
  help: `Usage: openmash finder [--port PORT]

Reads every hub's people over the finder's own login, keeps them in memory and answers the web processes on 127.0.0.1:
who may be the same person, with reasons. It hands out ids, never a name. "openmash serve" runs one of its own unless
OPENMASH_FINDER_URL names this one; both need the same OPENMASH_SECRET.

  --port PORT   where it listens; 3100 when not given

Settings: OPENMASH_DATA, DATABASE_URL, DATABASE_FINDER_URL, OPENMASH_SECRET (docs/operations.md lists all).

Example: openmash finder --port 3100`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '3100' } } })
    const port = portFrom(values.port)
    const stopping = untilSignal()
    const deployment = await openDeployment(readConfig(), { stamp: 'live', log: say, share: true })
    try {
      if (deployment.logins.finder === '')
        throw new CommandTrouble('DATABASE_FINDER_URL is needed: see docs/operations.md.')
      const finder = await runFinder({ databaseUrl: deployment.logins.finder, port, token: finderToken(deployment) })
      say(`The finder answers on 127.0.0.1:${String(finder.port)}. Press Ctrl+C to stop.`)
      await stopping
      await finder.close()
    } finally {
      await deployment.close()
    }
    return 0
  },
}
