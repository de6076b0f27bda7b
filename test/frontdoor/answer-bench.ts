import { keptTexts } from '../../src/contexts/partnership/module.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { h } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { askAgencies } from '../../src/contexts/frontdoor/features/ask/act.ts'
import { screenContact } from '../../src/contexts/frontdoor/features/screen/act.ts'
import type { GivenAnswer } from '../../src/contexts/frontdoor/model/answer.ts'
import { writeAudit } from '../../src/contexts/sharing/index.ts'
import { plainSurroundings, renderPage } from '../../src/design/index.ts'
import type { Path } from '../../src/kernel/path.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { openSecrets } from '../../src/platform/http/secrets.ts'
import { createWeb } from '../../src/platform/http/web.ts'
import type { Bench, Received } from './hub-bench.ts'

export type AskedOf = { readonly contact: string; readonly requests: Readonly<Record<string, string>> }

/** A contact received, screened and asked about; answers the request's id by agency key. */
export const askedAbout = async (
  { db, town, needs, receive }: Bench,
  agencies: readonly string[],
  at: Temporal.Instant,
  rating: 'red' | 'amber' = 'red',
  child: Received['child'] = {},
): Promise<AskedOf> => {
  const contact = await receive({ at, child })
  const screener = await town.actor('screener')
  const requests = agencies.map((key) => ({
    agency: town.agencies[key] ?? '',
    questions: ['Is anyone in this household known to you?', 'Was anybody called to the address?'],
    why: 'You may have been called to the address.',
  }))
  const sent = await db.as(screener, 'contact.ask', async (tx) => {
    const screened = await screenContact(
      tx,
      screener,
      { contact, version: 1, level: '4', rating, reason: 'A bruise' },
      at,
      needs,
    )
    if (!screened.ok) throw new Error(`not screened: ${JSON.stringify(screened.refusal)}`)
    const basis = {
      ground: 'significant-harm' as const,
      reason: 'Likely harm',
      givenBy: '',
      consentSource: null,
      noConsentReasons: [],
    }
    const version = screened.value.contact.version
    const asked = await askAgencies(tx, screener, { contact, version, basis, requests }, at, needs)
    if (!asked.ok) throw new Error(`not asked: ${JSON.stringify(asked.refusal)}`)
    return asked.value.requests
  })
  const ids = agencies.map((key) => [key, sent.find(({ agency }) => agency === town.agencies[key])?.id ?? ''])
  return { contact, requests: Object.fromEntries(ids) as Record<string, string> }
}

export const aKnownAnswer = (content = 'Called to the address: shouting heard.'): GivenAnswer => ({
  answer: 'known',
  datesOfInvolvement: 'from January 2020 to today',
  questionAnswers: ['Yes, the mother’s partner', ''],
  items: [{ occurred: '2026-09-03', nature: 'fact', side: 'worry', mayLeave: 'ask-us', content }],
  notKnown: 'Where the partner lives now',
  reason: '',
  worker: 'Sgt Amir Dhillon',
  phone: '07700 900120',
})

export type TestWeb = {
  readonly get: (url: string, cookie?: string) => Promise<LightMyRequestResponse>
  /** Posts a form with the token that belongs to the cookie. */
  readonly post: (
    url: string,
    form: Readonly<Record<string, string>>,
    cookie?: string,
  ) => Promise<LightMyRequestResponse>
  readonly at: (now: Temporal.Instant) => void
  readonly close: () => Promise<void>
}

const word = (text: string) => () => h('html', {}, text)

/** The web over some routes, with a clock to set. A cookie is the name and value of the session. */
export const openTestWeb = async (
  bench: Bench,
  routes: readonly Route[],
  start: Temporal.Instant,
): Promise<TestWeb> => {
  let now = start
  const secrets = openSecrets('a secret for tests only, of some length')
  const assets = await mkdtemp(join(tmpdir(), 'openmash-web-'))
  const app = await createWeb(
    routes,
    {
      db: bench.db,
      secrets,
      now: () => now,
      demonstration: true,
      writeAudit,
      keptTexts,
      draw: (page, shell) => renderPage(page, { ...plainSurroundings, csrfToken: shell.csrf }),
      pages: {
        refused: word('refused'),
        missing: word('missing'),
        failed: word('failed'),
        tooMany: word('too many'),
        tooMuch: word('too much'),
        unavailable: word('unavailable'),
        kept: (kept) => h('html', {}, `kept ${kept.why}`),
      },
      navigationFor: () => [],
      signInPath: () => '/sign-in' as Path,
      log: { error: () => undefined, info: () => undefined },
    },
    { assets, requestsAMinute: 10_000 },
  )
  return {
    get: (url, cookie = '') => app.inject({ url, headers: { cookie } }),
    post: (url, form, cookie = '__Host-visitor=somebody') => {
      const bound = cookie.split('=').slice(1).join('=')
      const payload = new URLSearchParams({ ...form, _csrf: secrets.csrfFor(bound) }).toString()
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
      return app.inject({ method: 'POST', url, headers, payload })
    },
    at: (moment) => {
      now = moment
    },
    close: async () => {
      await app.close()
      await rm(assets, { recursive: true, force: true })
    },
  }
}

export const cookieOf = ({ token }: { readonly token: string }): string => `__Host-openmash=${token}`

/** The last link mailed to anybody, by the token in it. */
export const lastLink = async ({ db, town }: Bench): Promise<{ readonly token: string; readonly to: string }> => {
  const anybody = await town.actor('screener')
  const { rows } = await db.as(anybody, 'read-post', (tx) =>
    sql<{ content: string; recipient: string }>`
      select content, recipient from post.message where content like '%/answer/%' order by written_at desc, id limit 1`.execute(
      tx,
    ),
  )
  return { token: /\/answer\/([\w-]+)/.exec(rows[0]?.content ?? '')?.[1] ?? '', to: rows[0]?.recipient ?? '' }
}

/** The code in the last text message. */
export const lastCode = async ({ db, town }: Bench): Promise<string> => {
  const anybody = await town.actor('screener')
  const { rows } = await db.as(anybody, 'read-post', (tx) =>
    sql<{ content: string }>`
      select content from post.message where channel = 'text' order by written_at desc limit 1`.execute(tx),
  )
  return /^\d{6}/.exec(rows[0]?.content ?? '')?.[0] ?? ''
}
