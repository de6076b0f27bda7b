import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { anInventedReferral } from '../../../../../test/frontdoor/invented-referral.ts'
import type { Referral } from '../../model/referral.ts'
import { sendReferral } from './act.ts'

const now = at('2026-11-19T10:00Z')
let bench: Bench
let look: pg.Client

beforeAll(async () => {
  bench = await openBench()
  look = new pg.Client({ connectionString: bench.superuserUrl })
  await look.connect()
})

afterAll(async () => {
  await look.end()
  await bench.close()
})

const send = async (key: string, referral: Referral, draftId: string | null = null) => {
  const actor = await bench.town.actor(key)
  return bench.db.as(actor, 'referral.send', (tx) => sendReferral(tx, actor, { referral, draftId }, now, bench.needs))
}

const count = async (table: string): Promise<number> =>
  Number((await look.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count)

it('is refused by the database to everybody but a referrer, and leaves nothing behind', async () => {
  for (const key of ['police', 'housing', 'governance'])
    await expect(send(key, anInventedReferral())).rejects.toThrow(/row-level security/)
  expect(await count('frontdoor.contact')).toBe(0)
  expect(await count('people.person')).toBe(0)
})

it('stays in the referrer’s own hub, whatever the other hub uses for its own', async () => {
  const sent = await send('nursery', anInventedReferral())
  expect(sent.ok).toBe(true)
  const { rows } = await look.query('select hub_id, source_agency from frontdoor.contact')
  expect(rows).toEqual([{ hub_id: bench.town.hubs['saltmarsh-bay'], source_agency: bench.town.agencies['terns'] }])
})

const over = (change: (referral: Referral) => Referral): Referral => change(anInventedReferral())

it.each<[string, Referral, string]>([
  ['no child', over((one) => ({ ...one, children: [] })), 'children'],
  ['a child without a name', anInventedReferral({ firstNames: ' ', lastName: '' }), 'names'],
  ['a mistyped NHS number', anInventedReferral({ nhsNumber: '9434765918' }), 'nhsNumber'],
  [
    'a concern the hub does not have',
    over((one) => ({ ...one, concern: { ...one.concern, kind: 'aliens' } })),
    'concern',
  ],
  ['no worry', over((one) => ({ ...one, concern: { ...one.concern, worriedAbout: ' ' } })), 'worry'],
  [
    'a reason the hub does not have',
    over((one) => ({ ...one, consent: { ...one.consent, reasons: ['because'] } })),
    'reasons',
  ],
  ['a family not told and no reason', over((one) => ({ ...one, consent: { ...one.consent, reasons: [] } })), 'reasons'],
  ['no role', over((one) => ({ ...one, referrer: { ...one.referrer, role: '' } })), 'role'],
  ['no telephone', over((one) => ({ ...one, referrer: { ...one.referrer, phone: '' } })), 'phone'],
])('refuses a referral with %s', async (_, referral, field) => {
  const before = await count('frontdoor.contact')
  const sent = await send('nursery', referral)
  expect(sent).toMatchObject({ ok: false, refusal: { [field]: expect.any(String) as string } })
  expect(await count('frontdoor.contact')).toBe(before)
})

it('takes a refusal with an explanation where the family knows and said no', async () => {
  const asked = over((one) => ({
    ...one,
    consent: {
      ...one.consent,
      familyAware: 'yes',
      consent: 'refused',
      reasons: [],
      explanation: 'Both said no on Monday.',
    },
  }))
  expect((await send('nursery', asked)).ok).toBe(true)
})

it('writes the sender from the session over whatever the referral says', async () => {
  const forged = over((one) => ({ ...one, referrer: { ...one.referrer, name: 'Somebody Else', agency: 'Police' } }))
  const sent = await send('nursery2', forged)
  if (!sent.ok) throw new Error('not sent')
  const { rows } = await look.query(
    "select body -> 'referrer' as referrer, source_agency from frontdoor.referral where contact_id = $1",
    [sent.value.contact],
  )
  expect(rows[0]).toMatchObject({
    referrer: { name: 'Shabnam Rashid', agency: 'Dunes Day Nursery' },
    source_agency: bench.town.agencies['dunes'],
  })
})

it('never matches people by the words that say a name is not known', async () => {
  const nameless = anInventedReferral({ firstNames: 'not known', lastName: 'Unknown', postcode: 'zz9 4sr' })
  const sent = await send('childminder', nameless)
  if (!sent.ok) throw new Error('not sent')
  const { rows } = await look.query(
    "select body ->> 'name' as name from people.person where source_id = $1 and body ->> 'role' = 'child'",
    [sent.value.contact],
  )
  expect(rows).toEqual([{ name: '' }])
})

it('answers a draft of somebody else as if it were not there', async () => {
  expect(await send('nursery', anInventedReferral(), '99999999-9999-4999-8999-999999999999')).toMatchObject({
    ok: false,
  })
})
