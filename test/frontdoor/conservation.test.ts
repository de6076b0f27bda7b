import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ageingOf } from '../../src/contexts/frontdoor/jobs/ageing.job.ts'
import { readReconciliation } from '../../src/contexts/frontdoor/features/reconciliation/reconciliation.read.ts'
import type { ReconciliationProps } from '../../src/contexts/frontdoor/features/reconciliation/reconciliation.page.tsx'
import { at, type Bench, openBench } from './hub-bench.ts'
import { type Press, pressOne, reached } from './random-history.ts'

let bench: Bench
let root: pg.Client
beforeAll(async () => {
  bench = await openBench()
  root = new pg.Client({ connectionString: bench.superuserUrl })
  await root.connect()
})
afterAll(async () => {
  await root.end()
  await bench.close()
})

/** The suite runs some; `npm run prove -- conservation` runs thousands. */
const histories = Number(process.env['OPENMASH_HISTORIES'] ?? '120')

const came = at('2026-11-20T10:00Z')
const reconciled = async (now = at('2026-11-21T10:00Z')): Promise<ReconciliationProps> => {
  const actor = await bench.town.actor('support')
  return bench.db.as(actor, 'reconciliation.see', (tx) =>
    readReconciliation({ tx, now, subject: () => undefined }, bench.needs),
  )
}

/** Counted by hand, from the tables alone. */
const counted = async () => {
  const { rows } = await root.query<{ received: number; lost: number }>(
    `
    select (select count(*)::int from frontdoor.contact c where c.hub_id = $1) as received,
      (select count(*)::int from frontdoor.contact c where
        (c.state = 'decided') <> not exists (select from frontdoor.child k where k.contact_id = c.id and not exists (
          select from frontdoor.decision d where d.child_id = k.id and d.takes_effect_at is not null
            and d.sent_back_at is null and d.superseded_at is null))) as lost`,
    [(await bench.town.actor('decider')).hub],
  )
  return rows[0] ?? { received: -1, lost: -1 }
}

const somePress: fc.Arbitrary<Press> = fc.record({
  who: fc.constantFrom('screener', 'decider', 'decider2', 'decider', 'police'),
  act: fc.constantFrom(
    'take',
    'put-back',
    'screen',
    'screen',
    're-rate',
    'ask',
    'ask',
    'answer',
    'decide',
    'decide',
    'agree',
    'send-back',
    'read',
    'read',
    'stands',
    'anew',
    'anew',
  ),
  child: fc.nat({ max: 3 }),
  stale: fc.constant(false),
})

describe('whatever is pressed, in any order, by anyone, on any page', () => {
  it(
    'no contact leaves the queue undecided, and none is in it decided',
    async () => {
      const met = { decided: 0, asked: 0, again: 0, contacts: 0 }
      await fc.assert(
        fc.asyncProperty(
          fc.array(somePress, { minLength: 6, maxLength: 26, size: 'max' }),
          fc.boolean(),
          async (presses, stale) => {
            const contact = await bench.receive({ at: came })
            met.contacts += 1
            for (const [index, press] of presses.entries())
              await pressOne(
                bench,
                contact,
                { ...press, stale: stale && index % 5 === 4 },
                came.add({ minutes: 5 * index }),
              )
            const end = await reached(bench, contact)
            if (end.contact?.state === 'decided') met.decided += 1
            if (end.requests > 0) met.asked += 1
            if (end.decisions > 1) met.again += 1
            expect((await counted()).lost).toBe(0)
          },
        ),
        { numRuns: histories, seed: 20_261_123 },
      )
      const page = await reconciled()
      expect(page.astray).toEqual([])
      expect(page.openByHistory).toBe(page.open)
      expect(page.open + page.decided).toBe((await counted()).received)
      expect(met.decided).toBeGreaterThan(8)
      expect(met.asked).toBeGreaterThan(8)
    },
    60_000 + histories * 500,
  )
})

describe('the database itself', () => {
  const tries: Readonly<Record<string, (contact: string) => ReturnType<typeof sql>>> = {
    'a child marked decided without a decision': (contact) =>
      sql`update frontdoor.child set decided_at = now() where contact_id = ${contact}`,
    'a contact marked decided': (contact) =>
      sql`update frontdoor.contact set state = 'decided', reached_at = now() where id = ${contact}`,
    'an act without an entry in the history': (contact) =>
      sql`update frontdoor.contact set version = version + 1 where id = ${contact}`,
    'an entry in the history that skips a number': (contact) =>
      sql`with moved as (update frontdoor.contact set version = version + 1 where id = ${contact} returning hub_id)
        insert into frontdoor.fact (hub_id, contact_id, number, kind, body, occurred_at, recorded_at, by_user, by_name)
        select hub_id, ${contact}, 7, 'taken', '{}', now(), now(), auth.user_id(), 'x' from moved`,
    'an open contact without a deadline': (contact) =>
      sql`update frontdoor.contact set due_at = null where id = ${contact}`,
  }
  it.each(Object.entries(tries))('refuses %s, at the end of the transaction at the latest', async (_, attempt) => {
    const contact = await bench.receive({ at: came })
    const decider = await bench.town.actor('decider')
    await expect(bench.db.as(decider, 'x', (tx) => attempt(contact).execute(tx))).rejects.toThrow(
      /decided|history|due_at|contact_check/,
    )
    expect((await counted()).lost).toBe(0)
  })
})

describe('the page', () => {
  /** Changes a row as no login of the product can: the triggers are off. */
  const behind = async (change: string, contact: string) => {
    await root.query('alter table frontdoor.contact disable trigger all')
    await root.query(`update frontdoor.contact set ${change}, changed_at = $2 where id = $1`, [
      contact,
      came.toString(),
    ])
    await root.query('alter table frontdoor.contact enable trigger all')
  }

  it('names a contact that was lost behind the product’s back, and says what is wrong', async () => {
    const contact = await bench.receive({ at: came })
    await behind(`state = 'decided', reached_at = now(), level = '4', rating = 'red', highest_rating = 'red'`, contact)
    const page = await reconciled()
    expect(page.astray.find(({ id }) => id === contact)?.words).toContain(
      'Its history says to-screen, the record says decided.',
    )
    expect(page.openByHistory).toBe(page.open + 1)
    await behind(`state = 'to-screen', reached_at = null, level = null, rating = null, highest_rating = null`, contact)
    expect((await reconciled()).astray).toEqual([])
  })

  it('balances day by day: what was open, came and went is what is open', async () => {
    const { days, open } = await reconciled()
    for (const day of days) expect(day.openAfter).toBe(day.openBefore + day.received + day.openedAgain - day.decided)
    expect(days[0]?.openAfter).toBe(open)
  })
})

describe('a contact that nobody touches', () => {
  const mails = async () => {
    const { rows } = await root.query<{ content: string }>(
      `select content from post.message where subject = 'Contacts that nobody has touched' order by written_at`,
    )
    return rows.map(({ content }) => content)
  }
  const alarm = async (now: ReturnType<typeof at>) => {
    const { hub } = await bench.town.actor('decider')
    await ageingOf(bench.db, hub, now, bench.needs)
  }

  it('is listed after its limit, and the hub’s mailbox is told once, with a number and no name', async () => {
    await alarm(at('2026-11-27T16:00Z'))
    const before = (await mails()).length
    const contact = await bench.receive({ at: at('2026-11-30T10:00Z') })
    const listed = async (now: string) => (await reconciled(at(now))).untouched.some(({ id }) => id === contact)
    expect(await listed('2026-11-30T12:00Z')).toBe(false)
    expect(await listed('2026-11-30T12:01Z')).toBe(true)
    await alarm(at('2026-11-30T12:00Z'))
    expect(await mails()).toHaveLength(before)
    await alarm(at('2026-11-30T12:01Z'))
    await alarm(at('2026-11-30T12:06Z'))
    const sent = (await mails()).slice(before)
    expect(sent).toEqual([expect.stringMatching(/^One contact has not been touched .*\/hub\/reconciliation/)])
    expect(sent.join(' ')).not.toMatch(/Amara|Nkemelu|SB-/)
  })

  it('starts anew when somebody acts on it', async () => {
    const contact = await bench.receive({ at: at('2026-12-01T10:00Z') })
    await pressOne(bench, contact, { who: 'screener', act: 'take', child: 0, stale: false }, at('2026-12-01T11:30Z'))
    const page = await reconciled(at('2026-12-01T12:30Z'))
    expect(page.untouched.some(({ id }) => id === contact)).toBe(false)
  })

  it('is seen by the clockwork as an id and a time, and by no other word', async () => {
    const { hub } = await bench.town.actor('decider')
    const peek = bench.db.as({ kind: 'clockwork', hub, task: 'ageing' }, 'ageing', (tx) =>
      sql`select who from frontdoor.contact`.execute(tx),
    )
    await expect(peek).rejects.toThrow(/permission denied/)
  })
})
