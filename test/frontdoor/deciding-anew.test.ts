import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { familyTellings } from '../../src/contexts/frontdoor/store/family.ts'
import { contactsReceived } from '../../src/contexts/frontdoor/store/figures.ts'
import { toldAbout } from '../../src/contexts/frontdoor/store/referrals.ts'
import { childIds, decide, disagree, seenBy, standsNow } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { came, close, decidedAt, lateAnswer, now, reads, sees } from './reviewed.ts'
import { screened } from './screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

describe('deciding anew', () => {
  const reopened = async () => {
    const late = await lateAnswer(bench)
    await reads(bench, late.review.id)
    const children = await childIds(bench, late.contact)
    const done = await close(bench, late, { outcome: 'opened-again', reason: 'The door was broken.', children })
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return late
  }

  it('puts the contact back into the queue with a new clock, in the reviewer’s hands', async () => {
    const { contact } = await reopened()
    const stands = await standsNow(bench, contact)
    expect(stands).toMatchObject({ state: 'asking', reachedAt: null, reopenedAt: now, holderName: 'Miriam Falk' })
    expect(stands.dueAt?.toString()).toBe('2026-11-20T19:30:00Z')
    expect(stands.whyHere).toContain('Saltmarsh Police answered after the decision')
    expect(await sees(bench, 'decider', contact)).toHaveLength(1)
  })

  it('wants the children named', async () => {
    const late = await lateAnswer(bench)
    await reads(bench, late.review.id)
    expect(await close(bench, late, { outcome: 'opened-again' })).toMatchObject({
      ok: false,
      refusal: { children: 'Choose for whom to decide anew' },
    })
  })

  it('takes the referrer’s word back and gives the new one; the first figure stays', async () => {
    const { contact } = await reopened()
    const nursery = await bench.town.actor('nursery')
    const told = () => bench.db.as(nursery, 'look', (tx) => toldAbout(tx, [contact]))
    const [first] = await told()
    expect(first?.supersededAt).toEqual(now)
    const refused = await bench.db.as(nursery, 'x', (tx) =>
      disagree(
        tx,
        nursery,
        { contact, told: first?.id ?? '', reason: 'No.', protects: 'She stays with us.' },
        now,
        bench.needs,
      ),
    )
    expect(refused.ok).toBe(false)
    const decider = await bench.town.actor('decider')
    const families = (await bench.db.as(decider, 'look', (tx) => familyTellings(tx, 500))).filter(
      (one) => one.contact === contact,
    )
    expect(families).toEqual([])
    expect((await decide(bench, { contact, at: at('2026-11-20T16:00Z') })).ok).toBe(true)
    expect((await told()).map(({ supersededAt }) => supersededAt === null)).toEqual([false, true])
    const figures = await bench.db.as(decider, 'look', (tx) => contactsReceived(tx, null))
    expect(figures.filter(({ reachedAt }) => reachedAt?.equals(decidedAt))).not.toEqual([])
    expect((await standsNow(bench, contact)).state).toBe('decided')
  })

  it('keeps both decisions, the first marked with who replaced it and why', async () => {
    const { contact } = await reopened()
    await decide(bench, { contact, at: at('2026-11-20T16:00Z') })
    const rows = await seenBy(
      bench,
      'decider',
      sql`select superseded_by_name as by, superseded_reason as why, stands from frontdoor.decision
          where contact_id = ${contact} order by decided_at`,
    )
    expect(rows).toEqual([
      { by: 'Miriam Falk', why: 'The door was broken.', stands: false },
      { by: null, why: null, stands: true },
    ])
  })

  it('is impossible without a review that was read, by any SQL', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    await decide(bench, { contact, at: decidedAt })
    const decider = await bench.town.actor('decider')
    const replace = sql`update frontdoor.decision set superseded_at = now(), superseded_by = ${decider.user},
      superseded_by_name = 'x', superseded_reason = 'x' where contact_id = ${contact}`
    await expect(bench.db.as(decider, 'x', (tx) => replace.execute(tx))).rejects.toThrow(/in a review that was read/)
    const open = sql`update frontdoor.contact set state = 'asking', reached_at = null where id = ${contact}`
    await expect(bench.db.as(decider, 'x', (tx) => open.execute(tx))).rejects.toThrow(/opened again for a child/)
    const back = sql`update frontdoor.told set superseded_at = now() where contact_id = ${contact}`
    await expect(bench.db.as(decider, 'x', (tx) => back.execute(tx))).rejects.toThrow(/when its decision is replaced/)
  })

  it('never changes a decision otherwise, even by whoever made it', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    await decide(bench, { contact, at: decidedAt })
    const other = await bench.town.actor('decider2')
    const agree = sql`update frontdoor.decision set seconded_by = ${other.user} where contact_id = ${contact}`
    await expect(bench.db.as(other, 'x', (tx) => agree.execute(tx))).rejects.toThrow()
  })
})

it('a reviewed contact keeps its first time for good, even from the owner’s hand', async () => {
  const root = new pg.Client({ connectionString: bench.superuserUrl })
  await root.connect()
  const { rows } = await root.query<{ id: string }>(
    'select id from frontdoor.contact where first_reached_at is not null limit 1',
  )
  const change = root.query('update frontdoor.contact set first_reached_at = now() where id = $1', [rows[0]?.id])
  await expect(change).rejects.toThrow(/first decided stays on record/)
  await root.end()
})
