import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyNightEntry, takeNightEntry } from '../../src/contexts/frontdoor/features/hand-over/act.ts'
import { callForm } from '../../src/contexts/frontdoor/features/night/act.form.ts'
import { noteNight, takeNightCall } from '../../src/contexts/frontdoor/features/night/act.ts'
import { findContact, openContacts } from '../../src/contexts/frontdoor/store/contacts.ts'
import { emptiedEntries, findEntry, openEntries } from '../../src/contexts/frontdoor/store/nights.ts'
import { referralOf } from '../../src/contexts/frontdoor/store/referred.ts'
import { itemsOf } from '../../src/contexts/sharing/index.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, decide, seenBy } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const night = at('2026-11-20T23:10Z')
const morning = at('2026-11-23T08:55Z')
const words = { done: 'Rang the grandmother.', told: 'The duty manager.', morning: 'Visit before nine.' }
const call = {
  danger: 'no' as const,
  worry: 'Shouting next door.',
  firstNames: 'Ivy',
  lastName: 'Moss',
  age: '4',
  whereNow: '',
  caller: '',
}

const takes = async (once: string = crypto.randomUUID(), who = 'night') => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'night.take-call', (tx) =>
    takeNightCall(tx, actor, { once, call, words }, night, bench.needs),
  )
}
const notes = async (contact: string, who = 'night', once: string = crypto.randomUUID()) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'night.note', (tx) => noteNight(tx, actor, { contact, once, words }, night))
}
const open = async (who = 'decider') => bench.db.as(await bench.town.actor(who), 'look', (tx) => openEntries(tx))
const entryOf = async (contact: string): Promise<string> =>
  (await open()).find((one) => one.contact === contact)?.id ?? ''
const take = async (entry: string, who: string) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'hand-over.take', (tx) => takeNightEntry(tx, actor, entry, morning))
}
const empty = async (entry: string, who: string, how = 'Visited.') => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'hand-over.empty', (tx) => emptyNightEntry(tx, actor, { entry, how }, morning))
}
const received = async (): Promise<string> => {
  const done = await takes()
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value.contact
}

describe('a call at night', () => {
  it('is a contact in the hub’s own queue, unread, with what the morning must do', async () => {
    const contact = await received()
    const actor = await bench.town.actor('screener')
    const found = (await bench.db.as(actor, 'look', (tx) => openContacts(tx))).find(({ id }) => id === contact)
    expect(found).toMatchObject({
      channel: 'out-of-hours',
      state: 'to-screen',
      sourceAgency: null,
      whyHere: 'From the night team: not looked at yet',
    })
    expect((await open()).find((one) => one.contact === contact)).toMatchObject({
      ...words,
      writtenByName: 'Sam Frost',
      takenBy: null,
    })
  })

  it('sent twice is one contact and one entry', async () => {
    const once = crypto.randomUUID()
    const [first, second] = [await takes(once), await takes(once)]
    expect(first).toEqual(second)
    expect((await open()).filter(({ contact }) => first.ok && contact === first.value.contact)).toHaveLength(1)
  })

  it('wants 999 first, and something to find the child by', () => {
    const typed = { once: crypto.randomUUID(), ...words, worry: 'x' }
    expect(callForm.parse({ ...typed, danger: 'now', firstNames: 'Ivy' })).toMatchObject({
      ok: false,
      refusal: { danger: expect.stringContaining('999') as string },
    })
    expect(callForm.parse({ ...typed, danger: 'no' })).toMatchObject({
      ok: false,
      refusal: { whereNow: expect.any(String) as string },
    })
    expect(callForm.parse({ ...typed, danger: 'no', firstNames: 'Ivy', age: 'four' })).toMatchObject({
      ok: false,
      refusal: { age: expect.any(String) as string },
    })
  })

  it.each(['nursery', 'police', 'support', 'governance'])('is not taken by %s', async (who) => {
    await expect(takes(crypto.randomUUID(), who)).rejects.toThrow()
  })
})

describe('the night worker', () => {
  it('writes about an open contact and reads what a night needs of it', async () => {
    const contact = await screened(bench, { at: night, screenedAt: night, rating: 'red', level: '4' })
    expect((await notes(contact)).ok).toBe(true)
    const actor = await bench.town.actor('night')
    const seen = await bench.db.as(actor, 'look', async (tx) => [
      await findContact(tx, contact),
      await referralOf(tx, contact),
    ])
    expect(seen.every((one) => one !== null)).toBe(true)
  })

  it('reads no sealed answer, no decision, no history, and nothing of a decided contact', async () => {
    const { contact, requests } = await askedAbout(bench, ['police'], night)
    await answered(bench, 'police', {
      request: requests['police'] ?? '',
      mayLeave: 'no',
      content: 'A sealed word.',
      at: night,
    })
    const actor = await bench.town.actor('night')
    expect(await bench.db.as(actor, 'look', (tx) => itemsOf(tx, contact))).toEqual([])
    for (const table of ['request', 'decision', 'told', 'phone_note', 'review', 'family_told', 'consultation'])
      expect(await seenBy(bench, 'night', sql`select 1 from ${sql.raw(`frontdoor.${table}`)}`), table).toEqual([])
    expect(await seenBy(bench, 'night', sql`select 1 from frontdoor.fact where kind <> 'received'`)).toEqual([])
    await decide(bench, { contact, at: night })
    expect(await bench.db.as(actor, 'look', (tx) => findContact(tx, contact))).toBeNull()
    expect(await bench.db.as(actor, 'look', (tx) => referralOf(tx, contact))).toBeNull()
    expect((await notes(contact)).ok).toBe(false)
  })

  it('neither takes nor empties an entry, nor works a contact, by any SQL', async () => {
    const contact = await received()
    const entry = await entryOf(contact)
    expect((await take(entry, 'night')).ok).toBe(false)
    expect((await open()).find(({ id }) => id === entry)?.takenBy).toBeNull()
    const actor = await bench.town.actor('night')
    for (const attempt of [
      sql`update frontdoor.night_entry set taken_by = ${actor.user}, taken_by_name = 'x', taken_at = now() where id = ${entry}`,
      sql`update frontdoor.contact set holder = ${actor.user} where id = ${contact}`,
    ])
      expect((await bench.db.as(actor, 'x', (tx) => attempt.execute(tx))).numAffectedRows).toBe(0n)
  })
})

describe('the morning’s list', () => {
  it('keeps an entry until a named person has taken and emptied it', async () => {
    const entry = await entryOf(await received())
    expect(await empty(entry, 'screener')).toMatchObject({
      ok: false,
      refusal: { '': expect.stringContaining('Take it first') as string },
    })
    await take(entry, 'screener')
    expect(await empty(entry, 'decider')).toMatchObject({ ok: false })
    expect(await empty(entry, 'screener', ' ')).toMatchObject({
      ok: false,
      refusal: { how: 'Write what was done about it' },
    })
    expect((await empty(entry, 'screener')).ok).toBe(true)
    expect((await empty(entry, 'screener')).ok).toBe(true)
    expect(await empty(entry, 'screener', 'Other words.')).toMatchObject({ ok: false })
    expect((await open()).some(({ id }) => id === entry)).toBe(false)
  })

  it('lets no SQL empty it for another, put it back to nobody, or change a word', async () => {
    const entry = await entryOf(await received())
    await take(entry, 'screener')
    const decider = await bench.town.actor('decider')
    const run = (attempt: ReturnType<typeof sql>) => bench.db.as(decider, 'x', (tx) => attempt.execute(tx))
    await expect(
      run(
        sql`update frontdoor.night_entry set emptied_how = 'x', emptied_by = taken_by, emptied_by_name = 'x', emptied_at = now() where id = ${entry}`,
      ),
    ).rejects.toThrow(/by who took it/)
    await expect(
      run(
        sql`update frontdoor.night_entry set taken_by = null, taken_by_name = null, taken_at = null where id = ${entry}`,
      ),
    ).rejects.toThrow(/stays with somebody|policy/)
    await expect(run(sql`update frontdoor.night_entry set morning = 'x' where id = ${entry}`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(run(sql`delete from frontdoor.night_entry where id = ${entry}`)).rejects.toThrow(/permission denied/)
  })

  it('loses nothing, whatever is pressed by whom in which order', async () => {
    const presses = fc.array(
      fc.record({
        who: fc.constantFrom('screener', 'screener2', 'decider', 'night'),
        act: fc.constantFrom('take', 'empty'),
      }),
      { minLength: 1, maxLength: 9 },
    )
    await fc.assert(
      fc.asyncProperty(presses, async (pressed) => {
        const entry = await entryOf(await received())
        // On paper: who has the slip, and whether it is torn up.
        let holder: string | null = null
        let torn: string | null = null
        for (const { who, act } of pressed) {
          await (act === 'take' ? take(entry, who) : empty(entry, who)).catch(() => undefined)
          if (torn !== null || who === 'night') continue
          if (act === 'take') holder = who
          else if (holder === who) torn = who
        }
        const nameOf = async (who: string | null) => (who === null ? null : (await bench.town.actor(who)).name)
        const decider = await bench.town.actor('decider')
        const kept = await bench.db.as(decider, 'look', (tx) => findEntry(tx, entry, { lock: false }))
        expect([kept?.takenByName, kept?.emptiedByName]).toEqual([await nameOf(holder), await nameOf(torn)])
        const emptied = await bench.db.as(decider, 'look', (tx) => emptiedEntries(tx, 500))
        expect([(await open()).some(({ id }) => id === entry), emptied.some(({ id }) => id === entry)]).toEqual([
          torn === null,
          torn !== null,
        ])
      }),
      { numRuns: 40, seed: 11 },
    )
  }, 60_000)

  it('is unknown to other hubs and to agencies', async () => {
    await received()
    for (const who of ['nc-screener', 'police', 'nursery']) expect(await open(who), who).toEqual([])
  })
})
