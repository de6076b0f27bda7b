import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedAbout } from '../../../../../test/frontdoor/answer-bench.ts'
import { answered, decide, seenBy } from '../../../../../test/frontdoor/decided.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const came = at('2026-11-20T10:00Z')
const now = at('2026-11-20T11:00Z')

describe('what goes to the receiving team', () => {
  const both = async (mayLeave: 'yes' | 'ask-us' | 'no', content: string) => {
    const { contact, requests } = await askedAbout(bench, ['police'], came)
    const item = await answered(bench, 'police', {
      request: requests['police'] ?? '',
      mayLeave,
      content,
      at: at('2026-11-20T10:40Z'),
    })
    return { contact, item }
  }
  const released = (contact: string) =>
    seenBy(
      bench,
      'decider',
      sql<{ content: string; recipient: string; how: string; bound: boolean }>`
      select content, recipient, how, content_hash = sha256(convert_to(content, 'UTF8')) as bound
        from sharing.release where enquiry_id = ${contact}`,
    )

  it('releases what its owner lets go, word for word and bound to its hash', async () => {
    const { contact, item } = await both('yes', 'Called on 3 September: “shouting”, wörd for wörd.')
    await decide(bench, { contact, at: now, given: { items: [item] } })
    expect(await released(contact)).toEqual([
      {
        content: 'Called on 3 September: “shouting”, wörd for wörd.',
        recipient: 'Assessment team',
        how: 'standing-rule',
        bound: true,
      },
    ])
  })

  it.each(['ask-us', 'no'] as const)(
    'lets an item marked %s not go with the decision, whoever asks',
    async (mayLeave) => {
      const { contact, item } = await both(mayLeave, `Sealed, marked ${mayLeave}.`)
      await decide(bench, { contact, at: now, given: { items: [item] } })
      expect(await released(contact)).toEqual([])
    },
  )

  it.each(['ask-us', 'no'] as const)(
    'lets the hub release no item marked %s by any SQL: the database refuses',
    async (mayLeave) => {
      const { contact, item } = await both(mayLeave, `Sealed for good, marked ${mayLeave}.`)
      const actor = await bench.town.actor('decider')
      const tried = bench.db.as(actor, 'decision.record', (tx) =>
        sql`insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how, released_by_name, released_at)
          select hub_id, enquiry_id, id, agency_id, 'Assessment team', content, content_hash, 'standing-rule', 'Miriam Falk', ${now}
            from sharing.sealed_item where id = ${item}`.execute(tx),
      )
      await expect(tried).rejects.toThrow(/row-level security/)
      expect(await released(contact)).toEqual([])
    },
  )

  it('refuses other words under the item’s name, even words with a hash of their own', async () => {
    const { item } = await both('yes', 'The words as sealed.')
    const actor = await bench.town.actor('decider')
    const tried = bench.db.as(actor, 'decision.record', (tx) =>
      sql`insert into sharing.release (hub_id, enquiry_id, item_id, agency_id, recipient, content, content_hash, how, released_by_name, released_at)
          select hub_id, enquiry_id, id, agency_id, 'Assessment team', 'Other words.', sha256('Other words.'), 'standing-rule', 'x', ${now}
            from sharing.sealed_item where id = ${item}`.execute(tx),
    )
    await expect(tried).rejects.toThrow(/row-level security/)
  })
})
