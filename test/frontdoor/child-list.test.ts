import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { childListRoutes } from '../../src/contexts/frontdoor/features/child-list/child-list.routes.ts'
import { knownToRoutes } from '../../src/contexts/frontdoor/features/known-to/known-to.routes.ts'
import { listRulesRoutes } from '../../src/contexts/frontdoor/features/list-rules/list-rules.routes.ts'
import { askedAbout } from './answer-bench.ts'
import { decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  const routes = [...childListRoutes(bench.needs), ...knownToRoutes(bench.needs), ...listRulesRoutes()]
  site = await openSite(bench, routes, now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const born = { kind: 'date', date: '2022-03-03' } as const
const child = (lastName: string) => ({ firstNames: 'Elowen', lastName, birth: born, nhsNumber: '', alsoKnownAs: '' })
const file = (...rows: readonly string[]) => ['First name,Surname,Date of birth,Postcode', ...rows].join('\n')

/** Sends a file as a browser would, and answers where it leads. */
const send = async (content: string | Buffer, who = 'police-admin') => {
  const visitor = await site.visitor(who)
  return visitor.sendFile('/list', 'file', Buffer.from(content))
}

const coverage = {
  covers: 'Children named in police records of Saltmarsh Bay',
  'coversFrom-day': '1',
  'coversFrom-month': '11',
  'coversFrom-year': '2024',
  'asOf-day': '14',
  'asOf-month': '11',
  'asOf-year': '2026',
}

const once = (body: string): string => /name="once" value="([^"]+)"/.exec(body)?.[1] ?? ''

const putList = async (content: string, who = 'police-admin') => {
  const visitor = await site.visitor(who)
  const sent = await send(content, who)
  expect(sent.status).toBe(303)
  const page = await visitor.get(sent.to)
  const typed = { ...coverage, once: once(page.body) }
  return { visitor, page, typed, path: sent.to, put: await visitor.post(`${sent.to}/put`, typed) }
}

const askedWith = async (lastName: string) =>
  askedAbout(bench, ['police'], now.subtract({ hours: 1 }), 'red', child(lastName))

const look = async (contact: string, who = 'screener') => {
  const visitor = await site.visitor(who)
  const done = await visitor.post(`/hub/contacts/${contact}/known-to`)
  return { done, page: bare((await visitor.get(`/hub/contacts/${contact}/known-to`)).body) }
}

it('an agency sends a list, sees what was read and what is left out, and only then puts it in place', async () => {
  const { page, put, visitor } = await putList(
    file('Elowen,Carne,03/03/2022,ZZ1 1AA', 'Ari,Gannet,31/02/2022,', ',,01/01/2020,', 'Ida,Wrack,2021-04-05,ZZ2 2BB'),
  )
  const shown = bare(page.body)
  expect(shown).toContain('2 children can be put in place. 2 rows are left out.')
  expect(shown).toContain('Elowen Carne born 3 March 2022')
  expect(shown).toMatch(/3 Date of birth Not a whole date that can be/)
  expect(shown).toMatch(/4 Surname No name/)
  expect(put.status).toBe(303)
  expect(bare((await visitor.get('/list')).body)).toContain('Drawn up 14 Nov 2026')
})

it('the hub sees known, may be known or no record, with the day and whom the list covers, and nothing else of a row', async () => {
  await putList(file('Elowen,Trewin,03/03/2022,ZZ9 4SR', 'Elwen,Rosewarne,03/03/2022,'))
  const { contact } = await askedWith('Trewin')
  const { done, page } = await look(contact)
  expect(done.status).toBe(303)
  expect(page).toMatch(/Saltmarsh Police Known As of 14 Nov 2026\. Covers: Children named in police records/)
  expect(page).toMatch(/Bay Community Health No list/)
  const stranger = {
    ...child('Nobodyelse'),
    firstNames: 'Merryn',
    birth: { kind: 'date', date: '2019-11-20' },
  } as const
  const unlisted = await askedAbout(bench, ['police'], now.subtract({ hours: 1 }), 'red', stranger)
  const other = await look(unlisted.contact)
  expect(other.page).toMatch(/Saltmarsh Police No record As of 14 Nov 2026\. Covers:/)
  expect(other.page).toContain('No record is not the same as not known')
  const near = await look((await askedWith('Rosewarne')).contact)
  expect(near.page).toMatch(/Saltmarsh Police (Known|May be known)/)
})

it('nobody looks before a basis is recorded, nor once the contact is decided, on the page or in the database', async () => {
  await putList(file('Elowen,Penrose,03/03/2022,'))
  const bareContact = await bench.receive({ at: now.subtract({ hours: 1 }), child: child('Penrose') })
  expect((await look(bareContact)).page).toContain('Record first why agencies may be asked')
  const { contact } = await askedWith('Penrose')
  await decide(bench, { contact, at: now })
  const decided = await look(contact)
  expect(decided.done.status).toBe(422)
  expect(decided.page).toContain('lists are looked in for a live contact alone')
  const actor = await bench.town.actor('screener')
  for (const closed of [bareContact, contact])
    await expect(
      bench.db.as(actor, 'x', (tx) =>
        sql`insert into people.list_look (hub_id, contact_id, person_id, looked_by, looked_by_name, looked_at)
            select ${actor.hub}, ${closed}, p.id, ${actor.user}, 'x', now() from people.person p where p.source_id = ${closed}`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
})

it('no login reads, counts or searches the rows: not the agency that sent them, not the hub, not by another’s look', async () => {
  await putList(file('Elowen,Bolitho,03/03/2022,'))
  for (const key of ['police-admin', 'police', 'screener', 'decider', 'hub-admin', 'governance'])
    await expect(
      bench.db.as(await bench.town.actor(key), 'x', (tx) => sql`select count(*) from people.listed_child`.execute(tx)),
      key,
    ).rejects.toThrow(/permission denied/)
  const { contact } = await askedWith('Bolitho')
  await look(contact)
  const { rows } = await bench.db.as(await bench.town.actor('screener'), 'x', (tx) =>
    sql<{ count: number }>`select count(*)::int as count from people.list_look k
      cross join lateral auth.listed_like(k.id, array[decode('00', 'hex')]) where k.contact_id = ${contact}`.execute(
      tx,
    ),
  )
  expect(rows[0]?.count).toBe(0)
})

it('a newer list takes the place of the last one, whose rows are destroyed; the same form sent twice puts one', async () => {
  await putList(file('Elowen,Nankivell,03/03/2022,'))
  const { visitor, path, typed, put } = await putList(file('Ida,Wrack,05/04/2021,'))
  expect(put.status).toBe(303)
  expect((await visitor.post(`${path}/put`, typed)).status).toBe(303)
  const { contact } = await askedWith('Nankivell')
  expect((await look(contact)).page).toMatch(/Saltmarsh Police No record/)
  const owner = new pg.Client({ connectionString: bench.superuserUrl })
  await owner.connect()
  const left = await owner.query<{ rows: number; lists: number; uploads: number }>(
    `select (select count(*)::int from people.listed_child) as rows, (select count(*)::int from people.agency_list where ended_at is null) as lists,
            (select count(*)::int from people.list_upload) as uploads`,
  )
  await owner.end()
  expect(left.rows[0]).toMatchObject({ rows: 1, lists: 1, uploads: 0 })
})

it('a service that nobody may know of is never listed: refused on its page and in the database, its list destroyed at once', async () => {
  await putList(file('Elowen,Kitto,03/03/2022,'))
  const hugh = await site.visitor('hub-admin')
  const police = (await bench.town.actor('police-admin')).agency
  expect((await hugh.post(`/hub/lists/${police}/sensitive`, { sensitive: 'yes' })).status).toBe(303)
  const fiona = await site.visitor('police-admin')
  expect(bare((await fiona.get('/list')).body)).toContain('Its list is not taken')
  expect(bare((await send(file('A,B,01/01/2020,'))).body)).toContain('Its list is not taken')
  const { contact } = await askedWith('Kitto')
  expect((await look(contact)).page).toMatch(/Saltmarsh Police Never listed/)
  const actor = await bench.town.actor('police-admin')
  await expect(
    bench.db.as(actor, 'x', (tx) =>
      sql`insert into people.agency_list (hub_id, agency_id, once, covers, covers_from, as_of, rows, refused, columns, content_hash, put_by, put_by_name, put_at)
          values (${actor.hub}, ${actor.agency}, gen_random_uuid(), 'x', '2020-01-01', '2020-01-01', 1, 0, '{}', '', ${actor.user}, 'x', now())`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/row-level security/)
  await hugh.post(`/hub/lists/${police}/sensitive`, { sensitive: 'no' })
})

it('columns can be chosen anew, and are remembered for the agency’s next list', async () => {
  const odd = 'Kind,Voor,Geb,Plaats\nMarram,Elowen,03/03/2022,ZZ1 1AA'
  const sent = await send(odd)
  const fiona = await site.visitor('police-admin')
  expect(bare((await fiona.get(sent.to)).body)).toContain('Say which column holds the name')
  const refused = await fiona.post(`${sent.to}/columns`, { 'column-family-name': '0', 'column-given-name': '0' })
  expect(bare(refused.body)).toContain('Say which column holds the date of birth, or the NHS number')
  const chosen = { 'column-family-name': '0', 'column-given-name': '1', 'column-date-of-birth': '2' }
  expect((await fiona.post(`${sent.to}/columns`, chosen)).status).toBe(303)
  const page = await fiona.get(sent.to)
  expect(bare(page.body)).toContain('Elowen Marram born 3 March 2022')
  await fiona.post(`${sent.to}/put`, { ...coverage, once: once(page.body) })
  expect(bare((await fiona.get((await send(odd)).to)).body)).toContain('1 child can be put in place')
})

it.each([
  ['nothing', '', 'Choose a CSV file'],
  ['a spreadsheet', 'PK\u0003\u0004xl/worksheets', 'This is not a CSV file'],
  ['headings alone', 'Name,Date of birth', 'no rows under them'],
  ['an open quotation mark', `Name,Date of birth\n"${'x'.repeat(120_000)}`, 'cannot be read as CSV'],
])('%s is refused in one sentence at the field', async (_, content, words) => {
  const answer = await send(content)
  expect(answer.status).toBe(422)
  expect(bare(answer.body)).toContain(words)
})

it('reads what office programs write: semicolons, a byte mark, Windows letters, names turned round', async () => {
  const windows = Buffer.from(
    'Pupil name;DOB\n"Müller, Zoë";3 Mar 2022\nNí Bhriain, Łucja;2021-04-05'.replace('Ł', 'L'),
    'latin1',
  )
  const fiona = await site.visitor('police-admin')
  const page = bare((await fiona.get((await send(windows)).to)).body)
  expect(page).toContain('Zoë Müller born 3 March 2022')
  expect(page).toContain('Lucja Ní Bhriain born 5 April 2021')
})

it('a file beyond 20 MB is refused, and is not read by somebody who may not send one', async () => {
  const answer = await send(Buffer.alloc(21 * 1024 * 1024, 'a'))
  expect(bare(answer.body)).toContain('larger than 20 MB')
  expect((await send(file('A,B,01/01/2020,'), 'police')).status).toBe(403)
})

it('what is left out can be had as a file of line numbers, without a name and without a formula', async () => {
  const sent = await send('First name,Surname,=HYPERLINK(1)\nElowen,Zwarte,31/02/2022\nA,B,01/01/2020')
  const fiona = await site.visitor('police-admin')
  const columns = { 'column-given-name': '0', 'column-family-name': '1', 'column-date-of-birth': '2' }
  await fiona.post(`${sent.to}/columns`, columns)
  const troubles = await fiona.get(`${sent.to}/troubles`)
  expect(troubles.body).toContain("2,'=HYPERLINK(1),Not a whole date that can be")
  expect(troubles.body).not.toContain('Zwarte')
})

it('one’s file on its way is one’s own: a colleague, another agency and the hub find nothing', async () => {
  const sent = await send(file('Elowen,Vingoe,03/03/2022,'))
  for (const [who, status] of [
    ['health-admin', 404],
    ['police', 403],
    ['screener', 403],
  ] as const)
    expect((await (await site.visitor(who)).get(sent.to)).status, who).toBe(status)
})

it('a list is shown as old after the days that the hub itself says', async () => {
  await putList(file('Elowen,Hocking,03/03/2022,'))
  const { contact } = await askedWith('Hocking')
  expect((await look(contact)).page).not.toContain('Old list')
  const hugh = await site.visitor('hub-admin')
  expect(bare((await hugh.post('/hub/lists/rules', { version: '0', staleAfterDays: '' })).body)).toContain(
    'Enter a number of days',
  )
  expect((await hugh.post('/hub/lists/rules', { version: '0', staleAfterDays: '5' })).status).toBe(303)
  expect((await look(contact)).page).toContain('Old list')
})

it('business support reads what was found and does not look; each look is audited', async () => {
  const { contact } = await askedWith('Pascoe')
  await look(contact)
  const joan = await site.visitor('support')
  expect(bare((await joan.get(`/hub/contacts/${contact}/known-to`)).body)).toContain('Looked by Rosa Osei')
  expect((await joan.post(`/hub/contacts/${contact}/known-to`)).status).toBe(403)
  expect((await (await site.visitor('nc-screener')).get(`/hub/contacts/${contact}/known-to`)).status).toBe(404)
  const { rows } = await bench.db.as(await bench.town.actor('governance'), 'look', (tx) =>
    sql<{
      subjects: string[]
    }>`select subjects from sharing.audit where act = 'list.look' and outcome = 'done' order by position desc limit 1`.execute(
      tx,
    ),
  )
  expect(rows[0]?.subjects).toEqual([contact])
})
