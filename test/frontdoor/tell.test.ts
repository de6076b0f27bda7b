import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tx } from '../../src/platform/db/pool.ts'
import { type Client, clientAs, openClient } from '../journeys/client.ts'
import { openSite, type Site } from '../journeys/site.ts'

let site: Site
let superuser: pg.Client
beforeAll(async () => {
  site = await openSite()
  superuser = new pg.Client({ connectionString: site.cloned.superuserUrl })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await site.close()
})
beforeEach(() => superuser.query('delete from auth.attempt'))

const referenceOn = (page: string): string => /<strong>([A-Z]{2}-[A-Z0-9-]+)<\/strong>/.exec(page)?.[1] ?? ''
const counted = async (query: string, ...values: unknown[]): Promise<number> =>
  (await superuser.query<{ n: number }>(query, values)).rows[0]?.n ?? -1
const contacts = () => counted('select count(*)::int as n from frontdoor.contact')
const hubId = async (name: string): Promise<string> =>
  (await superuser.query<{ id: string }>('select id from partnership.hub where name like $1', [`${name}%`])).rows[0]
    ?.id ?? ''

const begin = async (kind: string): Promise<Client> => {
  const client = openClient(site.url)
  await client.get('/worried/tell')
  await client.send({ kind, hub: await hubId('Saltmarsh') })
  return client
}

type Answers = readonly Readonly<Record<string, string>>[]
const answer = async (client: Client, answers: Answers): Promise<string> => {
  let page = ''
  for (const one of answers) page = await client.send(one)
  return page
}

const neighbour: Answers = [
  { danger: 'no' },
  { text: 'Shouting every night through the wall, and a little one crying.' },
  { name: '', age: '4', others: '' },
  { where: 'The flat above the bakery, Samphire Row', postcode: '' },
  { name: '', connection: 'neighbour' },
  { may: 'no' },
]

const young: Answers = [
  { danger: 'no' },
  { text: 'My mum’s boyfriend hits me when she is at work.' },
  { about: 'me', name: 'Zwarteyoung Test', age: '14' },
  { where: 'Bay School, year 9', postcode: '' },
  { may: 'yes' },
  { way: 'text', reach: '07700 900777', safeTimes: 'after 4, never at night', message: 'no' },
]

/** The whole form as somebody fills it in; answers the acknowledgement. */
const tell = async (kind: string, answers: Answers): Promise<string> => {
  const client = await begin(kind)
  await answer(client, answers)
  return client.send({})
}

const contactPath = async (reference: string): Promise<string> => {
  const { rows } = await superuser.query<{ id: string }>('select id from frontdoor.contact where reference = $1', [
    reference,
  ])
  return `/hub/contacts/${rows[0]?.id ?? ''}`
}

describe('telling without an account', () => {
  it('leads from the first question, without a script, to one anonymous contact that stands in the queue', async () => {
    expect(await openClient(site.url).get('/worried')).toContain('href="/worried/tell"')
    const before = await contacts()
    const reference = referenceOn(await tell('public', neighbour))
    expect(reference).toMatch(/^SB-/)
    expect(await contacts()).toBe(before + 1)
    const screener = await clientAs(site.url, 'Rosa')
    expect(await screener.get('/hub')).toContain('A member of the public')
    const page = await screener.get(await contactPath(reference))
    expect(page).toContain('Anonymous: a member of the public (neighbour) who gave no name.')
    expect(page).toContain('Do not contact whoever told us')
    expect(page).toContain('Told by the public form')
  })

  it('has its own words for a young person, whose safe way stands wherever staff might ring', async () => {
    const client = await begin('young-person')
    expect(await client.get('/worried/tell/worry')).toContain('You have done nothing wrong by telling us')
    await client.get('/worried/tell/danger')
    await answer(client, young)
    const reference = referenceOn(await client.send({}))
    const screener = await clientAs(site.url, 'Rosa')
    const at = await contactPath(reference)
    for (const page of [at, `${at}/screen`, `${at}/picture`]) {
      const shown = await screener.get(page)
      expect(shown, page).toContain('Leave no message')
      expect(shown, page).toContain('Send a text to 07700 900777')
      expect(shown, page).toContain('after 4, never at night')
    }
    expect(await screener.get('/hub')).toContain('A young person')
  })

  it('keeps what was typed when something is missing, and says what', async () => {
    const client = await begin('relative')
    const page = await answer(client, [{ danger: 'no' }, { text: 'She is alone.' }, { name: '', age: '99' }])
    expect(page).toContain('Enter a whole number from 0 to 19')
    expect(page).toContain('value="99"')
    await answer(client, [{ age: '9' }])
    expect(await answer(client, [{ where: '', postcode: 'nowhere' }])).toContain('by which we can find the child')
    expect(await client.get('/worried/tell/worry')).toContain('She is alone.')
  })

  it('each page refuses what is left out, and keeps the rest', async () => {
    const client = await begin('public')
    const words: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['danger', {}, 'Choose one of these'],
      ['worry', { text: ' ' }, 'A few words are enough'],
      ['place', { where: '' }, 'by which we can find the child'],
      ['contact', {}, 'Say whether we may contact you'],
    ]
    for (const [step, sent, fault] of words) {
      await client.get(`/worried/tell/${step}`)
      expect(await client.send(sent), step).toContain(fault)
    }
    await client.get('/worried/tell/contact')
    await client.send({ may: 'yes' })
    expect(await client.send({ reach: '' })).toContain('Choose how')
  })

  it('leads back to the page to read over once one answer is changed', async () => {
    const client = await begin('public')
    await answer(client, neighbour)
    await client.get('/worried/tell/worry')
    const page = await client.send({ text: 'Quieter now.' })
    expect(client.at()).toBe('/worried/tell/check')
    expect(page).toContain('Quieter now.')
  })

  it('is not sent while something is missing', async () => {
    const client = await begin('public')
    await answer(client, [{ danger: 'no' }])
    const before = await contacts()
    const { cookie, csrf } = client.carries()
    expect(await client.get('/worried/tell/check')).toContain('not answered yet')
    const sent = await fetch(`${site.url}/worried/tell/check`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ _csrf: csrf }),
    })
    expect(sent.status).toBe(422)
    expect(await contacts()).toBe(before)
  })

  it('shows 999 to somebody in danger and lets them go on', async () => {
    const client = await begin('young-person')
    const page = await client.send({ danger: 'not-called' })
    expect(client.at()).toBe('/worried/tell/call-999')
    expect(page).toContain('href="tel:999"')
    expect(page).toContain('href="/worried/tell/worry"')
    await client.get('/worried/tell/worry')
    await answer(client, young.slice(1))
    const reference = referenceOn(await client.send({}))
    const screener = await clientAs(site.url, 'Rosa')
    expect(await screener.get(await contactPath(reference))).toContain('nobody had called 999')
  })

  it('pressed twice, even at once, it is one contact with one reference', async () => {
    const client = await begin('public')
    await answer(client, neighbour)
    const { cookie, csrf } = client.carries()
    const before = await contacts()
    const press = () =>
      fetch(`${site.url}/worried/tell/check`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams({ _csrf: csrf }),
      })
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await contacts()).toBe(before + 1)
    expect(referenceOn(await client.get('/worried/tell/sent'))).toMatch(/^SB-/)
  })

  it('tells nothing back but the reference, and wipes what was typed once it is sent', async () => {
    const client = await begin('public')
    await answer(client, neighbour)
    const page = await client.send({})
    expect(page).not.toContain('Samphire')
    expect(await client.get('/worried/tell/check')).not.toContain('Samphire')
    expect(
      await counted(`select count(*)::int as n from auth.telling where sent_at is not null and typed <> '{}'`),
    ).toBe(0)
  })

  it('puts nothing personal in an address, and nothing but a random token in a cookie', async () => {
    const client = await begin('relative')
    for (const one of neighbour) {
      await client.send(one)
      expect(client.at()).toMatch(/^\/worried\/tell\/[a-z0-9-]+$/)
    }
    expect(client.carries().cookie).toMatch(/__Host-unfinished=[\w-]{30,}/)
    expect(decodeURIComponent(client.carries().cookie)).not.toMatch(/Samphire|relative/)
  })

  it('lets somebody leave at once: they are elsewhere, and what was typed is gone', async () => {
    const client = await begin('public')
    await answer(client, [{ danger: 'no' }, { text: 'Zwarteleft words' }])
    const { cookie } = client.carries()
    const left = await fetch(`${site.url}/worried/tell/leave`, { redirect: 'manual', headers: { cookie } })
    expect([left.status, left.headers.get('location')]).toEqual([303, 'https://www.bbc.co.uk/weather'])
    expect(left.headers.getSetCookie().join()).toContain('__Host-unfinished=;')
    await expect
      .poll(() => counted(`select count(*)::int as n from auth.telling where typed::text like '%Zwarteleft%'`))
      .toBe(0)
    expect(await client.get('/worried/tell/worry')).not.toContain('Zwarteleft')
  })

  it('after two hours it is wiped, and a page sent then keeps its text and says so', async () => {
    const client = await begin('public')
    await answer(client, neighbour.slice(0, 1))
    await superuser.query(`update auth.telling set ends_at = clock_timestamp() - interval '1 second'`)
    const page = await client.send({ text: 'What I typed last' })
    expect(page).toContain('open for too long')
    expect(page).toContain('What I typed last')
  })

  it('counts by address generously; over the limit it says to ring, and keeps everything', async () => {
    const client = await begin('public')
    await answer(client, neighbour)
    for (let sent = 0; sent < 3; sent += 1) expect(referenceOn(await tell('public', neighbour))).toMatch(/^SB-/)
    const key = await superuser.query<{ subject_key: Buffer }>('select subject_key from auth.attempt limit 1')
    await superuser.query('insert into auth.attempt (subject_key) select $1 from generate_series(1, 40)', [
      key.rows[0]?.subject_key,
    ])
    const page = await client.send({})
    expect(page).toContain('Please ring us; what you wrote is kept')
    expect(page).toMatch(/href="tel:\d+"/)
    await superuser.query('delete from auth.attempt')
    expect(referenceOn(await client.send({}))).toMatch(/^SB-/)
  })

  it('reaches the hub of the place that was picked, and the other hub sees nothing', async () => {
    const client = openClient(site.url)
    const start = await client.get('/worried/tell')
    expect(start).toContain('Where does the child live?')
    expect(await client.send({ kind: 'public' })).toContain('Choose where the child lives')
    expect(await client.send({ kind: 'public', hub: crypto.randomUUID() })).toContain('Choose where the child lives')
    await client.send({ kind: 'public', hub: await hubId('Northcliff') })
    await answer(client, neighbour)
    const reference = referenceOn(await client.send({}))
    expect(reference).toMatch(/^NO-/)
    const path = await contactPath(reference)
    const other = await clientAs(site.url, 'Rosa')
    expect(await other.get(path)).not.toContain('bakery')
    const own = await site.town.actor('nc-screener')
    const seen = await fetch(site.url + path, { headers: { cookie: `__Host-openmash=${own.token}` } })
    expect(await seen.text()).toContain('bakery')
  })

  it('works the same for somebody who is signed in, who stays who they are', async () => {
    const nursery = await clientAs(site.url, 'Carol')
    await nursery.get('/worried/tell')
    await nursery.send({ kind: 'relative', hub: await hubId('Saltmarsh') })
    await answer(nursery, neighbour)
    expect(referenceOn(await nursery.send({}))).toMatch(/^SB-/)
    expect(await nursery.get('/setting')).not.toContain('bakery')
  })
})

describe('the database holds whoever tells to one contact, and to reading nothing', () => {
  const open = async (): Promise<string> => {
    const client = await begin('public')
    await answer(client, neighbour)
    return /__Host-unfinished=([\w-]+)/.exec(client.carries().cookie)?.[1] ?? ''
  }
  const asTeller = async <Value>(token: string, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
    site.db.as({ kind: 'visitor' }, 'raw', async (tx) => {
      await sql`select * from auth.enter_telling(${token}, 'x'::bytea)`.execute(tx)
      return work(tx)
    })

  it('no table shows them a row, but their hub and its published rules', async () => {
    await tell('young-person', young)
    const token = await open()
    const { rows: tables } = await superuser.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.role_table_grants
        where grantee = 'omtest_app' and privilege_type = 'SELECT' order by 1`,
    )
    expect(tables.length).toBeGreaterThan(20)
    const seen = await asTeller(token, async (tx) => {
      const shown: string[] = []
      for (const { name } of tables) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(tx)
        if ((rows[0]?.n ?? 0) > 0) shown.push(name)
      }
      return shown
    })
    // The demonstration shows its own invented mail to everybody.
    expect(seen.filter((name) => name !== 'post.message')).toEqual(['partnership.hub', 'partnership.policy'])
  })

  it.each([
    ['another contact than the one drawn', `gen_random_uuid()`, `'public'`, 'null'],
    ['a contact said to come from an agency', 'auth.subject()', `'form'`, `(select gen_random_uuid())`],
    ['a contact by another channel', 'auth.subject()', `'phone'`, 'null'],
  ])('refuses %s', async (_, id, channel, agency) => {
    const token = await open()
    const insert = asTeller(token, (tx) =>
      sql`insert into frontdoor.contact (id, hub_id, reference, channel, source_agency, source_agency_name, received_at,
            danger_claimed, concern, who, state, due_at, version, changed_at)
          values (${sql.raw(id)}, auth.hub(), 'SB-RAW', ${sql.raw(channel)}, ${sql.raw(agency)}, 'x', now(), false, 'x', 'x', 'to-screen',
            now(), 1, now())`.execute(tx),
    )
    await expect(insert).rejects.toThrow(/row-level security|violates/)
  })

  it('refuses a forged claim, a second entry after sending, and mail', async () => {
    const token = await open()
    const mail = asTeller(token, (tx) =>
      sql`insert into post.message (hub_id, channel, recipient, subject, content, written_at)
          values (auth.hub(), 'mail', 'a@b.example', 'x', 'x', now())`.execute(tx),
    )
    await expect(mail).rejects.toThrow(/row-level security/)
    await site.db.as({ kind: 'visitor' }, 'raw', async (tx) => {
      await sql`select set_config('openmash.claim', '1|2|teller||||||x|mac', true)`.execute(tx)
      const { rows } = await sql<{ kind: string | null }>`select auth.kind() as kind`.execute(tx)
      expect(rows[0]?.kind).toBeNull()
    })
    await superuser.query(
      `update auth.telling set sent_at = now(), reference = 'SB-X', typed = '{}' where sent_at is null`,
    )
    const kind = await asTeller(
      token,
      async (tx) => (await sql<{ k: string | null }>`select auth.kind() as k`.execute(tx)).rows[0]?.k,
    )
    expect(kind ?? null).toBeNull()
  })

  it('a contact of the public never has an agency, whoever writes it', async () => {
    const { rows } = await superuser.query<{ id: string; hub_id: string }>(
      `select id, hub_id from partnership.agency limit 1`,
    )
    const planted = superuser.query(
      `insert into frontdoor.contact (hub_id, reference, channel, source_agency, source_agency_name, received_at, danger_claimed,
         concern, who, state, due_at, version, changed_at)
       values ($1, 'SB-RAW2', 'public', $2, 'x', now(), false, 'x', 'x', 'to-screen', now(), 1, now())`,
      [rows[0]?.hub_id, rows[0]?.id],
    )
    await expect(planted).rejects.toThrow(/contact_source_known/)
  })

  it('keeps no way to reach somebody who said no', async () => {
    const planted = superuser.query(
      `insert into frontdoor.teller (contact_id, hub_id, kind, name, connection, may_contact, way, reach, safe_times, may_leave_message, told_at)
       select id, hub_id, 'public', '', '', false, 'phone', '07700 900001', '', null, now() from frontdoor.contact limit 1`,
    )
    await expect(planted).rejects.toThrow(/reached_only_if_allowed/)
  })
})
