import { Temporal } from 'temporal-polyfill'
import { moveLeaversWork } from '../contexts/frontdoor/index.ts'
import { frontdoorModule } from '../contexts/frontdoor/module.ts'
import { guideAt, partnershipModule, peoplePaths, signInPaths } from '../contexts/partnership/module.ts'
import { checkpointKey, openWitness, writeAudit } from '../contexts/sharing/index.ts'
import { sharingModule } from '../contexts/sharing/module.ts'
import type { Actor } from '../kernel/actor.ts'
import type { AssetManifest } from '../design/index.ts'
import { type Path, withQuery } from '../kernel/path.ts'
import { calendarFrom, readBankHolidays } from '../platform/bank-holidays.ts'
import type { Config } from '../platform/config.ts'
import { hashToken, newToken } from '../platform/http/secrets.ts'
import type { Route } from '../platform/http/route.ts'
import type { WebParts } from '../platform/http/served.ts'
import type { Module } from '../platform/module.ts'
import { carriersFor } from '../platform/post/carriers.ts'
import { postJobs } from '../platform/post/post.job.ts'
import { drawWith } from './draw.ts'
import type { Log } from './log.ts'
import type { Deployment } from './open.ts'
import { openTour, tourModule } from './tour/open-tour.ts'
import { standingPages } from './standing-pages.tsx'
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

const standsAt = ({ method, pattern }: Route, path: string): boolean =>
  method === 'GET' && new RegExp(`^${pattern.replace(/:[A-Za-z]+/g, '[^/]+')}$`).test(path)

/** Whether some page stands at an address that this actor's roles may open. */
const mayOpenOf =
  (routes: () => readonly Route[]) =>
  (actor: Actor, path: string): boolean =>
    routes().some((route) => standsAt(route, path) && route.may.allows(actor))

/** Puts the houses together. The one place where all of them are known. */
export const compose = (config: Config, deployment: Deployment, assets: AssetManifest, log: Log): Composed => {
  const { db, secrets, stamp } = deployment
  const needs = {
    keyed: secrets.keyed,
    newToken,
    hashToken,
    baseUrl: baseUrlOf(config),
    calendarOf: calendarFrom(readBankHolidays()),
    db,
  }
  const demonstration = stamp === 'demonstration'
  const auditKey = checkpointKey(deployment.secret)
  const tour = demonstration ? openTour(needs) : null
  const modules: readonly Module[] = [
    partnershipModule({
      db,
      secrets,
      demonstration,
      tour,
      baseUrl: baseUrlOf(config),
      home: (actor) => home(actor),
      mayOpen: (actor, path) => mayOpen(actor, path),
      moveWork: moveLeaversWork,
    }),
    sharingModule({ key: auditKey, witness: openWitness(witnessFolderOf(config), auditKey) }),
    frontdoorModule(needs),
    postModule(config, demonstration, log),
    ...(tour === null ? [] : [tourModule(needs)]),
  ]
  // A person's own work first; looking after people comes after it.
  const placesOf = (actor: Actor) => [...modules].reverse().flatMap((module) => module.navigation(actor))
  const home = (actor: Actor): Path => placesOf(actor)[0]?.href ?? peoplePaths.ownRoles()
  const allRoutes = (): readonly Route[] => modules.flatMap(({ routes }) => routes)
  const mayOpen = mayOpenOf(allRoutes)
  const pageStands = (path: string) => allRoutes().some((route) => standsAt(route, path))
  const web: WebParts = {
    db,
    secrets,
    now: () => Temporal.Now.instant(),
    demonstration,
    writeAudit,
    draw: drawWith({
      assets: assets.addresses,
      signOut: signInPaths.signOut(),
      account: signInPaths.security(),
      guideAt: guideAt(tour?.steps ?? []),
    }),
    pages: standingPages(demonstration),
    navigationFor: (actor, path) => placesOf(actor).map((place) => ({ ...place, current: place.href === path })),
    signInPath: (then) => {
      const door = demonstration ? signInPaths.demonstration() : signInPaths.signIn()
      return pageStands(then) ? withQuery(door, { to: then }) : door
    },
    log,
  }
  return { modules, web }
}
