import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendReferral } from '../../src/contexts/frontdoor/features/refer/act.ts'
import { screenContact } from '../../src/contexts/frontdoor/features/screen/act.ts'
import { peopleActs } from '../../src/contexts/partnership/index.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { type Client, clientAs, openClient } from '../journeys/client.ts'
import { decide } from './decided.ts'
import type { Bench } from './hub-bench.ts'
import { anInventedReferral } from './invented-referral.ts'
import { openTellingBench, type TellingBench } from './telling-bench.ts'

const mail = 'ada.lin@smile-dental.example'
const who = { name: 'Ada Lin', job: 'Dentist', organisation: 'Smile Dental' }
const now = Temporal.Now.instant()
let bench: TellingBench
let hub: Bench
beforeAll(async () => {
  bench = await openTellingBench()
  const secrets = openSecrets('a secret for tests only')
  const calendarOf = calendarFrom(readBankHolidays())
  const needs = { keyed: secrets.keyed, newToken, hashToken, baseUrl: 'https://hub.example', calendarOf }
  const { db, town } = bench.site
  hub = { db, town, needs, superuserUrl: '', receive: () => Promise.resolve(''), close: () => Promise.resolve() }
})
afterAll(() => bench.close())
beforeEach(async () => {
  await bench.superuser.query('delete from auth.attempt')
  await bench.superuser.query('delete from auth.visit')
})

type Mail = { content: string; recipient: string; subject: string }
const lastMail = async (to = mail, subject = 'Your code'): Promise<Mail> =>
  (
    await bench.superuser.query<Mail>(
      'select content, recipient, subject from post.message where recipient = $1 and subject = $2 order by written_at desc limit 1',
      [to, subject],
    )
  ).rows[0] ?? { content: '', recipient: '', subject: '' }
const code = async (to = mail) => /^\d{6}/.exec((await lastMail(to)).content)?.[0] ?? ''

const ask = async (to = mail, place = 'Saltmarsh'): Promise<{ client: Client; page: string }> => {
  const client = openClient(bench.site.url)
  await client.get('/sign-in/by-mail')
  return { client, page: await client.send({ mail: to, hub: await bench.hubId(place) }) }
}
const comeIn = async (to = mail, place = 'Saltmarsh', details = who): Promise<Client> => {
  const { client } = await ask(to, place)
  await client.send({ code: await code(to) }, { action: /code$/ })
  if (client.at().endsWith('/details')) await client.send(details)
  return client
}
const actorOf = async (client: Client): Promise<SignedIn> => {
  const token = /__Host-openmash=([\w-]+)/.exec(client.carries().cookie)?.[1] ?? ''
  const actor = await bench.site.db.actorOf(token)
  if (actor?.kind !== 'signed-in') throw new Error('Nobody came in.')
  return actor
}
const refer = async (actor: SignedIn, firstNames = 'Zwarteguest'): Promise<string> => {
  const referral = anInventedReferral({ firstNames })
  const sent = await bench.site.db.as(actor, 'referral.send', (tx) =>
    sendReferral(tx, actor, { referral, draftId: null }, now, hub.needs),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  return sent.value.contact
}

describe('a professional without an account', () => {
  it('is led from the right door, proves the work mail, says who they are, and refers', async () => {
    expect(await openClient(bench.site.url).get('/worried/referral')).toContain('href="/sign-in/by-mail"')
    const { client, page } = await ask()
    expect(page).toContain(mail)
    expect((await lastMail()).content).not.toMatch(/Ada|child|Smile/)
    await client.send({ code: await code() }, { action: /code$/ })
    expect(client.at()).toBe('/sign-in/by-mail/details')
    const home = await client.send(who)
    expect(client.at()).toBe('/setting')
    expect(home).toContain('Ada Lin')
    expect(home).toContain('href="/refer"')
    await client.get('/refer')
    await client.send({})
    const draft = client.at().replace(/\/danger$/, '')
    expect(await client.get(`${draft}/you`)).toContain('value="Dentist"')
  })

  it('stands in the hub’s queue by organisation, said to have no account, and is told as a nursery is', async () => {
    const actor = await actorOf(await comeIn())
    const contact = await refer(actor)
    const screener = await bench.site.town.actor('screener')
    const page = await (await clientAs(bench.site.url, 'Rosa')).get(`/hub/contacts/${contact}`)
    expect(page).toContain('Smile Dental')
    expect(page).toContain(`Ada Lin of Smile Dental has no account. They came in by a code to ${mail}.`)
    expect(page).toContain('Ring the organisation on a number that you look up')
    const reason = { contact, version: 1, level: '4', rating: 'amber' as const, reason: 'x' }
    await bench.site.db.as(screener, 'x', (tx) => screenContact(tx, screener, reason, now, hub.needs))
    expect((await decide(hub, { contact, at: now })).ok).toBe(true)
    const news = await lastMail(mail, 'News of a referral you made')
    expect(news.content).toContain('/sign-in/by-mail')
    expect(news.content).not.toMatch(/Zwarteguest|Ada|bruise/)
    const back = await comeIn()
    expect(back.at()).toBe('/setting')
    expect(await back.get(`/referrals/${contact}`)).toContain('A social worker should see the child.')
  })

  it('must give name, role and workplace: nobody comes in anonymously', async () => {
    const { client } = await ask('first.time@smile-dental.example')
    await client.send({ code: await code('first.time@smile-dental.example') }, { action: /code$/ })
    const page = await client.send({ name: ' ', job: '', organisation: '' })
    expect(page).toContain('never anonymous')
    expect(page).toContain('Enter your role')
    expect(page).toContain('Enter where you work')
    expect(await client.send({ name: 'Bo' })).toContain('value="Bo"')
    expect(await client.get('/setting')).not.toContain('Make a referral')
  })

  it('comes back as who they were, whatever is typed', async () => {
    const first = await actorOf(await comeIn())
    const { client } = await ask()
    await client.send({ code: await code() }, { action: /code$/ })
    const again = await actorOf(client)
    expect([again.user, again.name, again.agency]).toEqual([first.user, 'Ada Lin', first.agency])
  })

  it('is of an organisation of their own in each hub, and sees nothing of a colleague’s', async () => {
    const contact = await refer(await actorOf(await comeIn()))
    const colleague = await comeIn('bo.lin@smile-dental.example', 'Saltmarsh', { ...who, name: 'Bo Lin' })
    expect(await colleague.get(`/referrals/${contact}`)).not.toContain('Zwarteguest')
    const other = await actorOf(await comeIn(mail, 'Northcliff'))
    expect(other.agencyName).toBe('Smile Dental')
    expect(await (await comeIn(mail, 'Northcliff')).get(`/referrals/${contact}`)).not.toContain('Zwarteguest')
  })
})

describe('the code', () => {
  it.each(['ada@gmail.com', 'ada@hotmail.co.uk', 'ada@eu.yahoo.com'])('is not sent to %s', async (free) => {
    expect((await ask(free)).page).toContain('Enter the mail address of your workplace')
    expect((await lastMail(free)).content).toBe('')
  })

  it('is not sent where the hub’s own list says so, which the database holds to as well', async () => {
    const hubId = await bench.hubId('Saltmarsh')
    await bench.superuser.query(
      `insert into partnership.policy (hub_id, kind, version, effective_from, body, published_by)
       values ($1, 'telling', 1, now() - interval '1 hour', '{"freeMail": ["free.example"]}', 'test')`,
      [hubId],
    )
    expect((await ask('ada@free.example')).page).toContain('Enter the mail address of your workplace')
    const posted = await bench.site.db.atDoor((door) =>
      sql<{
        p: string
      }>`select auth.begin_visit('\x01'::bytea, ${hubId}, 'ada@x.free.example', '\x02'::bytea) as p`.execute(door),
    )
    expect(posted.rows[0]?.p).toBe('free-mail')
    await bench.superuser.query(`delete from partnership.policy where kind = 'telling'`)
  })

  it('asks for a mail address and a place, and keeps what was typed', async () => {
    const client = openClient(bench.site.url)
    await client.get('/sign-in/by-mail')
    const page = await client.send({ mail: 'ada at work' })
    expect(page).toContain('such as ada@school.example')
    expect(page).toContain('value="ada at work"')
    expect(page).toContain('Choose where the child lives')
  })

  it('wrong five times is stopped, even when it is right after', async () => {
    const { client } = await ask()
    const right = await code()
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    for (let tries = 0; tries < 5; tries += 1)
      expect(await client.send({ code: wrong }, { action: /code$/ })).toContain('This is not the code')
    expect(await client.send({ code: right }, { action: /code$/ })).toContain('entered wrongly 5 times')
    expect(await client.send({ code: 'abc' }, { action: /code$/ })).toContain('6 numbers')
  })

  it('runs out, is used once, and is not sent again at once', async () => {
    const { client } = await ask()
    expect(await client.send({}, { action: /again$/ })).toContain('Wait half a minute')
    await client.get('/sign-in/by-mail/code')
    await bench.superuser.query(`update auth.visit set code_sent_at = code_sent_at - interval '16 minutes'`)
    expect(await client.send({ code: await code() }, { action: /code$/ })).toContain('has run out')
    expect(await client.send({}, { action: /again$/ })).toContain('on its way')
    await client.send({ code: await code() }, { action: /code$/ })
    expect(await client.get('/sign-in/by-mail/code')).toContain('Start again')
  })

  it('goes to one mail six times an hour at most', async () => {
    for (let times = 0; times < 6; times += 1) expect((await ask()).page).toContain('Enter the code')
    expect((await ask()).page).toContain('Too many codes')
  })

  it('does not open the account of somebody who signs in', async () => {
    const { rows } = await bench.superuser.query<{ email: string }>(
      `select a.email from auth.account a join auth.appointment p on p.user_id = a.user_id where p.role = 'screener' limit 1`,
    )
    const email = rows[0]?.email ?? ''
    const { client } = await ask(email)
    const page = await client.send({ code: await code(email) }, { action: /code$/ })
    expect(page).toContain('belongs to an account')
    expect(client.carries().cookie).not.toContain('__Host-openmash')
  })
})

describe('the database holds a guest to their own', () => {
  it('gets no passkey, password or code generator, by any page or by SQL', async () => {
    const client = await comeIn()
    const actor = await actorOf(client)
    expect(await client.get('/setting')).not.toContain('Your sign-in')
    expect(await client.get('/security')).not.toContain('authenticator')
    const tries = [sql`select auth.keep_totp('x')`, sql`select auth.keep_passkey('x', '\x01'::bytea, 0, '{}', 'x')`]
    for (const one of tries)
      await expect(bench.site.db.as(actor, 'x', (tx) => one.execute(tx))).rejects.toThrow(/no other way in/)
  })

  it('reads of agencies the hub’s own and theirs; others never see theirs', async () => {
    const actor = await actorOf(await comeIn())
    const names = async (as: SignedIn) =>
      bench.site.db.as(as, 'x', async (tx) =>
        (await sql<{ name: string }>`select name from partnership.agency order by name`.execute(tx)).rows.map(
          ({ name }) => name,
        ),
      )
    expect((await names(actor)).length).toBe(2)
    expect(await names(await bench.site.town.actor('nursery'))).not.toContain('Smile Dental')
    expect(await names(await bench.site.town.actor('police'))).not.toContain('Smile Dental')
  })

  it('cannot pass for a setting with an account, nor a setting for one without', async () => {
    const insert = (channel: string) => sql`
      insert into frontdoor.contact (hub_id, reference, channel, source_agency, source_agency_name, received_at,
        danger_claimed, concern, who, state, due_at, version, changed_at)
      values (auth.hub(), 'SB-RAW', ${channel}, auth.agency(), 'x', now(), false, 'x', 'x', 'to-screen', now(), 1, now())`
    const guest = await actorOf(await comeIn())
    const nursery = await bench.site.town.actor('nursery')
    const as = (actor: SignedIn, channel: string) => bench.site.db.as(actor, 'x', (tx) => insert(channel).execute(tx))
    await expect(as(guest, 'form')).rejects.toThrow(/row-level security/)
    await expect(as(nursery, 'professional')).rejects.toThrow(/row-level security/)
  })

  it('is on no list of agencies to ask or to look after', async () => {
    await comeIn()
    const rosa = await clientAs(bench.site.url, 'Rosa')
    expect(await rosa.get('/hub/phone/new')).not.toContain('Smile Dental')
    const admin = await bench.site.town.actor('hub-admin')
    const listed = await bench.site.db.as(admin, 'x', (tx) =>
      sql<{ n: string }>`select agency_name as n from auth.agencies_to_manage()`.execute(tx),
    )
    expect(listed.rows.map(({ n }) => n)).not.toContain('Smile Dental')
    expect(await openClient(bench.site.url).get('/demonstration')).not.toContain('Smile Dental')
  })

  it('who is later given an account by an agency signs in like everybody', async () => {
    const email = 'cy.lin@smile-dental.example'
    await comeIn(email, 'Saltmarsh', { ...who, name: 'Cy Lin' })
    const admin = await bench.site.town.actor('nursery-admin')
    const joiner = { agency: admin.agency, email, name: 'Cy Lin', roles: ['referrer'] as const }
    const added = await bench.site.db.as(admin, 'x', (tx) => peopleActs.addPerson(tx, admin, joiner, now, hub.needs))
    expect(added.ok).toBe(true)
    const { client } = await ask(email)
    expect(await client.send({ code: await code(email) }, { action: /code$/ })).toContain('belongs to an account')
  })
})
