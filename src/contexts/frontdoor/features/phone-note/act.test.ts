import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import type { Typed } from '../../../../kernel/form-state.ts'
import { findContact } from '../../store/contacts.ts'
import { findNote, recordFollowUp } from '../../store/phone-notes.ts'
import { ownReferrals } from '../../store/referrals.ts'
import { phoneNoteForm, type PhoneNoteGiven } from './act.form.ts'
import { recordWritten, takeCall } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Friday 20 November 2026, 10:00; the hub is next open on Monday.
const now = at('2026-11-20T10:00Z')

const said = (over: Typed = {}): Typed => ({
  once: crypto.randomUUID(),
  caller: 'relative',
  danger: 'no',
  concern: 'neglect',
  worry: 'She is alone most evenings.',
  firstNames1: 'Tilly',
  age1: '9',
  ...over,
})

const given = (over: Typed = {}): PhoneNoteGiven => {
  const read = phoneNoteForm.parse(said(over))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

const professional = (): Typed => ({
  caller: 'professional',
  callerName: 'Carol Beddoes',
  agency: bench.town.agencies['terns'] ?? '',
})

const call = async (over: Typed = {}, who = 'support') => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'phone-note.write', (tx) => takeCall(tx, actor, given(over), now, bench.needs))
}
const called = async (over: Typed = {}): Promise<string> => {
  const done = await call(over)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value.contact
}
const look = async (who: string, contact: string) =>
  bench.db.as(await bench.town.actor(who), 'look', async (tx) => ({
    contact: await findContact(tx, contact),
    note: await findNote(tx, contact),
    referrals: await ownReferrals(tx),
  }))
const written = async (contact: string, how: 'referral' | 'paper', reference = '', who = 'support') => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'x', (tx) => recordWritten(tx, actor, { contact, how, reference }, now))
}

it('puts an anonymous call in the queue with no agency to be told, and asks nothing in writing', async () => {
  const seen = await look('screener', await called())
  expect(seen.contact).toMatchObject({
    channel: 'phone',
    sourceAgency: null,
    sourceAgencyName: 'A relative, by phone',
    who: 'Tilly, about 9',
    state: 'to-screen',
  })
  expect(seen.note).toMatchObject({ caller: 'relative', callerName: '', followUpDue: null, takenByName: 'Joan Petty' })
})

it('asks a professional to write within the hub’s limit: one working day, to Monday’s closing', async () => {
  const contact = await called(professional())
  const seen = await look('screener', contact)
  expect(seen.note?.followUpDue?.toString()).toBe('2026-11-23T17:00:00Z')
  expect(seen.contact?.sourceAgencyName).toBe('Little Terns Nursery')
  expect((await look('nursery', contact)).referrals.map((one) => one.contact)).toContain(contact)
})

it('makes one contact of a form sent twice', async () => {
  const once = crypto.randomUUID()
  expect(await called({ once })).toBe(await called({ once }))
})

it.each([
  ['caller', { caller: '' }],
  ['danger', { danger: '' }],
  ['danger', { danger: 'now' }],
  ['concern', { concern: '' }],
  ['worry', { worry: ' ' }],
  ['age1', { age1: 'nine' }],
  ['postcode', { postcode: 'nowhere' }],
  ['whereNow', { firstNames1: '', age1: '' }],
  ['callerName', { caller: 'professional', organisation: 'Bay Scouts' }],
  ['agency', { caller: 'professional', callerName: 'Kit Lowry' }],
] as const)('refuses at %s what cannot be used: %o', (field, over) => {
  const read = phoneNoteForm.parse(said(over))
  expect(read.ok ? [] : Object.keys(read.refusal)).toEqual([field])
})

it('takes no agency of another hub', async () => {
  const done = await call({ ...professional(), agency: bench.town.agencies['nc-police'] ?? crypto.randomUUID() })
  expect(done).toMatchObject({ ok: false, refusal: { agency: expect.stringContaining('of this hub') as string } })
})

it.each(['nursery', 'police'])('is not written by %s: the database refuses', async (who) => {
  await expect(call({}, who)).rejects.toThrow(/row-level security/)
})

it.each(['nursery', 'police', 'nc-police', 'nc-decider'])('is hidden from %s', async (who) => {
  const contact = await called()
  const seen = await look(who, contact)
  expect([seen.contact, seen.note]).toEqual([null, null])
  expect((await written(contact, 'paper', '', who)).ok).toBe(false)
})

it('is followed by the referral of the agency that rang, and by no other agency’s', async () => {
  const contact = await called(professional())
  const [own, others] = [await bench.receive({ at: now }), await bench.receive({ at: now, from: 'nursery2' })]
  const reference = async (id: string) => (await look('screener', id)).contact?.reference ?? ''
  expect(await written(contact, 'referral', await reference(others))).toMatchObject({
    ok: false,
    refusal: { reference: expect.stringContaining('another agency') as string },
  })
  expect(await written(contact, 'referral', await reference(contact))).toMatchObject({ ok: false })
  expect((await written(contact, 'referral', (await reference(own)).toLowerCase())).ok).toBe(true)
  expect((await look('screener', contact)).note).toMatchObject({
    followUpHow: 'referral',
    followUpByName: 'Joan Petty',
  })
})

it('keeps the first record of what came, past the page too', async () => {
  const contact = await called(professional())
  expect((await written(contact, 'paper')).ok).toBe(true)
  expect(await written(contact, 'paper', '', 'screener')).toMatchObject({ ok: false })
  const actor = await bench.town.actor('screener')
  const again = await bench.db.as(actor, 'x', (tx) => recordFollowUp(tx, actor, { contact, linked: null }, now))
  expect(again).toBe(false)
})

it('lets nobody record it in another’s name: the database refuses', async () => {
  const contact = await called(professional())
  const actor = await bench.town.actor('screener')
  const tried = bench.db.as(actor, 'x', (tx) =>
    sql`update frontdoor.phone_note set follow_up_how = 'paper', follow_up_by = ${crypto.randomUUID()},
      follow_up_by_name = 'X', follow_up_at = ${now} where contact_id = ${contact}`.execute(tx),
  )
  await expect(tried).rejects.toThrow(/row-level security/)
})
