import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedAbout } from './answer-bench.ts'
import { decide } from './decided.ts'
import { bare, child, file, type ListTown, now, openListTown } from './list-town.ts'

let town: ListTown
beforeAll(async () => {
  town = await openListTown()
})
afterAll(() => town.end())

it('an agency sends a list, sees what was read and what is left out, and only then puts it in place', async () => {
  const { page, put, visitor } = await town.putList(
    file('Elowen,Carne,03/03/2022,ZZ1 1AA', 'Ari,Gannet,31/02/2022,', ',,01/01/2020,', 'Ida,Wrack,2021-04-05,ZZ2 2BB'),
  )
  const shown = bare(page.body)
  expect(shown).toContain('2 children can be put in place. 2 rows are left out.')
  expect(shown).toContain('Elowen Carne, born 3 March 2022')
  expect(shown).toContain('Line 3, Date of birth: Not a whole date that can be')
  expect(shown).toContain('Line 4, Surname: No name')
  expect(put.status).toBe(303)
  expect(bare((await visitor.get('/list')).body)).toContain('Drawn up 14 Nov 2026')
})

it('the hub sees known, may be known or no record, with the day and whom the list covers, and nothing else of a row', async () => {
  await town.putList(file('Elowen,Trewin,03/03/2022,ZZ9 4SR', 'Elwen,Rosewarne,03/03/2022,'))
  const { contact } = await town.askedWith('Trewin')
  const { done, page } = await town.look(contact)
  expect(done.status).toBe(303)
  expect(page).toMatch(/Saltmarsh Police Known As of 14 Nov 2026\. Covers: Children named in police records/)
  expect(page).toMatch(/Bay Community Health No list/)
  const stranger = {
    ...child('Nobodyelse'),
    firstNames: 'Merryn',
    birth: { kind: 'date', date: '2019-11-20' },
  } as const
  const unlisted = await askedAbout(town.bench, ['police'], now.subtract({ hours: 1 }), 'red', stranger)
  const other = await town.look(unlisted.contact)
  expect(other.page).toMatch(/Saltmarsh Police No record As of 14 Nov 2026\. Covers:/)
  expect(other.page).toContain('No record is not the same as not known')
  const near = await town.look((await town.askedWith('Rosewarne')).contact)
  expect(near.page).toMatch(/Saltmarsh Police (Known|May be known)/)
})

it('nobody looks before a basis is recorded, nor once the contact is decided, on the page or in the database', async () => {
  await town.putList(file('Elowen,Penrose,03/03/2022,'))
  const bareContact = await town.bench.receive({ at: now.subtract({ hours: 1 }), child: child('Penrose') })
  expect((await town.look(bareContact)).page).toContain('Record first why agencies may be asked')
  const { contact } = await town.askedWith('Penrose')
  await decide(town.bench, { contact, at: now })
  const decided = await town.look(contact)
  expect(decided.done.status).toBe(422)
  expect(decided.page).toContain('lists are looked in for a live contact alone')
  const actor = await town.bench.town.actor('screener')
  for (const closed of [bareContact, contact])
    await expect(
      town.bench.db.as(actor, 'x', (tx) =>
        sql`insert into people.list_look (hub_id, contact_id, person_id, looked_by, looked_by_name, looked_at)
            select ${actor.hub}, ${closed}, p.id, ${actor.user}, 'x', now() from people.person p where p.source_id = ${closed}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
})

it('no login reads, counts or searches the rows: not the agency that sent them, not the hub, not by another’s look', async () => {
  await town.putList(file('Elowen,Bolitho,03/03/2022,'))
  for (const key of ['police-admin', 'police', 'screener', 'decider', 'hub-admin', 'governance'])
    await expect(
      town.bench.db.as(await town.bench.town.actor(key), 'x', (tx) =>
        sql`select count(*) from people.listed_child`.execute(tx),
      ),
      key,
    ).rejects.toThrow(/permission denied/)
  const { contact } = await town.askedWith('Bolitho')
  await town.look(contact)
  const { rows } = await town.bench.db.as(await town.bench.town.actor('screener'), 'x', (tx) =>
    sql<{ count: number }>`select count(*)::int as count from people.list_look k
      cross join lateral auth.listed_like(k.id, array[decode('00', 'hex')]) where k.contact_id = ${contact}`.execute(
      tx,
    ),
  )
  expect(rows[0]?.count).toBe(0)
})

it('a newer list takes the place of the last one, whose rows are destroyed; the same form sent twice puts one', async () => {
  await town.putList(file('Elowen,Nankivell,03/03/2022,'))
  const { visitor, path, typed, put } = await town.putList(file('Ida,Wrack,05/04/2021,'))
  expect(put.status).toBe(303)
  expect((await visitor.post(`${path}/put`, typed)).status).toBe(303)
  const { contact } = await town.askedWith('Nankivell')
  expect((await town.look(contact)).page).toMatch(/Saltmarsh Police No record/)
  const owner = new pg.Client({ connectionString: town.bench.superuserUrl })
  await owner.connect()
  const left = await owner.query<{ rows: number; lists: number; uploads: number }>(
    `select (select count(*)::int from people.listed_child) as rows, (select count(*)::int from people.agency_list where ended_at is null) as lists,
            (select count(*)::int from people.list_upload) as uploads`,
  )
  await owner.end()
  expect(left.rows[0]).toMatchObject({ rows: 1, lists: 1, uploads: 0 })
})

it('a service that nobody may know of is never listed: refused on its page and in the database, its list destroyed at once', async () => {
  await town.putList(file('Elowen,Kitto,03/03/2022,'))
  const hugh = await town.site.visitor('hub-admin')
  const police = (await town.bench.town.actor('police-admin')).agency
  expect((await hugh.post(`/hub/lists/${police}/sensitive`, { sensitive: 'yes' })).status).toBe(303)
  const fiona = await town.site.visitor('police-admin')
  expect(bare((await fiona.get('/list')).body)).toContain('Its list is not taken')
  expect(bare((await town.send(file('A,B,01/01/2020,'))).body)).toContain('Its list is not taken')
  const { contact } = await town.askedWith('Kitto')
  expect((await town.look(contact)).page).toMatch(/Saltmarsh Police Never listed/)
  const actor = await town.bench.town.actor('police-admin')
  await expect(
    town.bench.db.as(actor, 'x', (tx) =>
      sql`insert into people.agency_list (hub_id, agency_id, once, covers, covers_from, as_of, rows, refused, columns, content_hash, put_by, put_by_name, put_at)
          values (${actor.hub}, ${actor.agency}, gen_random_uuid(), 'x', '2020-01-01', '2020-01-01', 1, 0, '{}', '', ${actor.user}, 'x', now())`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/row-level security/)
  await hugh.post(`/hub/lists/${police}/sensitive`, { sensitive: 'no' })
})

it('a list is shown as old after the days that the hub itself says', async () => {
  await town.putList(file('Elowen,Hocking,03/03/2022,'))
  const { contact } = await town.askedWith('Hocking')
  expect((await town.look(contact)).page).not.toContain('Old list')
  const hugh = await town.site.visitor('hub-admin')
  expect(bare((await hugh.post('/hub/lists/rules', { version: '0', staleAfterDays: '' })).body)).toContain(
    'Enter a number of days',
  )
  expect((await hugh.post('/hub/lists/rules', { version: '0', staleAfterDays: '5' })).status).toBe(303)
  expect((await town.look(contact)).page).toContain('Old list')
})

it('business support reads what was found and does not look; each look is audited', async () => {
  const { contact } = await town.askedWith('Pascoe')
  await town.look(contact)
  const joan = await town.site.visitor('support')
  expect(bare((await joan.get(`/hub/contacts/${contact}/known-to`)).body)).toContain('Looked by Rosa Osei')
  expect((await joan.post(`/hub/contacts/${contact}/known-to`)).status).toBe(403)
  expect((await (await town.site.visitor('nc-screener')).get(`/hub/contacts/${contact}/known-to`)).status).toBe(404)
  const { rows } = await town.bench.db.as(await town.bench.town.actor('governance'), 'look', (tx) =>
    sql<{
      subjects: string[]
    }>`select subjects from sharing.audit where act = 'list.look' and outcome = 'done' order by position desc limit 1`.execute(
      tx,
    ),
  )
  expect(rows[0]?.subjects).toEqual([contact])
})
