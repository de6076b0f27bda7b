import { keepingShown, keptTexts } from '../../src/contexts/partnership/module.ts'
import type { FastifyInstance } from 'fastify'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Fragment, h, type VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { demonstrationRoutes } from '../../src/contexts/partnership/features/demonstration-sign-in/demonstration.routes.ts'
import { messagesRoutes } from '../../src/contexts/partnership/features/messages-shown/messages.routes.ts'
import { securityRoutes } from '../../src/contexts/partnership/features/security/security.routes.ts'
import { joinRoutes } from '../../src/contexts/partnership/features/sign-in/join.routes.ts'
import { signInRoutes } from '../../src/contexts/partnership/features/sign-in/sign-in.routes.ts'
import { signOutRoutes } from '../../src/contexts/partnership/features/sign-out/sign-out.routes.tsx'
import type { SignInNeeds } from '../../src/contexts/partnership/parts/sign-in-needs.ts'
import { appoint, createAccount } from '../../src/contexts/partnership/store/accounts.ts'
import type { SessionLength } from '../../src/contexts/partnership/store/credentials.ts'
import { moveLeaversWork } from '../../src/contexts/frontdoor/index.ts'
import { writeAudit } from '../../src/contexts/sharing/index.ts'
import { Form, Page, plainSurroundings } from '../../src/design/index.ts'
import { drawWith } from '../../src/main/draw.ts'
import { setUpTown, type Town } from '../../src/main/seed/town.ts'
import { standingPages } from '../../src/main/standing-pages.tsx'
import type { Role } from '../../src/kernel/actor.ts'
import type { UserId } from '../../src/kernel/id.ts'
import { definePath, type Path } from '../../src/kernel/path.ts'
import { ok } from '../../src/kernel/result.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import type { Stamp } from '../../src/platform/db/migrate.ts'
import { formOf, optionalText, someOf, text } from '../../src/platform/forms/form.ts'
import { anyoneSignedIn } from '../../src/platform/http/may.ts'
import { type Route, route } from '../../src/platform/http/route.ts'
import { openSecrets } from '../../src/platform/http/secrets.ts'
import { createWeb } from '../../src/platform/http/web.ts'
import { hashPassword } from '../../src/platform/passwords.ts'
import { cloneDatabase } from '../setup/database.ts'
import { type Browser, browserOn } from './browser.ts'

export const rightPassword = 'heron under violet bridge'
export const address = 'https://hub.example'

export type Person = { readonly user: UserId; readonly email: string }

export type SignInBench = {
  readonly db: Database
  readonly town: Town
  readonly needs: SignInNeeds
  readonly clock: { now: Temporal.Instant }
  /** What the work page received, oldest first. */
  readonly received: unknown[]
  readonly app: FastifyInstance
  /** A browser nobody has used. */
  readonly browser: (from?: string) => Browser
  /** An account with the right password, appointed to these agencies of the town. */
  readonly person: (how?: { once?: boolean; agencies?: readonly string[]; role?: Role }) => Promise<Person>
  readonly ask: (query: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>
  readonly close: () => Promise<void>
}

const work = definePath('/work-page')

/** A page that takes typed text, as any feature has. */
const workRoutes = (received: unknown[]): readonly Route[] => {
  const page = (): VNode =>
    h(Fragment, null, h(Page, { title: 'Work', children: h(Form, { action: work(), children: 'form' }) }))
  const screen = { read: () => Promise.resolve({}), page }
  return [
    route.get(work, { may: anyoneSignedIn, audits: 'work.see', ...screen }),
    route.post(work, {
      may: anyoneSignedIn,
      audits: 'work.do',
      form: formOf({
        worry: text({ missing: 'Say it', max: 5000 }),
        tick: someOf(['a', 'b', 'c']),
        more: optionalText(),
      }),
      screen,
      act: (_, value) => {
        received.push(value)
        return Promise.resolve(ok(null))
      },
      then: () => work(),
    }),
  ]
}

const webOver = async (needs: SignInNeeds, stamp: Stamp, clock: { now: Temporal.Instant }, received: unknown[]) => {
  const assets = await mkdtemp(join(tmpdir(), 'openmash-sign-in-'))
  const demonstration = stamp === 'demonstration'
  const routes = [signInRoutes, joinRoutes, securityRoutes, demonstrationRoutes, messagesRoutes].flatMap((make) =>
    make(needs),
  )
  const app = await createWeb(
    [...routes, ...signOutRoutes(), ...workRoutes(received)],
    {
      db: needs.db,
      secrets: needs.secrets,
      now: () => clock.now,
      demonstration,
      writeAudit,
      keptTexts,
      draw: drawWith({
        assets: plainSurroundings.assets,
        signOut: '/sign-out' as Path,
        guideAt: () => null,
        keepingShown,
      }),
      pages: standingPages(demonstration),
      navigationFor: () => [],
      signInPath: () => (demonstration ? '/demonstration' : '/sign-in') as Path,
      log: { error: (detail: object) => console.error(detail), info: () => undefined },
    },
    { assets, requestsAMinute: 100_000 },
  )
  return { app, remove: () => rm(assets, { recursive: true, force: true }) }
}

let people = 0

/** The sign-in of a town, live or demonstration, on a database of its own. */
export const openSignIn = async (stamp: Stamp, length?: SessionLength): Promise<SignInBench> => {
  const database = await cloneDatabase({ stamp })
  const db = openDatabase(database.logins)
  const town = await setUpTown(db, Temporal.Instant.from('2026-01-05T09:00:00Z'))
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  const secrets = openSecrets('a secret for tests only, of some length')
  const demonstration = stamp === 'demonstration'
  const home = () => work()
  const needs: SignInNeeds = {
    db,
    secrets,
    demonstration,
    tour: null,
    home,
    worried: definePath('/worried')(),
    mayOpen: () => true,
    keptOn: () => null,
    moveWork: moveLeaversWork,
    baseUrl: address,
    ...(length === undefined ? {} : { length }),
  }
  const clock = { now: Temporal.Now.instant() }
  const received: unknown[] = []
  const web = await webOver(needs, stamp, clock, received)
  const passwordHash = await hashPassword(rightPassword)
  return {
    db,
    town,
    needs,
    clock,
    received,
    app: web.app,
    browser: (from = '192.0.2.1') => browserOn(web.app, from),
    person: async ({ once = false, agencies = ['council'], role = 'screener' } = {}) => {
      people += 1
      const email = `person.${String(people)}@hub.example`
      const user = await db.asOperator(async (tx) => {
        const made = await createAccount(tx, { email, name: 'Wren Abara', passwordHash, passwordOnce: once })
        for (const key of agencies) {
          const agency = town.agencies[key]
          const hub = town.hubs['saltmarsh-bay']
          if (agency === undefined || hub === undefined) throw new Error(`No agency ${key}`)
          await appoint(tx, { user: made, hub, agency, role })
        }
        return made
      })
      return { user, email }
    },
    ask: async (query, values = []) => (await client.query<Record<string, unknown>>(query, [...values])).rows,
    close: async () => {
      await web.app.close()
      await web.remove()
      await client.end()
      await db.close()
      await database.drop()
    },
  }
}
