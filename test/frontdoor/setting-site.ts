import { keepingShown, keptTexts } from '../../src/contexts/partnership/module.ts'
import type { FastifyInstance } from 'fastify'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Path } from '../../src/kernel/path.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { writeAudit } from '../../src/contexts/sharing/index.ts'
import { plainSurroundings } from '../../src/design/index.ts'
import { drawWith } from '../../src/main/draw.ts'
import { standingPages } from '../../src/main/standing-pages.tsx'
import { openSecrets } from '../../src/platform/http/secrets.ts'
import { createWeb } from '../../src/platform/http/web.ts'
import type { Bench } from './hub-bench.ts'

export type Answer = { readonly status: number; readonly body: string; readonly to: string }

/** Somebody with a browser: keeps the session, carries the form's token. */
export type Visitor = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, typed?: Readonly<Record<string, string | readonly string[]>>) => Promise<Answer>
  /** A form with one file and nothing else, as a browser sends it. */
  readonly sendFile: (path: string, field: string, bytes: Buffer) => Promise<Answer>
  /** The same without the page's token, as another site would send it. */
  readonly forge: (path: string, typed: Readonly<Record<string, string>>) => Promise<Answer>
}

export type Site = {
  readonly app: FastifyInstance
  /** What the web takes for the present; tests move it. */
  readonly clock: { now: Temporal.Instant }
  readonly visitor: (key: string) => Promise<Visitor>
  /** Another device of the same person: its own session. */
  readonly withToken: (token: string) => Visitor
  readonly close: () => Promise<void>
}

const secret = 'a secret for tests only, of some length'

const bodyOf = (typed: Readonly<Record<string, string | readonly string[]>>): string => {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(typed))
    for (const one of typeof value === 'string' ? [value] : value) parts.append(name, one)
  return parts.toString()
}

/** Fields and one file; an empty file stands for none chosen, as browsers send it. */
const multipart = (fields: Readonly<Record<string, string>>, field: string, bytes: Buffer): Buffer => {
  const head = (name: string, more: string) =>
    `--om-test\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`
  const file = `; filename="${bytes.length === 0 ? '' : 'list.csv'}"\r\ncontent-type: text/csv`
  return Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`${head(name, '')}${value}\r\n`)),
    Buffer.from(head(field, file)),
    bytes,
    Buffer.from('\r\n--om-test--\r\n'),
  ])
}

const visitorWith = (app: FastifyInstance, token: string): Visitor => {
  const cookies = { '__Host-openmash': token }
  const send = async (path: string, typed: Readonly<Record<string, string | readonly string[]>>): Promise<Answer> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await app.inject({ method: 'POST', url: path, payload: bodyOf(typed), headers, cookies })
    return { status: reply.statusCode, body: reply.body, to: reply.headers.location ?? '' }
  }
  return {
    get: async (path) => {
      const reply = await app.inject({ method: 'GET', url: path, cookies })
      return { status: reply.statusCode, body: reply.body, to: reply.headers.location ?? '' }
    },
    post: (path, typed = {}) => send(path, { ...typed, _csrf: openSecrets(secret).csrfFor(token) }),
    forge: send,
    sendFile: async (path, field, bytes) => {
      const payload = multipart({ _csrf: openSecrets(secret).csrfFor(token) }, field, bytes)
      const headers = { 'content-type': 'multipart/form-data; boundary=om-test' }
      const reply = await app.inject({ method: 'POST', url: path, payload, headers, cookies })
      return { status: reply.statusCode, body: reply.body, to: reply.headers.location ?? '' }
    },
  }
}

/** The pages of these routes, served in the process to invented visitors. */
export const openSite = async (bench: Bench, routes: readonly Route[], now: Temporal.Instant): Promise<Site> => {
  const assets = await mkdtemp(join(tmpdir(), 'openmash-site-'))
  const clock = { now }
  const parts = {
    db: bench.db,
    secrets: openSecrets(secret),
    now: () => clock.now,
    demonstration: true,
    writeAudit,
    keptTexts,
    draw: drawWith({
      assets: plainSurroundings.assets,
      signOut: '/sign-out' as Path,
      guideAt: () => null,
      keepingShown,
    }),
    pages: standingPages(true),
    navigationFor: () => [],
    signInPath: () => '/sign-in' as Path,
    log: { error: (detail: object) => console.error(detail), info: () => undefined },
  }
  const app = await createWeb(routes, parts, { assets, requestsAMinute: 100_000 })
  return {
    app,
    clock,
    visitor: async (key) => visitorWith(app, (await bench.town.actor(key)).token),
    withToken: (token) => visitorWith(app, token),
    close: async () => {
      await app.close()
      await rm(assets, { recursive: true, force: true })
    },
  }
}
