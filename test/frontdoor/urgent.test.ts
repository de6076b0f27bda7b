import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actNow } from '../../src/contexts/frontdoor/features/act-now/act.ts'
import { discloseNow, type Disclosing } from '../../src/contexts/frontdoor/features/disclose/act.ts'
import { recordCheck } from '../../src/contexts/frontdoor/features/urgent/act.ts'
import { disclosedOf, keepCheck, keepObjection, ownDisclosed } from '../../src/contexts/sharing/index.ts'
import type { MayLeave } from '../../src/contexts/sharing/index.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, seenBy } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

/** Friday night: the next working day is Monday. */
const came = at('2026-11-20T20:00Z')
const now = at('2026-11-20T22:10Z')
const team = 'Child protection team'

const sealedItem = async (mayLeave: MayLeave, rating: 'red' | 'amber' = 'red') => {
  const { contact, requests } = await askedAbout(bench, ['police'], came, rating)
  const content = `Called to the address ${crypto.randomUUID()}.`
  const item = await answered(bench, 'police', { request: requests['police'] ?? '', mayLeave, content, at: came })
  const found = await seenBy(
    bench,
    'decider',
    sql<{ id: string }>`select id from sharing.sealed_item where content = ${content}`,
  )
  return { contact, item: item === '' ? (found[0]?.id ?? '') : item, content }
}
const disclose = async (
  given: Pick<Disclosing, 'contact' | 'item'>,
  over: Partial<Disclosing> = {},
  who = 'screener',
) => {
  const actor = await bench.town.actor(who)
  const input = { ...given, recipient: team, reason: 'Rang twice: nobody. He is home at 23:00.', ...over }
  return bench.db.as(actor, 'disclosure.make', (tx) => discloseNow(tx, actor, input, now, bench.needs))
}
const disclosed = async (contact: string, who = 'decider') =>
  (await bench.db.as(await bench.town.actor(who), 'look', (tx) => disclosedOf(tx, 500))).filter(
    (one) => one.enquiry === contact,
  )
const check = async (
  id: string,
  who: string,
  verdict: 'right' | 'not-right' = 'right',
  words = 'Nobody could be reached.',
) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'second-check.record', (tx) => recordCheck(tx, actor, { check: id, verdict, words }, now))
}

describe('a lone worker at night', () => {
  it.each(['ask-us', 'no'] as const)(
    'discloses what its owner marked %s, with a reason, in their own name',
    async (mayLeave) => {
      const given = await sealedItem(mayLeave)
      expect((await disclose(given)).ok).toBe(true)
      expect(await disclosed(given.contact)).toMatchObject([
        {
          byName: 'Rosa Osei',
          recipient: team,
          content: given.content,
          reason: 'Rang twice: nobody. He is home at 23:00.',
        },
      ])
    },
  )

  it('must be checked by somebody else by the end of the next working day', async () => {
    const given = await sealedItem('ask-us')
    await disclose(given)
    const [one] = await disclosed(given.contact)
    expect(one?.checkDueAt.toString()).toBe('2026-11-23T17:00:00Z')
  })

  it('wants a reason and a team', async () => {
    const given = await sealedItem('ask-us')
    expect(await disclose(given, { reason: ' ' })).toMatchObject({
      ok: false,
      refusal: { reason: expect.any(String) as string },
    })
    expect(await disclose(given, { recipient: 'Anyone' })).toMatchObject({
      ok: false,
      refusal: { recipient: expect.any(String) as string },
    })
    expect(await disclosed(given.contact)).toEqual([])
  })

  it('waits for the owner where nothing is urgent: in the act, and by any SQL', async () => {
    const given = await sealedItem('ask-us', 'amber')
    expect(await disclose(given)).toMatchObject({
      ok: false,
      refusal: { '': expect.stringContaining('Only for red') as string },
    })
    const screener = await bench.town.actor('screener')
    const slip = sql`insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how,
      released_by, released_by_name, released_at, urgent_reason, check_due_at)
      select i.hub_id, i.enquiry_id, i.id, i.agency_id, 'x', i.content, i.content_hash, 'urgent', ${screener.user}, 'x', ${now}, 'x',
        ${now.add({ hours: 1 })} from sharing.sealed_item i where i.id = ${given.item}`
    await expect(bench.db.as(screener, 'x', (tx) => slip.execute(tx))).rejects.toThrow(/only for red/)
  })

  it('does not wait once protection has begun, whatever the rating', async () => {
    const given = await sealedItem('ask-us', 'amber')
    const screener = await bench.town.actor('screener')
    await bench.db.as(screener, 'protection.record', (tx) =>
      actNow(
        tx,
        screener,
        {
          contact: given.contact,
          once: crypto.randomUUID(),
          kind: 'placed-safe',
          day: '2026-11-20',
          time: '22:00',
          words: 'x',
          told: 'x',
        },
        now,
        bench.needs,
      ),
    )
    expect((await disclose(given)).ok).toBe(true)
  })

  it('sent twice goes once', async () => {
    const given = await sealedItem('ask-us')
    await disclose(given)
    expect((await disclose(given)).ok).toBe(true)
    expect(await disclosed(given.contact)).toHaveLength(1)
  })

  it.each(['support', 'nursery', 'health', 'nc-police'])('is never %s', async (who) => {
    const given = await sealedItem('ask-us')
    const done = await disclose(given, {}, who).then(
      ({ ok }) => ok,
      () => false,
    )
    expect(done).toBe(false)
    expect(await disclosed(given.contact)).toEqual([])
  })
})

describe('the owner', () => {
  it('is told at once, by mail without a word of it, and reads it on its own page', async () => {
    const given = await sealedItem('ask-us')
    await disclose(given)
    const [mail] = await seenBy(
      bench,
      'decider',
      sql<{ content: string; recipient: string }>`select content, recipient from post.message
        where subject = 'The hub disclosed something of yours' order by written_at desc limit 1`,
    )
    expect(mail?.content).not.toMatch(/Called|Amara|Osei|SB-/)
    const police = await bench.town.actor('police')
    const own = await bench.db.as(police, 'look', (tx) => ownDisclosed(tx))
    expect(own.some(({ content }) => content === given.content)).toBe(true)
    const health = await bench.town.actor('health')
    expect(await bench.db.as(health, 'look', (tx) => ownDisclosed(tx))).toEqual([])
  })

  it('objects once, and no other agency can', async () => {
    const given = await sealedItem('ask-us')
    await disclose(given)
    const [one] = await disclosed(given.contact)
    const says = async (who: string, words: string) => {
      const actor = await bench.town.actor(who)
      return bench.db.as(actor, 'disclosure.object', (tx) =>
        keepObjection(tx, actor, { release: one?.id ?? '', words }, now),
      )
    }
    await expect(says('health', 'x')).rejects.toThrow(/policy/)
    expect(await says('police', 'Somebody was on call.')).toBe(true)
    expect(await says('police', 'Changed.')).toBe(false)
    expect((await disclosed(given.contact))[0]?.objection).toBe('Somebody was on call.')
  })
})

describe('the second check', () => {
  it('is a decision maker’s who did not do it: in the act, and by any SQL', async () => {
    const given = await sealedItem('ask-us')
    await disclose(given, {}, 'decider')
    const [one] = await disclosed(given.contact)
    if (one === undefined) throw new Error('Nothing was disclosed.')
    expect(await check(one.id, 'decider')).toMatchObject({
      ok: false,
      refusal: { '': expect.stringContaining('yourself') as string },
    })
    const decider = await bench.town.actor('decider')
    const slip = bench.db.as(decider, 'x', (tx) =>
      keepCheck(
        tx,
        decider,
        { kind: 'release', id: one.id, enquiry: given.contact, verdict: 'right', words: 'x' },
        now,
      ),
    )
    await expect(slip).rejects.toThrow(/policy/)
    await expect(check(one.id, 'screener')).rejects.toThrow(/policy/)
    expect((await check(one.id, 'decider2')).ok).toBe(true)
    expect((await check(one.id, 'decider2')).ok).toBe(true)
    expect(await check(one.id, 'decider2', 'not-right')).toMatchObject({ ok: false })
    expect((await disclosed(given.contact))[0]?.check).toMatchObject({ verdict: 'right', byName: 'Daniel Achterberg' })
  })

  it('wants words', async () => {
    const given = await sealedItem('ask-us')
    await disclose(given)
    const [one] = await disclosed(given.contact)
    expect(await check(one?.id ?? '', 'decider', 'not-right', ' ')).toMatchObject({
      ok: false,
      refusal: { words: 'Say why, and what follows' },
    })
  })
})
