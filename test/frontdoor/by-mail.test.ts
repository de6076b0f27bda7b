import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { screenContact } from '../../src/contexts/frontdoor/features/screen/act.ts'
import { clientAs, openClient } from '../journeys/client.ts'
import { decide } from './decided.ts'
import { type GuestBench, mail, now, openGuestBench, who } from './guest-bench.ts'

let bench: GuestBench
beforeAll(async () => {
  bench = await openGuestBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.forget())

describe('a professional without an account', () => {
  it('is led from the right door, proves the work mail, says who they are, and refers', async () => {
    expect(await openClient(bench.site.url).get('/worried/referral')).toContain('href="/sign-in/by-mail"')
    const { client, page } = await bench.ask()
    expect(page).toContain(mail)
    expect((await bench.lastMail()).content).not.toMatch(/Ada|child|Smile/)
    await client.send({ code: await bench.code() }, { action: /code$/ })
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
    const actor = await bench.actorOf(await bench.comeIn())
    const contact = await bench.refer(actor)
    const screener = await bench.site.town.actor('screener')
    const page = await (await clientAs(bench.site.url, 'Rosa')).get(`/hub/contacts/${contact}`)
    expect(page).toContain('Smile Dental')
    expect(page).toContain(`Ada Lin of Smile Dental has no account. They came in by a code to ${mail}.`)
    expect(page).toContain('Ring the organisation on a number that you look up')
    const reason = { contact, version: 1, level: '4', rating: 'amber' as const, reason: 'x' }
    await bench.site.db.as(screener, 'x', (tx) => screenContact(tx, screener, reason, now, bench.hub.needs))
    expect((await decide(bench.hub, { contact, at: now })).ok).toBe(true)
    const news = await bench.lastMail(mail, 'News of a referral you made')
    expect(news.content).toContain('/sign-in/by-mail')
    expect(news.content).not.toMatch(/Zwarteguest|Ada|bruise/)
    const back = await bench.comeIn()
    expect(back.at()).toBe('/setting')
    expect(await back.get(`/referrals/${contact}`)).toContain('A social worker should see the child.')
  })

  it('must give name, role and workplace: nobody comes in anonymously', async () => {
    const { client } = await bench.ask('first.time@smile-dental.example')
    await client.send({ code: await bench.code('first.time@smile-dental.example') }, { action: /code$/ })
    const page = await client.send({ name: ' ', job: '', organisation: '' })
    expect(page).toContain('never anonymous')
    expect(page).toContain('Enter your role')
    expect(page).toContain('Enter where you work')
    expect(await client.send({ name: 'Bo' })).toContain('value="Bo"')
    expect(await client.get('/setting')).not.toContain('Make a referral')
  })

  it('comes back as who they were, whatever is typed', async () => {
    const first = await bench.actorOf(await bench.comeIn())
    const { client } = await bench.ask()
    await client.send({ code: await bench.code() }, { action: /code$/ })
    const again = await bench.actorOf(client)
    expect([again.user, again.name, again.agency]).toEqual([first.user, 'Ada Lin', first.agency])
  })

  it('is of an organisation of their own in each hub, and sees nothing of a colleague’s', async () => {
    const contact = await bench.refer(await bench.actorOf(await bench.comeIn()))
    const colleague = await bench.comeIn('bo.lin@smile-dental.example', 'Saltmarsh', { ...who, name: 'Bo Lin' })
    expect(await colleague.get(`/referrals/${contact}`)).not.toContain('Zwarteguest')
    const other = await bench.actorOf(await bench.comeIn(mail, 'Northcliff'))
    expect(other.agencyName).toBe('Smile Dental')
    expect(await (await bench.comeIn(mail, 'Northcliff')).get(`/referrals/${contact}`)).not.toContain('Zwarteguest')
  })
})

describe('the code', () => {
  it.each(['ada@gmail.com', 'ada@hotmail.co.uk', 'ada@eu.yahoo.com'])('is not sent to %s', async (free) => {
    expect((await bench.ask(free)).page).toContain('Enter the mail address of your workplace')
    expect((await bench.lastMail(free)).content).toBe('')
  })

  it('is not sent where the hub’s own list says so, which the database holds to as well', async () => {
    const hubId = await bench.hubId('Saltmarsh')
    await bench.superuser.query(
      `insert into partnership.policy (hub_id, kind, version, effective_from, body, published_by)
       values ($1, 'telling', 1, now() - interval '1 hour', '{"freeMail": ["free.example"]}', 'test')`,
      [hubId],
    )
    expect((await bench.ask('ada@free.example')).page).toContain('Enter the mail address of your workplace')
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
    const { client } = await bench.ask()
    const right = await bench.code()
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    for (let tries = 0; tries < 5; tries += 1)
      expect(await client.send({ code: wrong }, { action: /code$/ })).toContain('This is not the code')
    expect(await client.send({ code: right }, { action: /code$/ })).toContain('entered wrongly 5 times')
    expect(await client.send({ code: 'abc' }, { action: /code$/ })).toContain('6 numbers')
  })

  it('runs out, is used once, and is not sent again at once', async () => {
    const { client } = await bench.ask()
    expect(await client.send({}, { action: /again$/ })).toContain('Wait half a minute')
    await client.get('/sign-in/by-mail/code')
    await bench.superuser.query(`update auth.visit set code_sent_at = code_sent_at - interval '16 minutes'`)
    expect(await client.send({ code: await bench.code() }, { action: /code$/ })).toContain('has run out')
    expect(await client.send({}, { action: /again$/ })).toContain('on its way')
    await client.send({ code: await bench.code() }, { action: /code$/ })
    expect(await client.get('/sign-in/by-mail/code')).toContain('Start again')
  })

  it('goes to one mail six times an hour at most', async () => {
    for (let times = 0; times < 6; times += 1) expect((await bench.ask()).page).toContain('Enter the code')
    expect((await bench.ask()).page).toContain('Too many codes')
  })

  it('does not open the account of somebody who signs in', async () => {
    const { rows } = await bench.superuser.query<{ email: string }>(
      `select a.email from auth.account a join auth.appointment p on p.user_id = a.user_id where p.role = 'screener' limit 1`,
    )
    const email = rows[0]?.email ?? ''
    const { client } = await bench.ask(email)
    const page = await client.send({ code: await bench.code(email) }, { action: /code$/ })
    expect(page).toContain('belongs to an account')
    expect(client.carries().cookie).not.toContain('__Host-openmash')
  })
})
