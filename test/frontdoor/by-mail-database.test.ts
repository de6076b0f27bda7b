import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleActs } from '../../src/contexts/partnership/index.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { clientAs, openClient } from '../journeys/client.ts'
import { type GuestBench, now, openGuestBench, who } from './guest-bench.ts'

let bench: GuestBench
beforeAll(async () => {
  bench = await openGuestBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.forget())

describe('the database holds a guest to their own', () => {
  it('gets no passkey, password or code generator, by any page or by SQL', async () => {
    const client = await bench.comeIn()
    const actor = await bench.actorOf(client)
    expect(await client.get('/setting')).not.toContain('Your sign-in')
    expect(await client.get('/security')).not.toContain('authenticator')
    const tries = [sql`select auth.keep_totp('x')`, sql`select auth.keep_passkey('x', '\x01'::bytea, 0, '{}', 'x')`]
    for (const one of tries)
      await expect(bench.site.db.as(actor, 'x', (tx) => one.execute(tx))).rejects.toThrow(/no other way in/)
  })

  it('reads of agencies the hub’s own and theirs; others never see theirs', async () => {
    const actor = await bench.actorOf(await bench.comeIn())
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
    const guest = await bench.actorOf(await bench.comeIn())
    const nursery = await bench.site.town.actor('nursery')
    const as = (actor: SignedIn, channel: string) => bench.site.db.as(actor, 'x', (tx) => insert(channel).execute(tx))
    await expect(as(guest, 'form')).rejects.toThrow(/row-level security/)
    await expect(as(nursery, 'professional')).rejects.toThrow(/row-level security/)
  })

  it('is on no list of agencies to ask or to look after', async () => {
    await bench.comeIn()
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
    await bench.comeIn(email, 'Saltmarsh', { ...who, name: 'Cy Lin' })
    const admin = await bench.site.town.actor('nursery-admin')
    const joiner = { agency: admin.agency, email, name: 'Cy Lin', roles: ['referrer'] as const }
    const added = await bench.site.db.as(admin, 'x', (tx) =>
      peopleActs.addPerson(tx, admin, joiner, now, bench.hub.needs),
    )
    expect(added.ok).toBe(true)
    const { client } = await bench.ask(email)
    expect(await client.send({ code: await bench.code(email) }, { action: /code$/ })).toContain('belongs to an account')
  })

  it('is ended by the hub’s administrator alone, with a reason; sessions end and no code lets them in', async () => {
    const email = 'dee.lin@smile-dental.example'
    const client = await bench.comeIn(email, 'Saltmarsh', { ...who, name: 'Dee Lin' })
    const guest = await bench.actorOf(client)
    const admin = bench.as('hub-admin')
    const list = await admin.get('/agency/guests')
    expect(list.body).toContain(email)
    const page = `/agency/guests/${guest.agency}`
    expect((await admin.post(page, { reason: ' ' })).body).toContain('Write why you end it')
    for (const key of ['screener', 'nursery-admin', 'nc-screener'])
      expect((await bench.as(key).post(page, { reason: 'x' })).status, key).toBe(403)
    expect((await admin.post(page, { reason: 'The practice does not know them' })).status).toBe(303)
    expect((await admin.post(page, { reason: 'Again' })).status).toBe(422)
    expect((await admin.get(page)).body).toContain('The practice does not know them')
    expect(await bench.site.db.actorOf(guest.token)).toBeNull()
    const { client: again } = await bench.ask(email)
    const refused = await again.send({ code: await bench.code(email) }, { action: /code$/ })
    expect(refused).toContain('The hub has ended this way in for you')
    const nursery = await bench.site.town.actor('nursery')
    const raw = bench.site.db.as(nursery, 'x', (tx) =>
      sql`select auth.end_guest(${guest.agency}, 'x', now())`.execute(tx),
    )
    await expect(raw).rejects.toThrow(/only the hub/)
    const others = await bench.site.db.as(nursery, 'x', (tx) => sql`select * from auth.guests()`.execute(tx))
    expect(others.rows).toEqual([])
  })

  it('has an organisation that nobody can be added to', async () => {
    const guest = await bench.actorOf(await bench.comeIn())
    const admin = await bench.site.town.actor('hub-admin')
    const joiner = { agency: guest.agency, email: 'x@y.example', name: 'X', roles: ['referrer'] as const }
    const added = await bench.site.db.as(admin, 'x', (tx) =>
      peopleActs.addPerson(tx, admin, joiner, now, bench.hub.needs),
    )
    expect(added.ok).toBe(false)
  })
})
