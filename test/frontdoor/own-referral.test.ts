import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'
import { settingHomeRoutes } from '../../src/contexts/frontdoor/features/setting-home/setting-home.routes.ts'
import { disagree } from '../../src/contexts/frontdoor/features/own-referral/act.ts'
import { ownReferralRoutes } from '../../src/contexts/frontdoor/features/own-referral/own-referral.routes.ts'

const wednesday = at('2026-11-18T15:00Z')
let bench: Bench
let site: Site
let look: pg.Client

beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...settingHomeRoutes(bench.needs), ...ownReferralRoutes(bench.needs)], wednesday)
  look = new pg.Client({ connectionString: bench.superuserUrl })
  await look.connect()
})

afterAll(async () => {
  await look.end()
  await site.close()
  await bench.close()
})

/** Tells as a decision maker's act does; that act has tests of its own. */
const tell = async (contact: string, outcome = 'Family help'): Promise<string> => {
  const id = crypto.randomUUID()
  await look.query(
    `insert into frontdoor.decision (hub_id, contact_id, child_id, level, outcome, body, decided_by, decided_by_name,
       decided_at, needs_second, policy_versions, takes_effect_at)
     select hub_id, contact_id, id, '2', 'family-help', '{"family":{"tell":"not-told","words":"Agreed on the telephone."}}', gen_random_uuid(), 'Miriam Falk', $2, false, '{}', $2
       from frontdoor.child where contact_id = $1`,
    [contact, wednesday.toString()],
  )
  await look.query(
    `insert into frontdoor.told (id, hub_id, contact_id, child_id, source_agency, child_name, outcome, reason, what_now, told_at)
     select $1, c.hub_id, c.contact_id, c.id, r.source_agency, c.name, $3, 'Two services can help early.', 'Ring the family help worker.', $4
       from frontdoor.child c join frontdoor.referral r on r.contact_id = c.contact_id where c.contact_id = $2`,
    [id, contact, outcome, wednesday.toString()],
  )
  await look.query(`update frontdoor.referral set progress = 'decided' where contact_id = $1`, [contact])
  return id
}

it('shows a setting its own referral, how far it is, and nothing of the hub’s work', async () => {
  const contact = await bench.receive({ at: wednesday })
  await look.query(`update frontdoor.contact set why_here = 'a secret of the hub' where id = $1`, [contact])
  const carol = await site.visitor('nursery')
  const page = await carol.get(`/referrals/${contact}`)
  expect(page.body).toContain('Nobody has begun to work on it yet')
  expect(page.body).toContain('Craig grabbed me')
  expect(page.body).not.toContain('a secret of the hub')
  expect(page.body).not.toContain('I disagree')
})

it('shows it to a colleague who refers, and hides it from every other agency and hub', async () => {
  const contact = await bench.receive({ at: wednesday })
  expect((await (await site.visitor('nursery-deputy')).get(`/referrals/${contact}`)).status).toBe(200)
  for (const key of ['nursery2', 'childminder', 'gp'])
    expect((await (await site.visitor(key)).get(`/referrals/${contact}`)).status).toBe(404)
  for (const key of ['screener', 'decider', 'police'])
    expect((await (await site.visitor(key)).get(`/referrals/${contact}`)).status).toBe(403)
  expect((await (await site.visitor('childminder')).get('/setting')).body).not.toContain(contact)
})

it('tells outcome, reason and what to do now, and records when that was first read', async () => {
  const contact = await bench.receive({ at: wednesday })
  const told = await tell(contact)
  const carol = await site.visitor('nursery')
  expect((await carol.get('/setting')).body).toContain('Ring the family help worker.')
  const readAt = async () =>
    (await look.query<{ read_at: Date | null }>('select read_at from frontdoor.told where id = $1', [told])).rows[0]
      ?.read_at
  expect(await readAt()).toBeNull()
  const page = await carol.get(`/referrals/${contact}`)
  for (const words of ['Family help', 'Two services can help early.', 'Ring the family help worker.', 'I disagree'])
    expect(page.body).toContain(words)
  const first = await readAt()
  expect(first?.toISOString()).toBe('2026-11-18T15:00:00.000Z')
  site.clock.now = wednesday.add({ hours: 3 })
  await carol.get(`/referrals/${contact}`)
  site.clock.now = wednesday
  expect(await readAt()).toEqual(first)
})

it('opens one record of a disagreement, due by the hub’s working calendar, and shows its state', async () => {
  const contact = await bench.receive({ at: wednesday })
  const told = await tell(contact)
  const carol = await site.visitor('nursery')
  const path = `/referrals/${contact}/disagree/${told}`
  expect((await carol.get(path)).body).toContain('Fri 17:00')
  const empty = await carol.post(path, { reason: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.body).toContain('Say why you disagree')
  const long = await carol.post(path, { reason: 'x'.repeat(4001) })
  expect(long.status).toBe(422)
  expect(long.body).toContain('x'.repeat(4001))
  expect(
    (await carol.post(path, { reason: 'The partner is still in the home.', protects: 'We see her each day.' })).to,
  ).toBe(`/referrals/${contact}`)
  expect((await carol.post(path, { reason: 'Pressed twice.', protects: 'We see her.' })).status).toBe(303)
  const { rows } = await look.query(
    'select reason, raised_by_name, reply_due_at, stage, reply from frontdoor.disagreement where told_id = $1',
    [told],
  )
  expect(rows).toEqual([
    {
      reason: 'The partner is still in the home.',
      raised_by_name: 'Carol Beddoes',
      reply_due_at: new Date('2026-11-20T17:00Z'),
      stage: 1,
      reply: null,
    },
  ])
  expect((await carol.get(`/referrals/${contact}`)).body).toContain('An answer comes by Fri 17:00')
  expect((await carol.get('/setting')).body).toContain('The hub answers by Fri 17:00')
  site.clock.now = at('2026-11-23T09:00Z')
  expect((await carol.get(`/referrals/${contact}`)).body).toContain('is late')
  expect((await carol.get('/setting')).body).toContain('is late')
  site.clock.now = wednesday
})

it('lets nobody else disagree, on the page or in the database', async () => {
  const contact = await bench.receive({ at: wednesday })
  const told = await tell(contact)
  const path = `/referrals/${contact}/disagree/${told}`
  expect((await (await site.visitor('nursery2')).post(path, { reason: 'mine' })).status).toBe(404)
  expect((await (await site.visitor('screener')).post(path, { reason: 'mine' })).status).toBe(403)
  for (const key of ['nursery2', 'screener', 'decider']) {
    const actor = await bench.town.actor(key)
    const done = await bench.db.as(actor, 'told.disagree', (tx) =>
      disagree(tx, actor, { contact, told, reason: 'mine', protects: 'We see her.' }, wednesday, bench.needs),
    )
    expect(done.ok).toBe(false)
  }
  const { rows } = await look.query('select count(*)::int as count from frontdoor.disagreement where told_id = $1', [
    told,
  ])
  expect(rows).toEqual([{ count: 0 }])
})

it('does not take what was told about one referral for another of the same setting', async () => {
  const contact = await bench.receive({ at: wednesday })
  const told = await tell(contact)
  const other = await bench.receive({ at: wednesday })
  const carol = await site.visitor('nursery')
  expect((await carol.get(`/referrals/${other}/disagree/${told}`)).status).toBe(404)
})

it('puts what is unread first, keeps what is read for thirty days, and older ones behind a link', async () => {
  site.clock.now = wednesday
  const contact = await bench.receive({ at: wednesday, from: 'childminder' })
  const bea = await site.visitor('childminder')
  const headings = async (query = '') =>
    [...(await bea.get(`/setting${query}`)).body.matchAll(/<h2[^>]*>([^<]*)/g)].map(([, words]) => words)
  expect(await headings()).toEqual(['With the hub'])
  await tell(contact)
  expect(await headings()).toEqual(['Needs you'])
  await bea.get(`/referrals/${contact}`)
  expect(await headings()).toEqual(['Decided in the last 30 days'])
  site.clock.now = wednesday.add({ hours: 24 * 30 + 1 })
  expect(await headings()).toEqual([])
  expect((await bea.get('/setting')).body).toContain('Show 1 older referral')
  expect((await bea.get('/setting?older=yes')).body).toContain(contact)
  site.clock.now = wednesday
})

it('says what to do where more is sent than a page takes, and takes no mark that turns text round', async () => {
  const contact = await bench.receive({ at: wednesday })
  const told = await tell(contact)
  const carol = await site.visitor('nursery')
  const path = `/referrals/${contact}/disagree/${told}`
  const tooMuch = await carol.post(path, { reason: 'x'.repeat(600 * 1024) })
  expect(tooMuch.status).toBe(413)
  expect(tooMuch.body).toContain('That is too much text for one page')
  await carol.post(path, { reason: 'She said \u202Eno\u202C.', protects: 'We see her.' })
  const { rows } = await look.query('select reason from frontdoor.disagreement where told_id = $1', [told])
  expect(rows).toEqual([{ reason: 'She said  no .' }])
})
