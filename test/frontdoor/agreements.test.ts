import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepAgreement, type SignedAgreement } from '../../src/contexts/frontdoor/features/agreements/act.ts'
import { askAgencies } from '../../src/contexts/frontdoor/features/ask/act.ts'
import { runningOn } from '../../src/contexts/frontdoor/model/agreement.ts'
import type { Rating } from '../../src/contexts/frontdoor/model/contact.ts'
import { insertRequest, requestsOf } from '../../src/contexts/frontdoor/store/requests.ts'
import { agreements, recordAgreement } from '../../src/contexts/sharing/index.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const now = at('2026-11-20T10:00Z')
const keep = async (over: Partial<SignedAgreement> = {}, who = 'hub-admin') => {
  const actor = await bench.town.actor(who)
  const signed = {
    agency: bench.town.agencies['probation'] ?? '',
    title: 'Pilot',
    signedOn: '2023-01-03',
    endsOn: '2026-11-02',
    ...over,
  }
  return bench.db.as(actor, 'agreement.record', (tx) => keepAgreement(tx, actor, signed, now))
}
const ground = {
  consent: {
    ground: 'consent' as const,
    reason: '',
    givenBy: 'The mother',
    consentSource: 'referral' as const,
    noConsentReasons: [],
  },
  harm: {
    ground: 'significant-harm' as const,
    reason: 'Likely harm',
    givenBy: '',
    consentSource: null,
    noConsentReasons: [],
  },
}
const asks = async ({
  rating,
  level,
  by,
  why,
}: {
  rating: Rating
  level: string
  by: keyof typeof ground
  why?: string
}) => {
  const contact = await screened(bench, { at: now, screenedAt: now, rating, level })
  const actor = await bench.town.actor('screener')
  const requests = [{ agency: bench.town.agencies['probation'] ?? '', questions: ['Is anyone supervised?'], why: '' }]
  const asking = {
    contact,
    version: 2,
    basis: ground[by],
    requests,
    ...(why === undefined ? {} : { agreementReason: why }),
  }
  const done = await bench.db.as(actor, 'contact.ask', (tx) => askAgencies(tx, actor, asking, now, bench.needs))
  return { contact, done }
}

describe('an agreement', () => {
  it('counts its last day, and is called out sixty days before', () => {
    const on = (day: string) => runningOn({ endsOn: '2026-11-20' }, Temporal.PlainDate.from(day))
    expect([on('2026-09-20'), on('2026-09-21'), on('2026-11-20'), on('2026-11-21')]).toEqual([
      'running',
      'ends-soon',
      'ends-soon',
      'ended',
    ])
    expect(runningOn(undefined, Temporal.PlainDate.from('2026-11-20'))).toBe('none')
  })

  it('is recorded by hub administrators and information governance only, and stays', async () => {
    for (const who of ['hub-admin', 'governance'])
      expect((await keep({ agency: bench.town.agencies['housing'] ?? '', title: who }, who)).ok).toBe(true)
    for (const who of ['screener', 'decider', 'police', 'nursery'])
      await expect(keep({}, who), who).rejects.toThrow(/policy/)
  })

  it('answers wrong days and titles at their fields', async () => {
    expect(await keep({ endsOn: '2023-01-03' })).toMatchObject({
      ok: false,
      refusal: { endsOn: expect.any(String) as string },
    })
    expect(await keep({ signedOn: '2026-11-21', endsOn: '2027-01-01' })).toMatchObject({
      ok: false,
      refusal: { signedOn: 'This day is still to come' },
    })
    expect(await keep({ agency: crypto.randomUUID(), title: ' ' })).toMatchObject({
      ok: false,
      refusal: { agency: expect.any(String) as string, title: expect.any(String) as string },
    })
  })

  it('is unknown to another hub, and an agency knows its own', async () => {
    await keep()
    const seen = async (who: string) => bench.db.as(await bench.town.actor(who), 'look', (tx) => agreements(tx))
    expect(await seen('nc-police')).toEqual([])
    expect(await seen('nursery')).toEqual([])
  })
})

describe('asking an agency whose agreement has ended', () => {
  it('wants a reason, which is kept, where harm is not likely', async () => {
    await keep()
    const without = await asks({ rating: 'amber', level: '3', by: 'consent' })
    expect(without.done).toMatchObject({
      ok: false,
      refusal: { agreementReason: expect.stringContaining('Coast Probation') as string },
    })
    const { contact, done } = await asks({
      rating: 'amber',
      level: '3',
      by: 'consent',
      why: 'Renewal is with their lawyers.',
    })
    expect(done.ok).toBe(true)
    const actor = await bench.town.actor('screener')
    expect(await bench.db.as(actor, 'look', (tx) => requestsOf(tx, contact))).toHaveLength(1)
  })

  it.each([
    { rating: 'red', level: '3', by: 'consent' },
    { rating: 'amber', level: '4', by: 'harm' },
  ] as const)('never delays $rating at level $level on the ground of $by', async (how) => {
    await keep()
    expect((await asks(how)).done.ok).toBe(true)
  })

  it('wants nothing of one whose new agreement runs', async () => {
    await keep()
    const admin = await bench.town.actor('hub-admin')
    await bench.db.as(admin, 'agreement.record', (tx) =>
      recordAgreement(
        tx,
        admin,
        { agency: bench.town.agencies['probation'] ?? '', title: 'New', signedOn: '2026-11-01', endsOn: '2028-01-01' },
        now.add({ seconds: 5 }),
      ),
    )
    expect((await asks({ rating: 'amber', level: '3', by: 'consent' })).done.ok).toBe(true)
  })

  it('is refused by the database without a reason', async () => {
    const admin = await bench.town.actor('hub-admin')
    await bench.db.as(admin, 'agreement.record', (tx) =>
      recordAgreement(
        tx,
        admin,
        { agency: bench.town.agencies['education'] ?? '', title: 'Old', signedOn: '2020-11-01', endsOn: '2021-01-01' },
        now,
      ),
    )
    const { contact } = await asks({ rating: 'amber', level: '3', by: 'consent', why: 'x' })
    const actor = await bench.town.actor('screener')
    const slip = bench.db.as(actor, 'x', (tx) =>
      insertRequest(
        tx,
        actor,
        {
          id: crypto.randomUUID() as never,
          contact: contact as never,
          agency: (bench.town.agencies['education'] ?? '') as never,
          agencyName: 'x',
          agencyLetter: 'E',
          reference: 'x',
          rating: 'amber',
          about: { concernName: '', summary: '', children: [], adults: [], whyYou: '', contactPhone: '' },
          questions: ['?'],
          dueAt: now,
          agreementReason: null,
        },
        now,
      ),
    )
    await expect(slip).rejects.toThrow(/asked with a reason/)
  })
})
