import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { notFound } from '../../src/platform/http/route.ts'
import { openTown, type TownDatabase } from '../setup/town.ts'
import { moveLeaversWork } from '../../src/contexts/frontdoor/index.ts'
import { peopleOf } from '../../src/contexts/partnership/store/people.ts'
import { addPerson } from '../../src/contexts/partnership/features/joiner/act.ts'
import { endPerson } from '../../src/contexts/partnership/features/leaver/act.ts'
import { resetPerson } from '../../src/contexts/partnership/features/reset-person/act.ts'
import { changePersonsRoles, sendLinkAgain } from '../../src/contexts/partnership/features/people/act.ts'

const needs = { baseUrl: 'https://hub.example', moveWork: moveLeaversWork }
let bench: TownDatabase
let nursery: SignedIn
let police: SignedIn
let hub: SignedIn
const now = () => Temporal.Now.instant()
const at = (key: string): string => bench.town.agencies[key] ?? ''
const user = (key: string): string => bench.town.users[key] ?? ''

beforeAll(async () => {
  bench = await openTown()
})
afterAll(() => bench.close())
beforeEach(async () => {
  nursery = await bench.town.actor('nursery-admin')
  police = await bench.town.actor('police-admin')
  hub = await bench.town.actor('hub-admin')
})

let made = 0
const add = (actor: SignedIn, agency: string, how: Partial<Parameters<typeof addPerson>[2]> = {}) => {
  made += 1
  const joiner = { name: 'Ivy Coles', email: `ivy.${made}@terns.example`, roles: ['referrer'] as const, ...how }
  return bench.db.as(actor, 'test', (tx) => addPerson(tx, actor, { ...joiner, agency }, now(), needs))
}
const roles = (actor: SignedIn, agency: string, person: string, seen: string, wanted: SignedIn['roles']) =>
  bench.db.as(actor, 'test', (tx) => changePersonsRoles(tx, actor, { agency, person, seen, roles: [...wanted] }, now()))
const end = (actor: SignedIn, agency: string, person: string) =>
  bench.db.as(actor, 'test', (tx) => endPerson(tx, actor, { agency, person }, now()))
const list = (actor: SignedIn, agency: string) => bench.db.as(actor, 'test', (tx) => peopleOf(tx, agency))
const mails = (to: string) =>
  bench.db.as(nursery, 'test', async (tx) =>
    (await sql<{ content: string }>`select content from post.message where recipient = ${to}`.execute(tx)).rows.map(
      ({ content }) => content,
    ),
  )

describe('joiners', () => {
  it('are added with roles their agency may hold, and mailed a link that works once', async () => {
    const added = await add(nursery, at('terns'), { email: 'Kit.Lowe@terns.example' })
    expect(added.ok).toBe(true)
    const row = (await list(nursery, at('terns'))).find(({ email }) => email === 'kit.lowe@terns.example')
    expect(row).toMatchObject({ name: 'Ivy Coles', roles: ['referrer'], hasPassword: false, hasSecond: false })
    const [mail] = await mails('kit.lowe@terns.example')
    expect(mail).toMatch(/https:\/\/hub\.example\/join\/\S+ within seven days/)
    expect(mail).not.toContain('Ivy')
  })

  it('are not added twice', async () => {
    await add(nursery, at('terns'), { email: 'twice@terns.example' })
    const again = await add(nursery, at('terns'), { email: 'twice@terns.example' })
    expect(again.ok ? {} : again.refusal).toMatchObject({ email: expect.stringContaining('already') as string })
  })

  it('get no hub role from a nursery, on the page or in the database', async () => {
    const refused = await add(nursery, at('terns'), { roles: ['screener'] })
    expect(refused.ok ? {} : refused.refusal).toHaveProperty('roles')
    const forced = bench.db.as(nursery, 'test', (tx) =>
      sql`select * from auth.add_joiner(${at('terns')}, 'x@terns.example', 'X', ${['decision-maker']}, ${Buffer.from('a')}, now())`.execute(
        tx,
      ),
    )
    await expect(forced).rejects.toThrow('not a role this agency may hold')
  })

  it('are added only to an agency the actor looks after, on the page and in the database', async () => {
    for (const agency of [at('police'), at('council'), at('nc-school')]) {
      const refused = await add(nursery, agency)
      expect(refused.ok ? null : refused.refusal).toBe(notFound)
      const forced = bench.db.as(nursery, 'test', (tx) =>
        sql`select * from auth.add_joiner(${agency}, 'y@terns.example', 'Y', ${['referrer']}, ${Buffer.from('b')}, now())`.execute(
          tx,
        ),
      )
      await expect(forced).rejects.toThrow('not an agency you look after')
    }
  })

  it('with an account already keep it, and are told', async () => {
    const screener = await bench.db.as(hub, 'test', (tx) => peopleOf(tx, at('council')))
    const rosa = screener.find(({ user: id }) => id === user('screener'))
    await bench.db.asOperator((tx) =>
      sql`update auth.account set password_hash = 'x' where user_id = ${user('screener')}`.execute(tx),
    )
    expect((await add(nursery, at('terns'), { email: rosa?.email ?? '' })).ok).toBe(true)
    expect((await mails(rosa?.email ?? ''))[0]).toContain('Sign in at https://hub.example as you always do')
    const row = (await list(nursery, at('terns'))).find(({ user: id }) => id === user('screener'))
    expect(row).toMatchObject({ name: 'Rosa Osei', elsewhere: true, contacts: [] })
    const reset = await bench.db.as(nursery, 'test', (tx) =>
      resetPerson(tx, nursery, { agency: at('terns'), person: user('screener'), reason: 'x' }, now(), needs),
    )
    expect(reset.ok).toBe(false)
    await end(nursery, at('terns'), user('screener'))
    expect((await bench.db.actorOf((await bench.town.actor('screener')).token))?.kind).toBe('signed-in')
  })

  it('get another link only until they have come in', async () => {
    await add(nursery, at('terns'), { email: 'again@terns.example' })
    const person = (await list(nursery, at('terns'))).find(({ email }) => email === 'again@terns.example')?.user ?? ''
    const send = () =>
      bench.db.as(nursery, 'test', (tx) => sendLinkAgain(tx, nursery, { agency: at('terns'), person }, now(), needs))
    expect((await send()).ok).toBe(true)
    expect((await mails('again@terns.example')).length).toBe(2)
    await bench.db.asOperator((tx) =>
      sql`update auth.account set password_hash = 'x' where user_id = ${person}`.execute(tx),
    )
    expect((await send()).ok).toBe(false)
  })
})

describe('who looks after whom', () => {
  it('nobody but an administrator reads the people of an agency', async () => {
    for (const key of ['nursery', 'screener', 'decider', 'governance'])
      expect(await list(await bench.town.actor(key), at('terns')), key).toEqual([])
    expect(await list(police, at('terns'))).toEqual([])
    expect((await list(nursery, at('terns'))).length).toBeGreaterThan(3)
  })

  it('the hub’s administrator looks after the agencies without one, of the own hub only', async () => {
    expect((await list(hub, at('dunes'))).map(({ name }) => name)).toEqual(['Shabnam Rashid'])
    expect(await list(hub, at('terns'))).toEqual([])
    expect(await list(hub, at('nc-school'))).toEqual([])
    expect((await add(hub, at('dunes'), { roles: ['agency-administrator'] })).ok).toBe(true)
  })

  it('roles change once, and a stale page changes nothing', async () => {
    const person = user('nursery-deputy')
    const wanted = new Set(['referrer', 'researcher'] as const)
    expect((await roles(nursery, at('terns'), person, 'referrer', wanted)).ok).toBe(true)
    expect((await roles(nursery, at('terns'), person, 'referrer', wanted)).ok).toBe(true)
    expect((await roles(nursery, at('terns'), person, 'referrer', new Set(['researcher'] as const))).ok).toBe(false)
    expect((await roles(nursery, at('terns'), person, 'referrer researcher', new Set(['referrer'] as const))).ok).toBe(
      true,
    )
  })

  it('the last administrator cannot be removed, not even by themselves, until another has come in', async () => {
    const me = police.user
    const alone = await end(police, at('police'), me)
    expect(alone.ok ? {} : alone.refusal).toMatchObject({ '': expect.stringContaining('only administrator') as string })
    expect((await roles(police, at('police'), me, 'agency-administrator', new Set(['researcher'] as const))).ok).toBe(
      false,
    )
    await add(police, at('police'), { email: 'second@police.example', roles: ['agency-administrator'] })
    expect((await end(police, at('police'), me)).ok).toBe(false)
    const second = (await list(police, at('police'))).find(({ email }) => email === 'second@police.example')?.user
    await bench.db.asOperator((tx) =>
      sql`update auth.invitation set used_at = now() where user_id = ${second}`.execute(tx),
    )
    expect((await end(police, at('police'), me)).ok).toBe(true)
    expect(await bench.db.actorOf(police.token)).toBeNull()
  })

  it('an administrator reads no contact, referral, draft or fact', async () => {
    for (const table of ['contact', 'referral', 'draft', 'fact', 'child', 'request']) {
      const { rows } = await bench.db.as(nursery, 'test', (tx) =>
        sql`select * from ${sql.table(`frontdoor.${table}`)}`.execute(tx),
      )
      expect(rows, table).toEqual([])
    }
  })
})
