import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frontdoorRoutes } from '../../src/contexts/frontdoor/routes.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'
import { openSite, type Site } from './setting-site.ts'

let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, frontdoorRoutes({ ...bench.needs, db: bench.db }), at('2026-11-20T16:50Z'))
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const friday = at('2026-11-20T16:40Z')
const version = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('the queue', () => {
  it('says the hub, the time, whether it is open, and each deadline in both measures', async () => {
    await bench.receive({ at: friday })
    const page = bare((await (await site.visitor('screener')).get('/hub')).body)
    expect(page).toContain('Saltmarsh Bay hub')
    expect(page).toContain('Fri 16:50 · open until 17:00')
    // Four working hours from 16:40: twenty minutes today, the rest on Monday; ten minutes of it are gone.
    expect(page).toMatch(/due Mon 12:40 3 h 50 min left \(working time\) 2 days 19 h by the clock/)
  })

  it('shows a hub that is closed as closed', async () => {
    site.clock.now = at('2026-11-21T10:00Z')
    const page = bare((await (await site.visitor('screener')).get('/hub')).body)
    site.clock.now = at('2026-11-20T16:50Z')
    expect(page).toContain('Sat 10:00 · closed, opens Mon 09:00')
  })

  it('puts an unscreened contact that claims danger first, with its reason', async () => {
    await bench.receive({ at: friday, child: { firstNames: 'Danger' }, referral: { immediateDanger: 'called-999' } })
    const page = bare((await (await site.visitor('screener')).get('/hub')).body)
    expect(page.indexOf('Danger, 3')).toBeLessThan(page.indexOf('Amara, 3'))
    expect(page).toContain('Danger claimed: stands with red until it is screened')
    expect(page).toContain('due 20:40')
  })

  it('is narrowed by its counts and keeps to what the address may say', async () => {
    const screener = await site.visitor('screener')
    expect(bare((await screener.get('/hub?show=waiting')).body)).toContain('No contact waits for an agency’s answer')
    expect((await screener.get('/hub?show=%3Cscript%3E')).status).toBe(200)
  })

  it('finds a contact by reference, and says nothing back of a name typed by mistake', async () => {
    const contact = await bench.receive({ at: friday })
    const screener = await site.visitor('screener')
    const reference = /[A-Z]{2}-[A-Z0-9-]+/.exec(bare((await screener.get(`/hub/contacts/${contact}`)).body))?.[0] ?? ''
    expect(bare((await screener.get(`/hub?reference=${reference.toLowerCase()}`)).body)).toContain(
      `Found: ${reference}`,
    )
    const missed = (await screener.get('/hub?reference=Zebedee+Quux')).body
    expect(missed).toContain('No contact of this hub has that reference')
    expect(missed).not.toMatch(/zebedee/i)
  })

  it('tells what is new since the list was read', async () => {
    const screener = await site.visitor('screener')
    const since = at('2026-11-20T16:45Z').epochMilliseconds
    await bench.receive({ at: at('2026-11-20T16:46Z') })
    expect(JSON.parse((await screener.get(`/hub/news?since=${String(since)}`)).body)).toEqual({
      words: '1 new contact',
    })
    const none = at('2026-11-20T16:49Z').epochMilliseconds
    expect(JSON.parse((await screener.get(`/hub/news?since=${String(none)}`)).body)).toEqual({ words: '' })
  })

  it('takes a contact once, and tells the second that it is taken', async () => {
    const contact = await bench.receive({ at: friday })
    const [rosa, tom] = [await site.visitor('screener'), await site.visitor('screener2')]
    expect(await rosa.post(`/hub/contacts/${contact}/take`)).toMatchObject({
      status: 303,
      to: `/hub/contacts/${contact}`,
    })
    const late = await tom.post(`/hub/contacts/${contact}/take`)
    expect(late.status).toBe(422)
    expect(late.body).toContain('Rosa Osei has taken this contact')
  })
})

describe('screening', () => {
  it('chooses nothing beforehand and shows the deadline of each rating before it is chosen', async () => {
    const contact = await bench.receive({ at: friday })
    const page = (await (await site.visitor('screener')).get(`/hub/contacts/${contact}/screen`)).body
    expect(page).not.toMatch(/<input[^>]*type="radio"[^>]*checked/)
    expect(bare(page)).toContain('Decide by 20:40: 3 h 50 min left (round the clock; 10 min of working time)')
    expect(bare(page)).toContain('Decide by Mon 16:40: 7 h 50 min left (working time; 2 days 23 h by the clock)')
  })

  it('shows the same child of an earlier contact with the reason and who holds the work', async () => {
    await bench.receive({ at: at('2026-10-01T10:00Z'), child: { firstNames: 'Ivo', lastName: 'Brânză-Hill' } })
    const contact = await bench.receive({ at: friday, child: { firstNames: 'Ivo', lastName: 'Hill' } })
    const page = bare((await (await site.visitor('screener')).get(`/hub/contacts/${contact}/screen`)).body)
    expect(page).toContain('May be Ivo Hill : Same name and date of birth'.replace(' :', ':'))
    expect(page).toContain('Open, held by nobody')
  })

  it('keeps what was typed when something is missing', async () => {
    const contact = await bench.receive({ at: friday })
    const screener = await site.visitor('screener')
    const answer = await screener.post(`/hub/contacts/${contact}/screen`, {
      version: '1',
      level: '4',
      reason: 'A bruise & more',
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Choose the rating')
    expect(answer.body).toContain('A bruise &amp; more')
  })

  it('keeps the typed reason on a page that grew old', async () => {
    const contact = await bench.receive({ at: friday })
    const [rosa, tom] = [await site.visitor('screener'), await site.visitor('screener2')]
    await tom.post(`/hub/contacts/${contact}/take`)
    const typed = { version: '1', level: '4', rating: 'red', reason: 'Seen by the nurse.' }
    const answer = await rosa.post(`/hub/contacts/${contact}/screen`, typed)
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Somebody changed this while you were reading')
    expect(answer.body).toContain('Seen by the nurse.')
    expect(version(answer.body)).toBe('2')
  })

  it('leads on to asking, and from asking back to the contact', async () => {
    const contact = await bench.receive({ at: friday })
    const screener = await site.visitor('screener')
    const typed = { version: '1', level: '4', rating: 'red', reason: 'A bruise.' }
    const ask = `/hub/contacts/${contact}/ask`
    expect(await screener.post(`/hub/contacts/${contact}/screen`, typed)).toMatchObject({ status: 303, to: ask })
    const police = bench.town.agencies['police'] ?? ''
    const page = (await screener.get(ask)).body
    expect(page).not.toMatch(/<input[^>]*type="radio"[^>]*checked/)
    const wanted = {
      version: version(page),
      summary: 'A bruise.',
      ground: 'significant-harm',
      reason: 'Level 4.',
      agency: police,
      [`own-${police}`]: 'Was anybody called on Tuesday?\n\nBy whom?',
    }
    expect(await screener.post(ask, wanted)).toMatchObject({ status: 303, to: `/hub/contacts/${contact}` })
    const { rows } = await bench.db.as(await bench.town.actor('police'), 'look', (tx) =>
      sql<{ questions: string[] }>`select questions from frontdoor.request where contact_id = ${contact}`.execute(tx),
    )
    expect(rows).toEqual([{ questions: ['Was anybody called on Tuesday?', 'By whom?'] }])
    expect((await screener.post(ask, wanted)).status).toBe(422)
  })
})

describe('who may', () => {
  const pages = ['', '/screen', '/re-rate', '/ask']
  const posts = ['/take', '/put-back', '/hand-over', '/screen', '/re-rate', '/ask']

  it.each(['nursery', 'police', 'governance'])('shows %s no page of the hub', async (who) => {
    const contact = await screened(bench, {
      at: friday,
      screenedAt: at('2026-11-20T16:45Z'),
      rating: 'red',
      level: '4',
    })
    const visitor = await site.visitor(who)
    for (const path of ['/hub', '/hub/news', ...pages.map((page) => `/hub/contacts/${contact}${page}`)]) {
      const answer = await visitor.get(path)
      expect([path, answer.status]).toEqual([path, 403])
      expect(answer.body).not.toMatch(/Amara|Nkemelu|bruise/)
    }
    for (const path of posts) expect((await visitor.post(`/hub/contacts/${contact}${path}`)).status).toBe(403)
  })

  it('lets business support look and do nothing', async () => {
    const contact = await screened(bench, {
      at: friday,
      screenedAt: at('2026-11-20T16:45Z'),
      rating: 'red',
      level: '4',
    })
    const visitor = await site.visitor('support')
    expect((await visitor.get('/hub')).body).not.toContain('/take"')
    expect((await visitor.get(`/hub/contacts/${contact}`)).status).toBe(200)
    for (const path of posts) expect((await visitor.post(`/hub/contacts/${contact}${path}`)).status).toBe(403)
  })

  it('hides a contact from another hub as if it never was', async () => {
    const contact = await screened(bench, {
      at: friday,
      screenedAt: at('2026-11-20T16:45Z'),
      rating: 'red',
      level: '4',
    })
    const visitor = await site.visitor('nc-decider')
    for (const page of pages) expect((await visitor.get(`/hub/contacts/${contact}${page}`)).status).toBe(404)
    const typed = { version: '2', rating: 'green', reason: 'x', level: 'universal' }
    for (const path of ['/take', '/put-back', '/re-rate'])
      expect((await visitor.post(`/hub/contacts/${contact}${path}`, typed)).status).toBe(404)
    expect((await visitor.get('/hub')).body).not.toContain(contact)
  })

  it('writes down every look with the contacts that were shown', async () => {
    const contact = await bench.receive({ at: friday })
    await (await site.visitor('decider')).get(`/hub/contacts/${contact}`)
    await (await site.visitor('decider')).get('/hub')
    const { rows } = await bench.db.as(await bench.town.actor('governance'), 'look', (tx) =>
      sql<{
        act: string
      }>`select distinct act from sharing.audit where ${contact}::uuid = any (subjects) order by act`.execute(tx),
    )
    expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining(['contact.see', 'queue.see']))
  })
})
