import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contactsReceived } from '../../src/contexts/frontdoor/store/figures.ts'
import { bare, days, now, oldName, openRestrictedTown, type RestrictedTown } from './restricted-town.ts'

let town: RestrictedTown
beforeAll(async () => {
  town = await openRestrictedTown()
})
afterAll(() => town.end())

it('closes a decided contact to everybody but those named: page, picture, journey, find, and the rows', async () => {
  const contact = await town.decidedAbout('Carne', 90)
  const { answer } = await town.close(contact)
  expect(answer.status).toBe(303)
  const [rosa, daniel, joan] = await Promise.all(
    ['screener', 'decider2', 'support'].map((key) => town.site.visitor(key)),
  )
  for (const path of [
    `/hub/contacts/${contact}`,
    `/hub/contacts/${contact}/picture`,
    `/hub/contacts/${contact}/journey`,
  ]) {
    expect((await rosa?.get(path))?.status, path).toBe(404)
    expect((await joan?.get(path))?.status, path).toBe(404)
    expect((await daniel?.get(path))?.status, path).toBe(200)
  }
  expect(bare((await daniel?.get(`/hub/contacts/${contact}`))?.body ?? '')).toContain('Closed after an adoption')
  expect(bare((await rosa?.post('/hub/find', { name: 'Elowen Carne' }))?.body ?? '')).not.toContain(
    await town.referenceOf(contact),
  )
  const tables = await openTables(contact, 'screener')
  expect(tables.holding).toEqual([])
  expect((await openTables(contact, 'decider2')).holding.length).toBeGreaterThan(6)
})

/** Tables that hold a row about a contact which a persona reads, out of all that carry a contact's id. */
const openTables = async (contact: string, key: string) =>
  town.bench.db.as(await town.bench.town.actor(key), 'look', async (tx) => {
    const { rows } = await sql<{ table: string; column: string }>`
      select c.table_schema || '.' || c.table_name as "table", c.column_name as "column" from information_schema.columns c
       where c.table_schema in ('frontdoor', 'sharing', 'people') and c.table_name <> 'restricted_contact'
         and (c.column_name in ('contact_id', 'enquiry_id') or (c.table_name, c.column_name) in
           (('contact', 'id'), ('enquiry', 'id'), ('person', 'source_id')))
         and has_column_privilege(format('%I.%I', c.table_schema, c.table_name), c.column_name, 'select')`.execute(tx)
    const holding: string[] = []
    for (const { table, column } of rows) {
      const found = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} = ${contact}`.execute(tx)
      if ((found.rows[0]?.count ?? 0) > 0) holding.push(table)
    }
    return { holding, asked: rows.length }
  })

it('an agency keeps what it sent, and figures count what is closed', async () => {
  const contact = await town.decidedAbout('Penrose', 80)
  const counted = async (key: string) =>
    town.bench.db.as(
      await town.bench.town.actor(key),
      'figures.see',
      async (tx) => (await contactsReceived(tx, null)).length,
    )
  const before = await counted('screener')
  await town.close(contact)
  expect(await counted('screener')).toBe(before)
  const nursery = await town.site.visitor('nursery')
  expect((await nursery.get(`/referrals/${contact}`)).status).toBe(200)
})

it('asks who was adopted, why, until when and when somebody looks again, and keeps what was typed', async () => {
  const contact = await town.decidedAbout('Trewin', 70)
  const { answer } = await town.close(contact, {
    child: '',
    why: '',
    ...days('until', -2000),
    ...days('reviewOn', 800),
  })
  expect(answer.status).toBe(422)
  const page = bare(answer.body)
  expect(page).toContain('Choose the child who was adopted')
  expect(page).toContain('Write what is known of the order')
  const again = bare((await town.close(contact, { ...days('until', -2000), ...days('reviewOn', 800) })).answer.body)
  expect(again).toContain('Choose a day that is still to come')
  expect(again).toContain('Choose a day within a year from now')
  expect(again).toContain('WORD-OF-THE-ORDER')
  expect((await town.site.visitor('screener').then((rosa) => rosa.get(`/hub/contacts/${contact}`))).status).toBe(200)
})

it('the same form sent twice closes once', async () => {
  const contact = await town.decidedAbout('Rosewarne', 60)
  const { answer, typed, path, miriam } = await town.close(contact)
  const second = await miriam.post(path, typed)
  expect(second.to).toBe(answer.to)
})

it('an open contact is closed by nobody, on the page and in the database', async () => {
  const contact = await town.bench.receive({ at: now, child: oldName('Offen') })
  const miriam = await town.site.visitor('decider')
  expect((await miriam.get(`/hub/contacts/${contact}/restrict`)).status).toBe(404)
  const closed = await town.decidedAbout('Angove', 50)
  const restriction = (await town.close(closed)).answer.to.split('/').at(-1) ?? ''
  const reference = await town.referenceOf(contact)
  const added = await miriam.post(`/hub/restricted/${restriction}/contacts`, { addReference: reference, addWords: 'x' })
  expect(bare(added.body)).toContain('It is still open')
  const decider = await town.bench.town.actor('decider')
  await expect(
    town.bench.db.as(decider, 'x', (tx) =>
      sql`insert into frontdoor.restricted_contact (restriction_id, hub_id, contact_id, reference, added_by_name, added_at)
          values (${restriction}, ${decider.hub}, ${contact}, ${reference}, 'x', now())`.execute(tx),
    ),
  ).rejects.toThrow(/only a decided contact/)
})

it('whoever looks after the hub names readers and reads nothing; nobody names themselves; a day ends it', async () => {
  const contact = await town.decidedAbout('Bolitho', 40)
  const restriction = (await town.close(contact, { readers: [] })).answer.to
  const [hugh, rosa, daniel] = [
    await town.site.visitor('hub-admin'),
    await town.site.visitor('screener'),
    await town.site.visitor('decider2'),
  ]
  const page = bare((await hugh.get(restriction)).body)
  expect(page).toContain(await town.referenceOf(contact))
  expect(page).not.toMatch(/WORD-OF-THE-ORDER|Elowen|Bolitho/)
  expect((await rosa.get(restriction)).status).toBe(404)
  expect((await daniel.get(`/hub/contacts/${contact}`)).status).toBe(404)
  const own = await daniel.post(`${restriction}/readers`, {
    readUser: await town.idOf('decider2'),
    readUntil: '',
    readWhy: 'x',
    ...days('readUntil', 10),
  })
  expect(own.status).toBe(404)
  const named = { readUser: await town.idOf('screener'), readWhy: 'Writes the report', ...days('readUntil', 1) }
  expect((await hugh.post(`${restriction}/readers`, named)).status).toBe(303)
  expect((await rosa.get(`/hub/contacts/${contact}`)).status).toBe(200)
  await passed(await town.idOf('screener'))
  expect((await rosa.get(`/hub/contacts/${contact}`)).status).toBe(404)
  const { user } = await town.bench.town.actor('decider2')
  const id = restriction.split('/').at(-1) ?? ''
  await expect(
    town.bench.db.as(await town.bench.town.actor('decider2'), 'x', (tx) =>
      sql`insert into frontdoor.restriction_reader (restriction_id, hub_id, user_id, user_name, until, why, granted_by, granted_by_name, granted_at)
          select ${id}, hub_id, ${user}, 'x', now() + interval '1 day', 'x', ${user}, 'x', now() from frontdoor.restriction where id = ${id}`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/row-level security/)
})

/** As if the last day on which somebody may read had passed. */
const passed = async (user: string) => {
  const owner = new pg.Client({ connectionString: town.bench.superuserUrl })
  await owner.connect()
  await owner.query(
    `update frontdoor.restriction_reader set granted_at = granted_at - interval '9 days', until = now() - interval '1 second' where user_id = $1`,
    [user],
  )
  await owner.end()
}

it('reading ends early by a named person, but never the last decision maker’s', async () => {
  const contact = await town.decidedAbout('Nankivell', 30)
  const { answer, miriam } = await town.close(contact)
  const ends = [...(await miriam.get(answer.to)).body.matchAll(/action="([^"]+\/end)"/g)].map(([, path = '']) => path)
  expect(ends).toHaveLength(2)
  expect((await miriam.post(ends[0] ?? '')).status).toBe(303)
  const daniel = await town.site.visitor('decider2')
  expect((await daniel.get(`/hub/contacts/${contact}`)).status).toBe(404)
  const last = await miriam.post(ends[1] ?? '')
  expect(bare(last.body)).toContain('Name another decision maker first')
})

it('somebody else than who closed it opens it again, and then everybody reads it', async () => {
  const contact = await town.decidedAbout('Chenoweth', 18)
  const { answer, miriam } = await town.close(contact)
  expect(bare((await miriam.post(`${answer.to}/lift`, { liftWords: 'x' })).body)).toContain(
    'Another reader than who closed it',
  )
  const daniel = await town.site.visitor('decider2')
  expect((await daniel.post(`${answer.to}/lift`, { liftWords: 'The order was set aside.' })).status).toBe(303)
  const rosa = await town.site.visitor('screener')
  expect((await rosa.get(`/hub/contacts/${contact}`)).status).toBe(200)
  expect(bare((await daniel.get(answer.to)).body)).toContain('Opened again')
})

it('a restriction is looked at again on its day', async () => {
  const contact = await town.decidedAbout('Pascoe', 12)
  const { answer, miriam } = await town.close(contact, days('reviewOn', 5))
  expect(bare((await miriam.get('/hub/restricted')).body)).not.toContain('Look at it again')
  town.site.clock.now = now.add({ hours: 24 * 5 })
  expect(bare((await miriam.get('/hub/restricted')).body)).toContain('Look at it again')
  const kept = await miriam.post(`${answer.to}/review`, {
    reviewWords: 'Still needed.',
    ...days('reviewOn', 90),
  })
  expect(kept.status).toBe(303)
  expect(bare((await miriam.get('/hub/restricted')).body)).not.toContain('Look at it again')
  town.site.clock.now = now
})
