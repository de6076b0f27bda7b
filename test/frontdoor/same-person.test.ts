import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pictureRoutes } from '../../src/contexts/frontdoor/features/picture/picture.routes.ts'
import { sameRoutes } from '../../src/contexts/frontdoor/features/same/same.routes.ts'
import { peopleOf } from '../../src/contexts/people/index.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const now = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...sameRoutes(bench.needs), ...pictureRoutes(bench.needs)], now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const childOf = async (contact: string): Promise<string> => {
  const people = await bench.db.as(await bench.town.actor('screener'), 'look', (tx) => peopleOf(tx, contact))
  return people.find(({ identity }) => identity.role === 'child')?.id ?? ''
}

/** An earlier contact about a child, and a new one about perhaps the same, with the page where they are compared. */
const twoContacts = async (firstNames: string, worry: string) => {
  const child = { firstNames, lastName: 'Marram', nhsNumber: '' }
  const referral = { concern: { ...(await concern()), worriedAbout: worry } }
  const before = await bench.receive({ at: now.subtract({ hours: 24 * 40 }), child, referral })
  const after = await bench.receive({ at: now.subtract({ hours: 1 }), child: { ...child, lastName: 'Marram-Quay' } })
  const [mine, theirs] = [await childOf(after), await childOf(before)]
  return { before, after, mine, theirs, page: `/hub/contacts/${after}/same/${mine}/${theirs}` }
}
const concern = async () => (await import('./invented-referral.ts')).anInventedReferral().concern
const word = (verdict: string, seen = 0, reason = 'The health visitor knows both.') => ({
  verdict,
  reason,
  seen: String(seen),
})

it('joins the earlier contact into the journey, once a named person judged it the same child', async () => {
  const { page, after, before } = await twoContacts('Ondine', 'Hungry each Monday.')
  const rosa = await site.visitor('screener')
  expect(bare((await rosa.get(page)).body)).toContain('Is Ondine Marram-Quay the same person as Ondine Marram?')
  const picture = `/hub/contacts/${after}/picture`
  expect(bare((await rosa.get(picture)).body)).not.toContain('Hungry each Monday.')
  expect((await rosa.post(page, word('same'))).to).toBe(picture)
  const joined = bare((await rosa.get(picture)).body)
  expect(joined).toContain('Hungry each Monday.')
  expect(joined).toContain('judged the same person')
  expect(joined).toContain('The same person as Ondine Marram-Quay')
  // And from the other side.
  expect(bare((await rosa.get(`/hub/contacts/${before}/picture`)).body)).toContain(
    'another contact about Ondine Marram-Quay',
  )
})

it('tells everybody who saw the joined picture when the judgement is taken back, and the world is as before', async () => {
  const { page, after } = await twoContacts('Perdita', 'Asleep at noon.')
  const [rosa, miriam, tom] = await Promise.all(['screener', 'decider', 'screener2'].map((who) => site.visitor(who)))
  if (rosa === undefined || miriam === undefined || tom === undefined) throw new Error('Nobody is there.')
  const picture = `/hub/contacts/${after}/picture`
  const untouched = bare((await rosa.get(picture)).body)
  await rosa.post(page, word('same'))
  await rosa.get(picture)
  await miriam.get(picture)
  expect(bare((await tom.get(page)).body)).toMatch(/Seen as one person by: .*Miriam Falk/)
  expect(bare((await miriam.get('/hub/corrections')).body)).toContain('Nothing.')
  expect((await tom.post(page, word('not-same', 1, 'Two girls of one name.'))).status).toBe(303)
  expect(
    bare((await rosa.get(picture)).body).replace(/Judged to be somebody else.*?(?=Worries|What is not)/, ''),
  ).not.toContain('Asleep at noon.')
  const told = bare((await miriam.get('/hub/corrections')).body)
  expect(told).toContain('Two girls of one name.')
  expect(told).toContain('Tom Bright')
  expect(bare((await tom.get('/hub/corrections')).body)).toContain('Nothing.')
  const view = /\/hub\/corrections\/([0-9a-f-]{36})/.exec((await miriam.get('/hub/corrections')).body)?.[1] ?? ''
  await tom.post(`/hub/corrections/${view}`)
  expect(bare((await miriam.get('/hub/corrections')).body)).toContain('Two girls of one name.')
  await miriam.post(`/hub/corrections/${view}`)
  expect(bare((await miriam.get('/hub/corrections')).body)).toContain('Nothing.')
  expect(untouched).not.toContain('Asleep at noon.')
})

it('remembers that they are not the same, and does not offer them again as possible', async () => {
  const { page, after } = await twoContacts('Rosalind', 'Came alone.')
  const rosa = await site.visitor('screener')
  await rosa.post(page, word('not-same'))
  const text = bare((await rosa.get(`/hub/contacts/${after}/picture`)).body)
  expect(text).toMatch(/Judged to be somebody else: \d/)
  expect(text).not.toMatch(/Rosalind Marram, born [^.]*May be/)
})

it('refuses a word against another, a stale page, nothing said, and keeps what was typed', async () => {
  const first = await twoContacts('Tamsin', 'One.')
  const rosa = await site.visitor('screener')
  await rosa.post(first.page, word('same'))
  const third = await bench.receive({
    at: now,
    child: { firstNames: 'Tamsin', lastName: 'Marram', nhsNumber: '' },
  })
  const child = await childOf(third)
  await rosa.post(`/hub/contacts/${third}/same/${child}/${first.theirs}`, word('same'))
  const torn = await rosa.post(`/hub/contacts/${third}/same/${child}/${first.mine}`, word('not-same'))
  expect(torn.status).toBe(422)
  expect(bare(torn.body)).toContain('Other judgements still join these two records.')
  expect(torn.body).toContain('The health visitor knows both.')
  const stale = await rosa.post(first.page, word('taken-back', 0, 'Not sure any more.'))
  expect(bare(stale.body)).toContain('judged these two meanwhile')
  expect(stale.body).toContain('Not sure any more.')
  const nothing = bare((await rosa.post(first.page, { seen: '1' })).body)
  expect(nothing).toContain('Say whether they are the same person')
  expect(nothing).toContain('Write what makes you sure')
})

it('is the hub’s own: no other role, agency or hub compares or judges, nor by any SQL', async () => {
  const { page, mine, theirs } = await twoContacts('Undine', 'Two.')
  for (const who of ['nursery', 'police', 'governance', 'nc-screener']) {
    const answer = await (await site.visitor(who)).get(page)
    expect([403, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('Undine')
  }
  expect((await (await site.visitor('support')).post(page, word('same'))).status).toBe(403)
  const [left, right] = [mine, theirs].sort()
  for (const who of ['nursery', 'police', 'support', 'nc-screener']) {
    const actor = await bench.town.actor(who)
    const insert = bench.db.as(actor, 'look', (tx) =>
      sql`insert into people.judgement (hub_id, left_id, right_id, number, verdict, reason, judged_by, judged_by_name, judged_at)
          values (${actor.hub}, ${left}, ${right}, 1, 'same', 'x', ${actor.user}, 'x', ${now})`.execute(tx),
    )
    await expect(insert).rejects.toThrow()
  }
})

it('holds in the database too: nobody is joined to whom somebody judged another, nor a child to an adult', async () => {
  const { mine, theirs, after } = await twoContacts('Viola', 'Three.')
  const actor = await bench.town.actor('screener')
  const third = await childOf(await bench.receive({ at: now, child: { firstNames: 'Viola', lastName: 'Marram' } }))
  const says = (one: string, other: string, verdict: string, number = 1) =>
    bench.db.as(actor, 'look', (tx) => {
      const [left, right] = [one, other].sort()
      return sql`insert into people.judgement (hub_id, left_id, right_id, number, verdict, reason, judged_by, judged_by_name, judged_at)
        values (${actor.hub}, ${left}, ${right}, ${number}, ${verdict}, 'x', ${actor.user}, 'x', ${now})`.execute(tx)
    })
  await says(mine, theirs, 'same')
  await says(third, theirs, 'not-same')
  await expect(says(third, mine, 'same')).rejects.toThrow('judged not the same')
  await expect(says(mine, theirs, 'not-same', 5)).rejects.toThrow('meanwhile')
  const people = await bench.db.as(actor, 'look', (tx) => peopleOf(tx, after))
  const adult = people.find(({ identity }) => identity.role === 'adult')?.id ?? ''
  await expect(says(mine, adult, 'same')).rejects.toThrow('child and an adult')
  await says(mine, theirs, 'taken-back', 2)
  await says(third, mine, 'same')
})
