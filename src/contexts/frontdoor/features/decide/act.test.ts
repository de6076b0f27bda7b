import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedAbout } from '../../../../../test/frontdoor/answer-bench.ts'
import { aDecision, answered, childIds, decide, seenBy, standsNow } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { anInventedReferral } from '../../../../../test/frontdoor/invented-referral.ts'
import { screened } from '../../../../../test/frontdoor/screened.ts'
import { newId } from '../../../../kernel/id.ts'
import { insertDecision } from '../../store/decisions.ts'
import { tellOf } from '../../store/settling.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Friday 20 November 2026: the hub is open until 17:00, and then on Monday.
const came = at('2026-11-20T10:00Z')
const now = at('2026-11-20T11:00Z')
const [amara] = anInventedReferral().children
if (amara === undefined) throw new Error('The invented referral has no child.')
const siblings = {
  referral: {
    children: [amara, { ...amara, firstNames: 'Kelechi', birth: { kind: 'date', date: '2020-02-02' } as const }],
  },
}

const rated = (rating: 'red' | 'amber' = 'red', more: object = {}) =>
  screened(bench, { at: came, screenedAt: at('2026-11-20T10:20Z'), rating, level: '4', ...more })

const toldTo = (who: string, contact: string) =>
  seenBy(
    bench,
    who,
    sql<{ child: string; outcome: string; reason: string; what_now: string }>`
      select child_name as child, outcome, reason, what_now from frontdoor.told where contact_id = ${contact} order by outcome`,
  )

describe('deciding', () => {
  it('decides the contact with its last child, and tells the referrer in the route’s own words', async () => {
    const contact = await rated()
    expect((await decide(bench, { contact, at: now })).ok).toBe(true)
    expect(await standsNow(bench, contact)).toMatchObject({ state: 'decided', reachedAt: now })
    expect(await toldTo('nursery', contact)).toEqual([
      {
        child: 'Amara Nkemelu',
        outcome: 'Assessment by a social worker',
        reason: 'A social worker should see the child.',
        what_now:
          'A social worker will contact the family within four working days. Please go on supporting the child as you do.',
      },
    ])
    const progress = sql`select progress from frontdoor.referral where contact_id = ${contact}`
    expect(await seenBy(bench, 'nursery', progress)).toEqual([{ progress: 'decided' }])
  })

  it('takes the decider from the session and keeps the policies it was taken under', async () => {
    const contact = await rated()
    await decide(bench, { contact, at: now })
    const rows = await seenBy(
      bench,
      'screener',
      sql`
      select decided_by as by, decided_by_name as name, policy_versions as versions from frontdoor.decision where contact_id = ${contact}`,
    )
    expect(rows).toEqual([
      { by: bench.town.users['decider'], name: 'Miriam Falk', versions: { thresholds: 1, routes: 1, ratings: 1 } },
    ])
  })

  it('makes one decision of two presses', async () => {
    const contact = await rated()
    const [first, second] = [
      await decide(bench, { contact, at: now }),
      await decide(bench, { contact, at: at('2026-11-20T11:00:01Z') }),
    ]
    expect([first.ok, second.ok]).toEqual([true, true])
    const [row] = await seenBy(
      bench,
      'decider',
      sql<{ decisions: number; told: number; mails: number }>`
      select (select count(*)::int from frontdoor.decision where contact_id = ${contact}) as decisions,
             (select count(*)::int from frontdoor.told where contact_id = ${contact}) as told`,
    )
    expect(row).toEqual({ decisions: 1, told: 1 })
  })

  it('makes one decision of two presses at the same moment', async () => {
    const contact = await rated()
    const both = await Promise.all([decide(bench, { contact, at: now }), decide(bench, { contact, at: now })])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await toldTo('nursery', contact)).toHaveLength(1)
  })

  it('sends siblings different ways, and ends the enquiry with the last of them', async () => {
    const contact = await rated('red', siblings)
    await decide(bench, { contact, at: now, given: { outcome: 'strategy-discussion' } })
    expect(await standsNow(bench, contact)).toMatchObject({ state: 'screened', reachedAt: null })
    const live = sql`select live from sharing.enquiry where id = ${contact}`
    expect(await seenBy(bench, 'decider', live)).toEqual([{ live: true }])
    await decide(bench, { contact, at: now, child: 1, given: { level: '2', outcome: 'family-help' } })
    expect(await standsNow(bench, contact)).toMatchObject({ state: 'decided' })
    expect(await seenBy(bench, 'decider', live)).toEqual([{ live: false }])
    expect((await toldTo('nursery', contact)).map(({ child, outcome }) => [child, outcome])).toEqual([
      ['Kelechi Nkemelu', 'Family help'],
      ['Amara Nkemelu', 'Strategy discussion'],
    ])
  })

  it('mails that there is news, and nothing of the child', async () => {
    const contact = await rated()
    await decide(bench, { contact, at: now })
    const [mail] = await seenBy(
      bench,
      'decider',
      sql<{ content: string; subject: string }>`
      select subject, content from post.message where subject like 'News of%' order by written_at desc limit 1`,
    )
    expect(mail?.content).toMatch(
      /^There is news of a referral you made\. Sign in at https:\/\/hub\.example\/setting to read it\.$/,
    )
    expect(`${mail?.subject ?? ''} ${mail?.content ?? ''}`).not.toMatch(/Amara|Nkemelu|Assessment/)
  })

  it('does not wait for an agency: what was missing is kept, and its answer is still wanted', async () => {
    const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
    await answered(bench, 'health', {
      request: requests['health'] ?? '',
      mayLeave: 'no',
      content: 'Was not brought.',
      at: at('2026-11-20T10:40Z'),
    })
    await decide(bench, { contact, at: now })
    const [decision] = await seenBy(
      bench,
      'decider',
      sql<{ missing: unknown }>`
      select body -> 'notAnswered' as missing from frontdoor.decision where contact_id = ${contact}`,
    )
    expect(decision?.missing).toEqual(['Saltmarsh Police'])
    const states = await seenBy(
      bench,
      'decider',
      sql`
      select agency_name as name, state, overtaken_at is not null as overtaken from frontdoor.request where contact_id = ${contact} order by 1`,
    )
    expect(states).toEqual([
      { name: 'Bay Community Health', state: 'answered', overtaken: false },
      { name: 'Saltmarsh Police', state: 'sent', overtaken: true },
    ])
    expect(
      await seenBy(bench, 'decider', sql`select id from sharing.sealed_item where enquiry_id = ${contact}`),
    ).toEqual([])
  })
})

describe('what is refused', () => {
  it.each([
    ['level', { level: '9' }],
    ['outcome', { outcome: 'elsewhere' }],
    ['outcome', { outcome: 'advice' }],
    ['known', { known: ' ' }],
    ['meaning', { meaning: '' }],
    ['why', { why: '' }],
    ['toldReason', { toldReason: '' }],
  ])('says at %s what is wrong with %j', async (field, given) => {
    const contact = await rated()
    const done = await decide(bench, { contact, at: now, given })
    expect(done).toMatchObject({ ok: false, refusal: { [field]: expect.any(String) as string } })
    expect(await toldTo('nursery', contact)).toEqual([])
  })

  it('refuses a page that grew old', async () => {
    const contact = await rated()
    const done = await decide(bench, { contact, at: now, over: { version: 1 } })
    expect(done).toMatchObject({
      ok: false,
      refusal: { '': expect.stringContaining('Somebody changed this') as string },
    })
  })

  it('refuses a contact nobody has screened', async () => {
    const contact = await bench.receive({ at: came })
    expect((await decide(bench, { contact, at: now })).ok).toBe(false)
  })

  it('lets no screener decide past the page: the database refuses', async () => {
    const contact = await rated()
    await expect(decide(bench, { contact, at: now, who: 'screener' })).rejects.toThrow(/row-level security/)
  })

  it('lets nobody decide in another’s name: the database refuses', async () => {
    const contact = await rated()
    const [child = ''] = await childIds(bench, contact)
    const actor = await bench.town.actor('decider')
    const forged = { ...actor, user: bench.town.users['decider2'] ?? actor.user }
    const decision = await aRow(contact, child)
    await expect(
      bench.db.as(actor, 'decision.record', (tx) => insertDecision(tx, forged, decision, now)),
    ).rejects.toThrow(/row-level security/)
  })

  it('lets amber never go ahead without its second person: the database refuses', async () => {
    const contact = await rated('amber')
    const [child = ''] = await childIds(bench, contact)
    const actor = await bench.town.actor('decider')
    const decision = { ...(await aRow(contact, child)), needsSecond: true, takesEffectAt: now, checkDueAt: now }
    await expect(
      bench.db.as(actor, 'decision.record', (tx) => insertDecision(tx, actor, decision, now)),
    ).rejects.toThrow(/only red goes ahead/)
  })

  it('tells nobody of a decision that is not in effect: the database refuses', async () => {
    const contact = await standsNow(bench, await rated())
    const [child = ''] = await childIds(bench, contact.id)
    const actor = await bench.town.actor('decider')
    const decision = await aRow(contact.id, child)
    const row = { id: decision.child, name: 'Amara', person: '', body: amara, decidedAt: null }
    await expect(
      bench.db.as(actor, 'decision.record', (tx) =>
        tellOf(tx, actor, { contact, child: row, body: decision.body }, now),
      ),
    ).rejects.toThrow(/not in effect/)
  })
})

const aPlan = { ...aDecision.family, tellName: 'Yes, tell them', dueAt: '2026-11-23T17:00:00Z' }

const aRow = async (contact: string, child: string): Promise<Parameters<typeof insertDecision>[2]> => ({
  id: newId(),
  contact: (await standsNow(bench, contact)).id,
  child: child as Parameters<typeof insertDecision>[2]['child'],
  level: '4',
  outcome: 'no-further-action',
  body: {
    ...aDecision,
    levelName: 'Level 4',
    outcomeName: 'No further action',
    team: '',
    notAnswered: [],
    family: aPlan,
  },
  needsSecond: false,
  takesEffectAt: now,
  checkDueAt: null,
  policyVersions: {},
})
