import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'
import type { Rating } from '../../model/contact.ts'
import { factsOf, findContact } from '../../store/contacts.ts'
import { insertRequest, requestsOf } from '../../store/requests.ts'
import { askAgencies, type Question } from './act.ts'
import type { BasisGiven } from './basis-given.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Friday 20 November 2026; the hub closes at 17:00.
const received = at('2026-11-20T14:00Z')
const now = at('2026-11-20T14:30Z')

const rated = (rating: Rating, level: string) =>
  screened(bench, { at: received, screenedAt: at('2026-11-20T14:10Z'), rating, level })

const nothing: Omit<BasisGiven, 'ground'> = { reason: '', givenBy: '', consentSource: null, noConsentReasons: [] }
const harm: BasisGiven = { ...nothing, ground: 'significant-harm', reason: 'A bruise and a disclosure.' }
const consent: BasisGiven = { ...nothing, ground: 'consent', givenBy: 'Chioma Nkemelu', consentSource: 'referral' }
const override: BasisGiven = {
  ...nothing,
  ground: 'override',
  reason: 'Asking would warn the partner.',
  noConsentReasons: ['risk-to-child'],
}
const urgent: BasisGiven = { ...nothing, ground: 'urgent', reason: 'She is collected at five.' }

const to = (key: string, questions: readonly string[] = ['Is the child known to you?']): Question => ({
  agency: bench.town.agencies[key] ?? '',
  questions,
  why: '',
})

type Over = { who?: string; version?: number; basis?: BasisGiven | null; requests?: readonly Question[] }
const ask = async (contact: string, over: Over = {}) => {
  const actor = await bench.town.actor(over.who ?? 'screener')
  const input = {
    contact,
    version: over.version ?? 2,
    basis: over.basis === undefined ? harm : over.basis,
    requests: over.requests ?? [to('police'), to('health')],
  }
  return bench.db.as(actor, 'contact.ask', (tx) => askAgencies(tx, actor, input, now, bench.needs))
}

const hub = async <Value>(work: Parameters<typeof bench.db.as<Value>>[2]): Promise<Value> =>
  bench.db.as(await bench.town.actor('screener'), 'look', work)

const fields = (done: Awaited<ReturnType<typeof ask>>): readonly string[] =>
  done.ok || typeof done.refusal === 'symbol' ? [] : Object.keys(done.refusal)

it('sends each agency its questions with its own deadline', async () => {
  const contact = await rated('red', '4')
  expect((await ask(contact)).ok).toBe(true)
  const requests = await hub((tx) => requestsOf(tx, contact))
  expect(requests.map(({ agencyName, dueAt, state }) => [agencyName, dueAt.toString(), state])).toEqual([
    ['Bay Community Health', '2026-11-20T16:30:00Z', 'sent'],
    ['Saltmarsh Police', '2026-11-20T16:30:00Z', 'sent'],
  ])
  expect((await hub((tx) => findContact(tx, contact)))?.state).toBe('asking')
  expect((await hub((tx) => factsOf(tx, contact))).map(({ kind }) => kind).slice(2)).toEqual([
    'basis-recorded',
    'agencies-asked',
  ])
})

it('counts an amber answer in the hub’s working hours', async () => {
  const contact = await rated('amber', '4')
  await ask(contact, { requests: [to('police')] })
  const [request] = await hub((tx) => requestsOf(tx, contact))
  // Five working hours from Friday 14:30: two and a half on Friday, the rest on Monday.
  expect(request?.dueAt.toString()).toBe('2026-11-23T11:30:00Z')
})

it('tells the agency who the children are and why, and not who referred', async () => {
  const contact = await rated('red', '4')
  await ask(contact)
  const police = await bench.town.actor('police')
  const [request] = await bench.db.as(police, 'look', (tx) => requestsOf(tx, contact))
  expect(request?.about).toMatchObject({
    concernName: 'Unexplained injury',
    children: [{ name: 'Amara Nkemelu', postcode: expect.stringContaining('ZZ9') as string }],
  })
  expect(JSON.stringify(request)).not.toContain('Beddoes')
})

it.each([
  ['amber', '3', consent, 'screener'],
  ['amber', '3', override, 'decider'],
  ['red', '3', urgent, 'screener'],
  ['green', '4', harm, 'screener'],
] as const)('lets %s at level %s be asked on the ground %o', async (rating, level, basis, who) => {
  const contact = await rated(rating, level)
  expect(await ask(contact, { basis, who })).toMatchObject({ ok: true })
})

it('makes an urgent asking due for its check by the end of the next working day', async () => {
  const contact = await rated('red', '3')
  await ask(contact, { basis: urgent })
  const facts = await hub((tx) => factsOf(tx, contact))
  expect(facts.find(({ kind }) => kind === 'basis-recorded')?.body).toMatchObject({
    urgent: { checkDueAt: '2026-11-23T17:00:00Z' },
  })
})

it.each([
  ['a level below significant harm on that ground', 'amber', '3', harm, 'ground'],
  ['significant harm without a reason', 'red', '4', { ...harm, reason: ' ' }, 'reason'],
  ['consent without who gave it', 'amber', '3', { ...consent, givenBy: '' }, 'givenBy'],
  ['consent without how it is known', 'amber', '3', { ...consent, consentSource: null }, 'consentSource'],
  ['an override by a screener', 'amber', '3', override, 'ground'],
  ['urgency that is not red', 'amber', '3', urgent, 'ground'],
  ['no ground at all', 'amber', '3', null, 'ground'],
] as const)('refuses %s', async (_, rating, level, basis, field) => {
  const contact = await rated(rating, level)
  expect(fields(await ask(contact, { basis }))).toEqual([field])
  expect(await hub((tx) => requestsOf(tx, contact))).toEqual([])
})

it('refuses an override without the hub’s own reasons', async () => {
  const contact = await rated('amber', '3')
  const basis = { ...override, noConsentReasons: [] }
  expect(fields(await ask(contact, { basis, who: 'decider' }))).toEqual(['noConsentReasons'])
})

it('refuses nobody, the lead agency, another hub’s agency, no question, and says so at the field', async () => {
  const contact = await rated('red', '4')
  expect(fields(await ask(contact, { requests: [] }))).toEqual(['agency'])
  expect(fields(await ask(contact, { requests: [to('council')] }))).toEqual(['agency'])
  expect(fields(await ask(contact, { requests: [to('nc-police')] }))).toEqual(['agency'])
  const police = bench.town.agencies['police'] ?? ''
  expect(fields(await ask(contact, { requests: [to('police', [' '])] }))).toEqual([`ask-${police}`])
})

it('asks more agencies later on the same basis, and none twice', async () => {
  const contact = await rated('red', '4')
  await ask(contact)
  expect(fields(await ask(contact, { basis: null, version: 4, requests: [to('police')] }))).toEqual(['agency'])
  expect((await ask(contact, { basis: null, version: 4, requests: [to('housing')] })).ok).toBe(true)
  expect(await hub((tx) => requestsOf(tx, contact))).toHaveLength(3)
})

it('sends once when the form is sent twice', async () => {
  const contact = await rated('red', '4')
  expect((await ask(contact)).ok).toBe(true)
  expect((await ask(contact)).ok).toBe(false)
  expect(await hub((tx) => requestsOf(tx, contact))).toHaveLength(2)
})

it('mails a one-time link to a setting without accounts, and nothing about anyone', async () => {
  const contact = await rated('red', '4')
  await ask(contact, { requests: [to('dunes'), to('police')] })
  const { rows } = await hub((tx) =>
    sql<{ recipient: string; content: string }>`
      select recipient, content from post.message where channel = 'mail'`.execute(tx),
  )
  const mails = rows.map(({ content }) => content).join('\n')
  expect(mails).toMatch(/https:\/\/hub\.example\/answer\/[\w-]{40,}/)
  expect(mails).toMatch(/https:\/\/hub\.example\/requests/)
  expect(mails).not.toMatch(/Amara|Nkemelu|Craig|SB-|bruise|Unexplained|\bred\b/i)
})

it('tells the referrer that agencies are asked', async () => {
  const contact = await rated('red', '4')
  await ask(contact)
  const nursery = await bench.town.actor('nursery')
  const { rows } = await bench.db.as(nursery, 'look', (tx) =>
    sql<{ progress: string }>`select progress from frontdoor.referral where contact_id = ${contact}`.execute(tx),
  )
  expect(rows).toEqual([{ progress: 'agencies-asked' }])
})

const slipIn = async (who: string, contact: string) => {
  const actor = await bench.town.actor(who)
  const agency = bench.town.agencies['police'] ?? ''
  return bench.db.as(actor, 'contact.ask', (tx) =>
    insertRequest(
      tx,
      actor,
      {
        id: crypto.randomUUID() as never,
        contact: contact as never,
        agency: agency as never,
        agencyName: 'Saltmarsh Police',
        agencyLetter: 'P',
        reference: 'SB-1',
        rating: 'red',
        about: { concernName: '', summary: '', children: [], adults: [], whyYou: '', contactPhone: '' },
        questions: ['?'],
        agreementReason: null,
        dueAt: now,
      },
      now,
    ),
  )
}

it('lets the database itself refuse a question without a recorded basis', async () => {
  const contact = await rated('red', '4')
  await expect(slipIn('screener', contact)).rejects.toThrow(/no recorded basis/)
})

it('lets the database itself refuse a question on a basis that no longer holds', async () => {
  const contact = await rated('red', '3')
  await ask(contact, { basis: urgent, requests: [to('health')] })
  const owner = await bench.town.actor('decider')
  await bench.db.as(owner, 'contact.re-rate', (tx) =>
    sql`update frontdoor.contact set rating = 'green' where id = ${contact}`.execute(tx),
  )
  await expect(slipIn('screener', contact)).rejects.toThrow(/no recorded basis/)
})

it('lets the database itself refuse an override written by a screener', async () => {
  const contact = await rated('amber', '3')
  const actor = await bench.town.actor('screener')
  const tried = bench.db.as(actor, 'contact.ask', (tx) =>
    sql`insert into sharing.basis (hub_id, enquiry_id, body, recorded_at, recorded_by, recorded_by_name)
        values (${actor.hub}, ${contact}, '{"ground": "override", "reason": "x"}', ${now}, ${actor.user}, ${actor.name})`.execute(
      tx,
    ),
  )
  await expect(tried).rejects.toThrow(/row-level security/)
})

it.each(['support', 'police', 'nursery', 'nc-screener'])(
  'lets %s ask nobody, on the page and in the database',
  async (who) => {
    const contact = await rated('red', '4')
    await ask(contact, { requests: [to('health')] })
    const done = await ask(contact, { who, version: 4, basis: null })
    expect(done.ok ? '' : String(done.refusal as symbol)).toBe('Symbol(not found)')
    await expect(slipIn(who, contact)).rejects.toThrow(
      /row-level security|foreign key|screened contact only|no recorded basis/,
    )
  },
)
