import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acts, moveLeaversWork } from '../../src/contexts/frontdoor/index.ts'
import { endPerson, handOverWork } from '../../src/contexts/partnership/features/leaver/act.ts'
import { peopleOf } from '../../src/contexts/partnership/store/people.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { openTown, type TownDatabase } from '../setup/town.ts'
import { planted } from './held-contacts.ts'

const needs = { moveWork: moveLeaversWork }
let bench: TownDatabase
let nursery: SignedIn
let hub: SignedIn
const now = () => Temporal.Now.instant()
const at = (key: string): string => bench.town.agencies[key] ?? ''
const user = (key: string): string => bench.town.users[key] ?? ''

beforeAll(async () => {
  bench = await openTown()
  nursery = await bench.town.actor('nursery-admin')
  hub = await bench.town.actor('hub-admin')
})
afterAll(() => bench.close())

const end = (actor: SignedIn, agency: string, person: string) =>
  bench.db.as(actor, 'test', (tx) => endPerson(tx, actor, { agency, person }, now()))
const list = (actor: SignedIn, agency: string) => bench.db.as(actor, 'test', (tx) => peopleOf(tx, agency))

describe('leavers', () => {
  const hold = async () => {
    const leaver = await bench.town.actor('nursery-leaver')
    const begun = await bench.db.as(leaver, 'test', (tx) => acts.beginDraft(tx, leaver, now()))
    if (!begun.ok) throw new Error('no draft')
    await bench.db.as(leaver, 'test', (tx) =>
      sql`update frontdoor.draft set typed = '{"pages":{"danger":{}}}' where id = ${begun.value}`.execute(tx),
    )
    return { leaver, draft: begun.value }
  }
  const handOver = (draftsTo: string | null) =>
    bench.db.as(nursery, 'test', (tx) =>
      handOverWork(
        tx,
        nursery,
        { agency: at('terns'), person: user('nursery-leaver'), draftsTo, contactsTo: null },
        now(),
        needs,
      ),
    )

  it('lose appointments and sessions at once, and what they held is handed over unread', async () => {
    const { leaver, draft } = await hold()
    const mine = await bench.db.as(await bench.town.actor('nursery'), 'test', async (tx) => {
      const actor = await bench.town.actor('nursery')
      const begun = await acts.beginDraft(tx, actor, now())
      return begun.ok ? begun.value : ''
    })
    const ended = await end(nursery, at('terns'), leaver.user)
    expect(ended).toEqual({ ok: true, value: { holds: true } })
    expect(await bench.db.actorOf(leaver.token)).toBeNull()
    expect((await end(nursery, at('terns'), leaver.user)).ok).toBe(true)
    const refused = await handOver(null)
    expect(refused.ok ? {} : refused.refusal).toHaveProperty('draftsTo')
    expect((await handOver(user('police'))).ok).toBe(false)
    expect(await handOver(user('nursery-deputy'))).toEqual({ ok: true, value: { moved: 1 } })
    expect(await handOver(user('nursery-deputy'))).toEqual({ ok: true, value: { moved: 0 } })
    const of = async (key: string) => {
      const actor = await bench.town.actor(key)
      const { rows } = await bench.db.as(actor, 'test', (tx) =>
        sql<{ id: string }>`select id from frontdoor.draft`.execute(tx),
      )
      return rows.map(({ id }) => id)
    }
    expect(await of('nursery-deputy')).toEqual([draft])
    expect(await of('nursery')).toEqual([mine])
  })

  it('a contact they held goes back to the queue with a fact, and nobody else’s moves', async () => {
    const [referrer, leaver, other] = await Promise.all(
      ['nursery', 'screener2', 'decider'].map((key) => bench.town.actor(key)),
    )
    if (!referrer || !leaver || !other) throw new Error('nobody there')
    const { held, kept } = await planted(bench, referrer, leaver, other)
    expect((await end(hub, at('council'), leaver.user)).ok).toBe(true)
    const row = (await list(hub, at('council'))).find(({ user: id }) => id === leaver.user)
    expect(row?.contacts.length).toBe(1)
    const done = await bench.db.as(hub, 'test', (tx) =>
      handOverWork(
        tx,
        hub,
        { agency: at('council'), person: leaver.user, draftsTo: null, contactsTo: 'queue' },
        now(),
        needs,
      ),
    )
    expect(done).toEqual({ ok: true, value: { moved: 1 } })
    const after = await bench.db.as(other, 'test', async (tx) => ({
      held: await acts.findContact(tx, held),
      kept: await acts.findContact(tx, kept),
      facts: (
        await sql<{
          kind: string
          number: number
        }>`select kind, number from frontdoor.fact where contact_id = ${held} order by number`.execute(tx)
      ).rows,
    }))
    expect(after.held).toMatchObject({ holder: null, holderName: '' })
    expect(after.facts.at(-1)).toEqual({ kind: 'put-back', number: after.held?.version })
    expect(after.kept?.holder).toBe(other.user)
  })
})
