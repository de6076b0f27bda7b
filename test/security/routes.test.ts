import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { openSecrets } from '../../src/platform/http/secrets.ts'
import { openSite, type Site } from '../journeys/site.ts'
import { plant, type Planted, secrets } from './planted.ts'
import type { Expected } from './expected.ts'
import { open, whoMay } from './who-may.ts'

const people = [
  'nursery',
  'nursery-deputy',
  'nursery2',
  'screener',
  'decider',
  'support',
  'governance',
  'police',
  'health',
  'education',
  'nursery-admin',
  'police-admin',
  'hub-admin',
  'nc-screener',
  'nc-decider',
  'nc-police',
  'nc-school',
] as const

let site: Site
let planted: Planted
const actors = new Map<string, SignedIn>()

beforeAll(async () => {
  site = await openSite()
  planted = await plant(site)
  for (const key of people) actors.set(key, await site.town.actor(key))
})
afterAll(() => site.close())

const address = (pattern: string): string =>
  pattern
    .replace(':contact', planted.contact)
    .replace(':child', planted.child)
    .replace(':request', planted.policeRequest)
    .replace(':stepName', 'danger')
    .replace(':entryName', 'referral')
    .replace(/:[a-z]+/g, planted.contact)

type Answer = { readonly status: number; readonly text: string }

const send = async (method: string, path: string, token: string | null): Promise<Answer> => {
  const cookie = token === null ? {} : { cookie: `__Host-openmash=${token}` }
  const csrf = openSecrets('a secret for tests only').csrfFor(token ?? '')
  const post = { method: 'POST', body: new URLSearchParams({ _csrf: csrf }) }
  const response = await fetch(site.url + path, {
    redirect: 'manual',
    headers: { ...cookie, accept: 'text/html' },
    ...(method === 'POST' ? post : {}),
  })
  return { status: response.status, text: await response.text() }
}

const owns = ({ own }: Expected, key: string, actor: SignedIn): boolean => {
  if (own === 'nobody') return true
  if (own === 'hub') return actor.hub === actors.get('screener')?.hub
  if (own === 'source') return actor.agency === actors.get('nursery')?.agency
  return own === 'police' && key === 'police'
}

/** Refused by role: 403. Not theirs: 404, as if it were not there. Theirs: the page, or the form's own complaints. */
const statusFor = (route: string, key: string, actor: SignedIn): readonly number[] => {
  const expected = whoMay[route]
  if (expected === undefined) return []
  if (!expected.roles.some((role) => actor.roles.has(role as never))) return [403]
  if (!owns(expected, key, actor)) return route.startsWith('POST') ? [404, 422] : [404]
  return route.startsWith('POST') ? [303, 404, 422] : [200]
}

const canSee: Readonly<Record<keyof typeof secrets, readonly string[]>> = {
  referral: [
    'nursery',
    'nursery-deputy',
    'screener',
    'decider',
    'support',
    'governance',
    'police',
    'health',
    'education',
  ],
  child: ['nursery', 'nursery-deputy', 'screener', 'decider', 'support', 'governance', 'police', 'health', 'education'],
  police: ['screener', 'decider', 'support', 'governance', 'police'],
  health: ['screener', 'decider', 'support', 'health'],
  note: ['screener', 'decider', 'support'],
}

const leaks = (text: string, key: string): readonly string[] =>
  Object.entries(secrets)
    .filter(([name, word]) => text.includes(word) && !canSee[name as keyof typeof secrets].includes(key))
    .map(([name]) => name)

describe('every route, by everyone', () => {
  const guarded = () => site.patterns.filter((pattern) => !open.some((one) => one.test(pattern)))

  it('has an expectation written by hand, and no expectation is left without a route', () => {
    expect(guarded().filter((pattern) => whoMay[pattern] === undefined)).toEqual([])
    expect(Object.keys(whoMay).filter((pattern) => !site.patterns.includes(pattern))).toEqual([])
  })

  it('turns away whoever is signed out, and shows them nothing', async () => {
    for (const route of guarded()) {
      const [method = '', pattern = ''] = route.split(' ')
      const { status, text } = await send(method, address(pattern), null)
      expect([303, 401, 403], route).toContain(status)
      expect(leaks(text, 'signed out'), route).toEqual([])
    }
  })

  it('answers each person by role, agency and hub, and no answer holds a byte of what is not theirs', async () => {
    const wrong: string[] = []
    for (const route of guarded()) {
      const [method = '', pattern = ''] = route.split(' ')
      if (method === 'POST' && /take|put-back|refer$/.test(pattern)) continue
      for (const [key, actor] of actors) {
        const { status, text } = await send(method === 'LIVE' ? 'GET' : method, address(pattern), actor.token)
        const expected = statusFor(route, key, actor)
        if (!expected.includes(status)) wrong.push(`${route} as ${key}: ${status}, not ${expected.join(' or ')}`)
        for (const leak of leaks(text, key)) wrong.push(`${route} as ${key}: shows ${leak}`)
      }
    }
    expect(wrong).toEqual([])
  }, 180_000)

  it('an answer that did hold a planted word would be found', async () => {
    const { text } = await send('GET', address('/hub/contacts/:contact/picture'), actors.get('screener')?.token ?? null)
    expect(leaks(text, 'nc-screener')).toEqual(
      expect.arrayContaining(['referral', 'police', 'health', 'note', 'child']),
    )
  })

  it('a form without its token, or from another site, changes nothing', async () => {
    const token = actors.get('screener')?.token ?? ''
    const path = site.url + address('/hub/contacts/:contact/discuss')
    const headers = { cookie: `__Host-openmash=${token}` }
    const bare = await fetch(path, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ note: 'forged' }),
    })
    const csrf = openSecrets('a secret for tests only').csrfFor(token)
    const foreign = await fetch(path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ note: 'forged', _csrf: csrf }),
    })
    expect([bare.status, foreign.status]).toEqual([403, 403])
    const { text } = await send('GET', address('/hub/contacts/:contact/picture'), token)
    expect(text).not.toContain('forged')
  })
})
