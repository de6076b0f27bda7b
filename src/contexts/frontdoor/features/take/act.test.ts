import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { appendFacts, factsOf, findContact } from '../../store/contacts.ts'
import { acceptContact, handOver, putBack, takeContact } from './act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const received = at('2026-11-18T10:00Z')
const now = at('2026-11-18T10:20Z')

const take = async (contact: string, who: string, version: number | null = null) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'contact.take', (tx) => takeContact(tx, actor, { contact, version }, now))
}

const give = async (contact: string, who: string, to: string, version = 1) => {
  const actor = await bench.town.actor(who)
  const input = { contact, version, to, note: 'Back on Monday.' }
  return bench.db.as(actor, 'contact.hand-over', (tx) => handOver(tx, actor, input, now))
}

const back = async (contact: string, who: string, version: number) => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'contact.put-back', (tx) => putBack(tx, actor, { contact, version }, now))
}

const stands = async (contact: string) => {
  const actor = await bench.town.actor('screener')
  return bench.db.as(actor, 'look', (tx) => findContact(tx, contact))
}

const kinds = async (contact: string) => {
  const actor = await bench.town.actor('screener')
  return (await bench.db.as(actor, 'look', (tx) => factsOf(tx, contact))).map(({ kind }) => kind)
}

it('gives an unclaimed contact to whoever takes it', async () => {
  const contact = await bench.receive({ at: received })
  expect((await take(contact, 'screener')).ok).toBe(true)
  expect(await stands(contact)).toMatchObject({ holderName: 'Rosa Osei', version: 2 })
})

it('writes one fact when take is pressed twice', async () => {
  const contact = await bench.receive({ at: received })
  expect((await take(contact, 'screener')).ok).toBe(true)
  expect((await take(contact, 'screener')).ok).toBe(true)
  expect(await kinds(contact)).toEqual(['received', 'taken'])
})

it('takes nothing out of a colleague’s hands from an old queue', async () => {
  const contact = await bench.receive({ at: received })
  await take(contact, 'screener')
  expect(await take(contact, 'screener2')).toEqual({ ok: false, refusal: { '': 'Rosa Osei has taken this contact' } })
})

it('lets a colleague take over who sees that it is held', async () => {
  const contact = await bench.receive({ at: received })
  await take(contact, 'screener')
  expect((await take(contact, 'decider', 1)).ok).toBe(false)
  expect((await take(contact, 'decider', 2)).ok).toBe(true)
  expect((await stands(contact))?.holderName).toBe('Miriam Falk')
})

it('hands over to a named colleague of the hub', async () => {
  const contact = await bench.receive({ at: received })
  const decider = bench.town.users['decider'] ?? ''
  expect((await give(contact, 'screener', decider)).ok).toBe(true)
  expect(await stands(contact)).toMatchObject({ holder: decider, holderName: 'Miriam Falk' })
  expect((await give(contact, 'screener', decider)).ok).toBe(true)
  expect(await kinds(contact)).toEqual(['received', 'handed-over'])
})

it('leaves what is handed over unaccepted until the one who was given it presses, once', async () => {
  const contact = await bench.receive({ at: received })
  await give(contact, 'screener', bench.town.users['decider'] ?? '')
  expect((await stands(contact))?.holderAccepted).toBe(false)
  const press = async (who: string) => {
    const actor = await bench.town.actor(who)
    return bench.db.as(actor, 'contact.accept', (tx) => acceptContact(tx, actor, contact, now))
  }
  expect((await press('screener')).ok).toBe(false)
  expect((await press('decider')).ok).toBe(true)
  expect((await press('decider')).ok).toBe(true)
  expect((await stands(contact))?.holderAccepted).toBe(true)
  expect(await kinds(contact)).toEqual(['received', 'handed-over', 'accepted'])
})

it('takes no acceptance by another past the page, nor one given in the hand-over: the database', async () => {
  const contact = await bench.receive({ at: received })
  await give(contact, 'screener', bench.town.users['decider'] ?? '')
  const real = await stands(contact)
  if (real === null) throw new Error('The contact is missing.')
  const rosa = await bench.town.actor('screener')
  const accept = bench.db.as(rosa, 'contact.accept', (tx) =>
    appendFacts(tx, real, rosa, now, [{ kind: 'accepted', body: {}, occurredAt: now }], { holderAccepted: true }),
  )
  await expect(accept).rejects.toThrow(/only who was given a contact accepts it/)
  const tom = await bench.town.actor('screener2')
  await bench.db.as(rosa, 'contact.hand-over', (tx) =>
    appendFacts(tx, real, rosa, now, [{ kind: 'handed-over', body: {}, occurredAt: now }], {
      holder: tom.user,
      holderName: tom.name,
      holderAccepted: true,
    }),
  )
  expect((await stands(contact))?.holderAccepted).toBe(false)
})

it.each(['support', 'governance', 'police', 'nursery', 'nc-screener'])('hands nothing over to %s', async (key) => {
  const contact = await bench.receive({ at: received })
  const done = await give(contact, 'screener', bench.town.users[key] ?? '')
  expect(done.ok ? [] : Object.keys(done.refusal)).toEqual(['to'])
  expect((await stands(contact))?.holder).toBeNull()
})

it('puts a contact back, once', async () => {
  const contact = await bench.receive({ at: received })
  await take(contact, 'screener')
  expect((await back(contact, 'screener', 2)).ok).toBe(true)
  expect((await back(contact, 'screener', 2)).ok).toBe(true)
  expect(await stands(contact)).toMatchObject({ holder: null, holderName: '' })
  expect(await kinds(contact)).toEqual(['received', 'taken', 'put-back'])
})

it('refuses to put back what somebody else changed meanwhile', async () => {
  const contact = await bench.receive({ at: received })
  await take(contact, 'screener')
  await take(contact, 'screener2', 2)
  expect((await back(contact, 'screener', 2)).ok).toBe(false)
})

it.each(['support', 'nursery', 'police', 'nc-screener'])(
  'hides the contact from %s, who cannot take it',
  async (who) => {
    const contact = await bench.receive({ at: received })
    const done = await take(contact, who)
    expect(done.ok ? '' : String(done.refusal as symbol)).toBe('Symbol(not found)')
    const real = await stands(contact)
    if (real === null) throw new Error('The contact is missing.')
    const actor = await bench.town.actor(who)
    const tried = bench.db.as(actor, 'contact.take', (tx) =>
      appendFacts(tx, real, actor, now, [{ kind: 'taken', body: {}, occurredAt: now }], { holder: actor.user }),
    )
    await expect(tried).rejects.toThrow(/row-level security|foreign key/)
  },
)
