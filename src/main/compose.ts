import { Temporal } from 'temporal-polyfill'
import { moveLeaversWork } from '../contexts/frontdoor/index.ts'
import { frontdoorModule } from '../contexts/frontdoor/module.ts'
import { paths as frontdoorPaths } from '../contexts/frontdoor/paths.ts'
import { guideAt, keepingShown, keptTexts, partnershipModule, signInPaths } from '../contexts/partnership/module.ts'
import { checkpointKey, openWitness, writeAudit } from '../contexts/sharing/index.ts'
import { sharingModule } from '../contexts/sharing/module.ts'
import type { AssetManifest } from '../design/index.ts'
import { calendarFrom, readBankHolidays } from '../platform/bank-holidays.ts'
import type { Config } from '../platform/config.ts'
import { hashToken, newToken } from '../platform/http/secrets.ts'
import type { WebParts } from '../platform/http/served.ts'
import type { Module } from '../platform/module.ts'
import { carriersFor } from '../platform/post/carriers.ts'
import { postJobs } from '../platform/post/post.job.ts'
import { drawWith } from './draw.ts'
import type { Log } from './log.ts'
import type { Deployment } from './open.ts'
import { type AskFinder, likeListedBy } from '../contexts/people/index.ts'
import { shippedModel } from './finder/shipped-model.ts'
import { openTour, tourModule } from './tour/open-tour.ts'
import { standingPages } from './standing-pages.tsx'
import { waysOver } from './ways.ts'
import { witnessFolderOf } from './witness-folder.ts'

export type Composed = { readonly modules: readonly Module[]; readonly web: WebParts }

/** Where mail says this installation is. */
export const baseUrlOf = (config: Config): string => config.baseUrl ?? `http://localhost:${config.port}`

/** The post belongs to no house: it carries what all of them write. No gateway for texts is built in yet. */
const postModule = ({ smtpUrl, mailFrom }: Config, demonstration: boolean, log: Log): Module => ({
  name: 'post',
  routes: [],
  jobs: postJobs({ carriers: carriersFor({ smtpUrl, mailFrom, texts: null, demonstration }), warn: log.error }),
  navigation: () => [],
  previews: [],
})

const needsOf = (config: Config, { db, secrets }: Deployment) => ({
  keyed: secrets.keyed,
  newToken,
  hashToken,
  baseUrl: baseUrlOf(config),
  calendarOf: calendarFrom(readBankHolidays()),
  db,
})

export type Surroundings = { readonly assets: AssetManifest; readonly log: Log; readonly askFinder: AskFinder }

/** Puts the houses together. The one place where all of them are known. */
export const compose = (config: Config, deployment: Deployment, { assets, log, askFinder }: Surroundings): Composed => {
  const { db, secrets, stamp } = deployment
  const needs = { ...needsOf(config, deployment), askFinder, likeListed: likeListedBy(shippedModel) }
  const demonstration = stamp === 'demonstration'
  const auditKey = checkpointKey(deployment.secret)
  const tour = demonstration ? openTour(needs) : null
  const ways = waysOver(() => modules, demonstration)
  const modules: readonly Module[] = [
    partnershipModule({
      db,
      secrets,
      demonstration,
      tour,
      baseUrl: baseUrlOf(config),
      worried: frontdoorPaths.worried(),
      ...ways,
      moveWork: moveLeaversWork,
    }),
    sharingModule({ key: auditKey, witness: openWitness(witnessFolderOf(config), auditKey) }),
    frontdoorModule(needs),
    postModule(config, demonstration, log),
    ...(tour === null ? [] : [tourModule(needs)]),
  ]
  const web: WebParts = {
    db,
    secrets,
    now: () => Temporal.Now.instant(),
    demonstration,
    keptTexts,
    writeAudit,
    draw: drawWith({
      assets: assets.addresses,
      signOut: signInPaths.signOut(),
      account: signInPaths.security(),
      guideAt: guideAt(tour?.steps ?? []),
      keepingShown,
    }),
    pages: standingPages(demonstration),
    ...ways,
    log,
  }
  return { modules, web }
}
