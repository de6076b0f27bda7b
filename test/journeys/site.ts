import { openFeed, openPeopleFinder } from '../../src/contexts/people/index.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { Temporal } from 'temporal-polyfill'
import { buildAssets } from '../../src/design/index.ts'
import { compose } from '../../src/main/compose.ts'
import { shippedModel } from '../../src/main/finder/shipped-model.ts'
import { hubsOf } from '../../src/main/hubs-of.ts'
import { openLog } from '../../src/main/log.ts'
import { startWorker } from '../../src/main/worker.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openSecrets } from '../../src/platform/http/secrets.ts'
import { createWeb } from '../../src/platform/http/web.ts'
import { openTown, type TownDatabase } from '../setup/town.ts'

export type Site = TownDatabase & {
  readonly url: string
  readonly logLines: readonly string[]
  readonly patterns: readonly string[]
}

/** The whole product on a database of its own, served on a free port, with its clockwork running. */
export const openSite = async (): Promise<Site> => {
  const town = await openTown(Temporal.Now.instant().subtract({ hours: 24 * 60 }))
  const cache = await mkdtemp(join(tmpdir(), 'openmash-site-'))
  const assets = await buildAssets(cache)
  const logLines: string[] = []
  const log = openLog((line) => logLines.push(line))
  const secret = 'a secret for tests only'
  const deployment = {
    db: town.db,
    logins: town.cloned.logins,
    secrets: openSecrets(secret),
    secret,
    stamp: 'demonstration' as const,
    empty: false,
    close: () => Promise.resolve(),
  }
  const finder = openPeopleFinder(openFeed(town.cloned.logins.finder), shippedModel())
  const { modules, web } = compose({ ...readConfig(), dataFolder: cache, smtpUrl: null }, deployment, {
    assets,
    log,
    askFinder: finder.near,
  })
  const routes = modules.flatMap((module) => module.routes)
  const app = await createWeb(routes, web, { assets: assets.folder, requestsAMinute: 100_000 })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const jobs = modules.flatMap((module) => module.jobs)
  const worker = startWorker(jobs, { db: town.db, hubs: () => hubsOf(town.db), log: log.error })
  const { port } = app.server.address() as AddressInfo
  const close = async () => {
    await worker.stop()
    await app.close()
    await finder.close()
    await town.close()
    await rm(cache, { recursive: true, force: true })
  }
  return {
    ...town,
    url: `http://127.0.0.1:${port}`,
    logLines,
    patterns: routes.map((route) => `${route.method} ${route.pattern}`),
    close,
  }
}
