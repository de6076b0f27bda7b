import { afterAll, beforeAll, expect, it } from 'vitest'
import { listKeysRoutes } from '../../src/contexts/frontdoor/features/list-keys/list-keys.routes.ts'
import { knownToRoutes } from '../../src/contexts/frontdoor/features/known-to/known-to.routes.ts'
import { listRulesRoutes } from '../../src/contexts/frontdoor/features/list-rules/list-rules.routes.ts'
import { askedAbout } from './answer-bench.ts'
import { type Bench, openBench } from './hub-bench.ts'
import { bare, child, file, now } from './list-town.ts'
import { openSite, type Site } from './setting-site.ts'

let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(
    bench,
    [...listKeysRoutes(bench.needs), ...knownToRoutes(bench.needs), ...listRulesRoutes()],
    now,
  )
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

/** A key as the administrator is shown it, once. */
const makeKey = async (who = 'police-admin', days = '400'): Promise<string> => {
  const visitor = await site.visitor(who)
  const { body } = await visitor.post('/list/keys', { label: 'Night job', days })
  return /<code[^>]*>([^<]+)<\/code>/.exec(body)?.[1] ?? ''
}

const coverage = '?covers=Children%20in%20police%20records&coversFrom=2024-11-01&asOf=2026-11-14'

const send = async (
  token: string,
  content: string | Buffer,
  { type = 'text/csv', query = coverage }: { readonly type?: string; readonly query?: string } = {},
) => {
  const reply = await site.app.inject({
    method: 'POST',
    url: `/api/v1/list${query}`,
    payload: content,
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
  })
  return { status: reply.statusCode, body: JSON.parse(reply.body) as Record<string, unknown> }
}

const found = async (lastName: string): Promise<string> => {
  const { contact } = await askedAbout(bench, ['police'], now.subtract({ hours: 1 }), 'red', child(lastName))
  const rosa = await site.visitor('screener')
  await rosa.post(`/hub/contacts/${contact}/known-to`)
  return bare((await rosa.get(`/hub/contacts/${contact}/known-to`)).body)
}

it('an agency’s system sends its list by a key, rows that cannot be used are told by number, and the hub finds the child', async () => {
  const key = await makeKey()
  const answer = await send(key, file('Elowen,Carne,03/03/2022,ZZ9 4SR', 'Ari,Gannet,31/02/2022,'))
  expect(answer).toEqual({
    status: 200,
    body: {
      accepted: 1,
      refused: 1,
      unchanged: false,
      rows: [{ row: 3, column: 'Date of birth', problem: 'Not a whole date that can be' }],
    },
  })
  expect(await found('Carne')).toMatch(/Saltmarsh Police Known As of 14 Nov 2026\. Covers: Children in police records/)
})

it('JSON is taken as CSV is, and the same bytes again change nothing', async () => {
  const key = await makeKey()
  const body = JSON.stringify({
    covers: 'Everybody',
    coversFrom: '2024-11-01',
    asOf: '2026-11-14',
    children: [{ givenName: 'Elowen', familyName: 'Trewin', dateOfBirth: '2022-03-03', postcode: 'ZZ9 4SR' }, 7],
  })
  const first = await send(key, body, { type: 'application/json', query: '' })
  expect(first.body).toMatchObject({ accepted: 1, refused: 1, unchanged: false })
  const again = await send(key, body, { type: 'application/json; charset=utf-8', query: '' })
  expect(again.body).toEqual({ accepted: 1, refused: 1, unchanged: true })
  expect(await found('Trewin')).toMatch(/Saltmarsh Police Known/)
})

it.each([
  ['no coverage', file('A,B,01/01/2020,'), '', '“covers” says whom'],
  [
    'a day that is none',
    file('A,B,01/01/2020,'),
    '?covers=x&coversFrom=2024-02-31&asOf=2026-11-14',
    'are days such as',
  ],
  ['a day to come', file('A,B,01/01/2020,'), '?covers=x&coversFrom=2024-02-01&asOf=2030-11-14', 'still to come'],
  ['no columns that say a name', 'x,y\n1,2', coverage, 'which column holds the name'],
  ['no row of use', file(',,'), coverage, 'no rows under them'],
])('%s is refused with what is wrong, and the standing list stays', async (_, content, query, words) => {
  const key = await makeKey('health-admin')
  const answer = await send(key, content, { query })
  expect(answer.status).toBe(422)
  expect(answer.body['problem']).toContain(words)
})

it('no key, a wrong one, one that was ended and one past its day are refused before the body is read', async () => {
  const key = await makeKey()
  const fiona = await site.visitor('police-admin')
  const end = /action="(\/list\/keys\/[^"]+\/end)"/.exec((await fiona.get('/list/keys')).body)?.[1] ?? ''
  expect((await send('', 'x')).status).toBe(401)
  expect((await send('x'.repeat(43), 'x')).status).toBe(401)
  expect((await send(key, file('A,B,01/01/2020,'))).status).toBe(200)
  const ends = [...(await fiona.get('/list/keys')).body.matchAll(/action="(\/list\/keys\/[^"]+\/end)"/g)]
  for (const [, path = end] of ends) expect((await fiona.post(path)).status).toBe(303)
  expect((await send(key, file('A,B,01/01/2020,'))).status).toBe(401)
  expect((await send(key, Buffer.alloc(21 * 1024 * 1024))).status).toBe(401)
})

it('a body beyond 20 MB or of another kind is refused', async () => {
  const key = await makeKey()
  expect((await send(key, Buffer.alloc(21 * 1024 * 1024))).status).toBe(413)
  expect((await send(key, '<x/>', { type: 'application/xml' })).status).toBe(415)
  const broken = await send(key, '{', { type: 'application/json' })
  expect(broken).toMatchObject({ status: 422, body: { problem: 'Send an object with “children”, a list of objects' } })
})

it('a key opens nothing but the agency’s own list, and a session is no key', async () => {
  const key = await makeKey()
  const { token } = await bench.town.actor('police-admin')
  expect((await send(token, file('A,B,01/01/2020,'))).status).toBe(401)
  for (const url of ['/list/keys', '/hub/lists']) {
    const reply = await site.app.inject({ method: 'GET', url, cookies: { '__Host-openmash': key } })
    expect(reply.statusCode, url).toBe(303)
  }
  const health = await site.visitor('health-admin')
  const [, ends = ''] =
    /action="(\/list\/keys\/[^"]+\/end)"/.exec((await (await site.visitor('police-admin')).get('/list/keys')).body) ??
    []
  expect((await health.post(ends)).status).toBe(404)
})

it('a service that nobody may know of is refused here too', async () => {
  const key = await makeKey()
  const { agency } = await bench.town.actor('police-admin')
  const hugh = await site.visitor('hub-admin')
  await hugh.post(`/hub/lists/${agency}/sensitive`, { sensitive: 'yes' })
  expect((await send(key, file('A,B,01/01/2020,'))).body['problem']).toContain('its list is not taken')
  await hugh.post(`/hub/lists/${agency}/sensitive`, { sensitive: 'no' })
})

it('the key is shown once, kept as a hash, and each sending is in the audit under it', async () => {
  const key = await makeKey()
  const fiona = await site.visitor('police-admin')
  expect((await fiona.get('/list/keys')).body).not.toContain(key)
  await send(key, file('Ida,Wrack,05/04/2021,'))
  expect(bare((await fiona.get('/list/keys')).body)).toContain('Last used')
  const wrong = await fiona.post('/list/keys', { label: '', days: '900' })
  expect(bare(wrong.body)).toMatch(/Write which system it is for.*Enter a whole number from 1 to 400/)
})
