import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { phoneNoteForm } from '../../src/contexts/frontdoor/features/phone-note/act.form.ts'
import { takeCall } from '../../src/contexts/frontdoor/features/phone-note/act.ts'
import { screenContact } from '../../src/contexts/frontdoor/features/screen/act.ts'
import { childIds, decide, seenBy, standsNow } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const now = at('2026-11-20T10:00Z')

/** A relative's call, screened by the product's own acts. */
const relativesCall = async (): Promise<string> => {
  const actor = await bench.town.actor('screener')
  const read = phoneNoteForm.parse({
    once: crypto.randomUUID(),
    caller: 'relative',
    danger: 'no',
    concern: 'neglect',
    worry: 'She is alone most evenings.',
    firstNames1: 'Tilly',
  })
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return bench.db.as(actor, 'x', async (tx) => {
    const taken = await takeCall(tx, actor, read.value, now, bench.needs)
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
    const { contact } = taken.value
    const input = { contact, version: 1, level: '4', rating: 'red' as const, reason: 'As said.' }
    const done = await screenContact(tx, actor, input, now, bench.needs)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return contact
  })
}

it('decides a contact that no agency made and tells nobody', async () => {
  const contact = await relativesCall()
  expect((await decide(bench, { contact, at: at('2026-11-20T12:00Z') })).ok).toBe(true)
  expect((await standsNow(bench, contact)).state).toBe('decided')
  const told = sql`select id from frontdoor.told where contact_id = ${contact}`
  expect(await seenBy(bench, 'decider', told)).toEqual([])
})

it('lets nobody be told of it past the page either: the database refuses', async () => {
  const contact = await relativesCall()
  await decide(bench, { contact, at: at('2026-11-20T12:00Z') })
  const [child] = await childIds(bench, contact)
  const tell = sql`insert into frontdoor.told (hub_id, contact_id, child_id, source_agency, child_name, outcome, reason,
    what_now, told_at) values (${bench.town.hubs['saltmarsh-bay']}, ${contact}, ${child}, ${bench.town.agencies['terns']},
    'Tilly', 'x', 'x', 'x', ${now})`
  await expect(seenBy(bench, 'decider', tell)).rejects.toThrow(/only the agency that referred is told/)
})
