import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { buildAssets } from '../design/index.ts'
import { london } from '../kernel/clock/index.ts'
import { bankHolidayWarning, readBankHolidays } from '../platform/bank-holidays.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { createWeb } from '../platform/http/web.ts'
import { CommandTrouble, type Command } from './command.ts'
import { baseUrlOf, compose } from './compose.ts'
import { askFinderAt, finderToken } from './finder/ask-finder.ts'
import { type StartedFinder, startFinder, type Warn } from './finder/start-finder.ts'
import { hubsOf } from './hubs-of.ts'
import { openLog } from './log.ts'
import { type Deployment, openDeployment } from './open.ts'
import { seedTown } from './seed/seed-town.ts'
import { untilSignal } from './until-signal.ts'
import { startWorker } from './worker.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const welcome = (config: Config, { stamp }: Deployment): void => {
  say('')
  say(`OpenMASH is at ${baseUrlOf(config)}`)
  if (stamp === 'live') return
  say(`Follow one child in five minutes at ${baseUrlOf(config)}/demonstration/tour`)
  say(`Or sign in at ${baseUrlOf(config)}/demonstration as, for instance:`)
  say('  Carol Beddoes      Little Terns Nursery     refers a child')
  say('  Rosa Osei          Saltmarsh Bay hub        screens, rates, asks agencies')
  say('  Sgt Amir Dhillon   Saltmarsh Police         answers')
  say('  Grace Moyo         Bay Community Health     answers')
  say('  Miriam Falk        Saltmarsh Bay hub        decides and tells the nursery')
  say('Everyone in this town is invented. Press Ctrl+C to stop.')
}

/** The finder of another process where one is named, else one beside the pages; none where its login is not given. */
const finderFor = ({ finderUrl }: Config, { logins }: Deployment, token: string, warn: Warn): StartedFinder => {
  if (finderUrl !== null || logins.finder === '') return { address: () => finderUrl, stop: () => Promise.resolve() }
  return startFinder({ databaseUrl: logins.finder, port: 0, token }, warn)
}

const listen = async (config: Config, deployment: Deployment): Promise<() => Promise<void>> => {
  const log = openLog()
  const assets = await buildAssets(join(config.dataFolder, 'cache'))
  const token = finderToken(deployment)
  const finder = finderFor(config, deployment, token, log.error)
  const askFinder = askFinderAt(finder.address, token)
  const { modules, web } = compose(config, deployment, { assets, log, askFinder })
  const app = await createWeb(
    modules.flatMap(({ routes }) => routes),
    web,
    { assets: assets.folder, requestsAMinute: 600 },
  )
  try {
    await app.listen({ host: '127.0.0.1', port: config.port })
  } catch (error) {
    await finder.stop()
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new CommandTrouble(`Port ${config.port} is in use. Set PORT to another, such as PORT=3001 npm start.`)
    throw error
  }
  const jobs = modules.flatMap((module) => module.jobs)
  const worker = startWorker(jobs, { db: deployment.db, hubs: () => hubsOf(deployment.db), log: log.error })
  return async () => {
    await Promise.all([worker.stop(), app.close(), finder.stop()])
  }
}

const warnOfHolidays = (): void => {
  const warning = bankHolidayWarning(readBankHolidays(), Temporal.Now.plainDateISO(london))
  if (warning !== null) say(warning)
}

/** Serves pages and runs the clockwork until told to stop. */
export const serveCommand: Command = {
  help: `Usage: openmash serve [--live]

Brings the database up to date, serves the pages on 127.0.0.1 and runs the clockwork: chasing, sending, sealing.
A new database is filled with the demonstration town of Saltmarsh Bay.

  --live   stamp a new database "live": no demonstration town and no demonstration sign-in, for good.

Settings: PORT, OPENMASH_DATA, DATABASE_URL, OPENMASH_BASE_URL, SMTP_URL (docs/operations.md lists all).

Example: PORT=8080 openmash serve`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { live: { type: 'boolean', default: false } } })
    const config = readConfig()
    const stopping = untilSignal()
    const deployment = await openDeployment(config, { stamp: values.live ? 'live' : 'demonstration', log: say })
    try {
      if (deployment.empty && deployment.stamp === 'demonstration') await seedTown(deployment, baseUrlOf(config), say)
      const stop = await listen(config, deployment)
      warnOfHolidays()
      welcome(config, deployment)
      await stopping
      await stop()
    } finally {
      await deployment.close()
    }
    return 0
  },
}
