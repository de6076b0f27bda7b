import { afterAll, beforeAll, expect, it } from 'vitest'
import { pictureRoutes } from '../../src/contexts/frontdoor/features/picture/picture.routes.ts'
import { releaseWishRoutes } from '../../src/contexts/frontdoor/features/release-wish/release-wish.routes.ts'
import { anInventedReferral } from './invented-referral.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, childIds, decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { openSite, type Site } from './setting-site.ts'

const came = at('2026-11-20T10:00Z')
let bench: Bench
let site: Site
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...pictureRoutes(bench.needs), ...releaseWishRoutes(bench.needs)], came)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

/** Two children, police and health asked; health says something of each, police of the household. */
const twoChildren = async () => {
  const [child] = anInventedReferral().children
  if (child === undefined) throw new Error('The invented referral has a child.')
  const referral = { children: [child, { ...child, firstNames: 'Kelechi', nhsNumber: '' }] }
  const both: Bench = { ...bench, receive: (how) => bench.receive({ ...how, referral }) }
  const { contact, requests } = await askedAbout(both, ['police', 'health'], came)
  const say = (who: string, content: string, mayLeave: 'yes' | 'ask-us' | 'no', when = came) =>
    answered(bench, who, { request: requests[who] ?? '', mayLeave, content, at: when })
  return { contact, say, children: await childIds(bench, contact) }
}
const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

it('narrows to one child, leaves out only what names another alone, and says how much', async () => {
  const { contact, say, children } = await twoChildren()
  await say('health', 'Kelechi’s hearing was checked.', 'yes')
  await say('police', 'Called to this household twice.', 'yes')
  const decider = await site.visitor('decider')
  const path = `/hub/contacts/${contact}/picture`
  expect(bare((await decider.get(path)).body)).toContain('Kelechi’s hearing was checked.')
  const ofAmara = bare((await decider.get(`${path}?child=${children[0] ?? ''}`)).body)
  expect(ofAmara).not.toContain('Kelechi’s hearing was checked.')
  expect(ofAmara).toContain('Called to this household twice.')
  expect(ofAmara).toContain('1 entry that names only another child is left out.')
  expect(bare((await decider.get(`${path}?child=${children[1] ?? ''}`)).body)).toContain('hearing was checked.')
  expect(bare((await decider.get(`${path}?child=%3Cb%3E`)).body)).toContain('Kelechi’s hearing was checked.')
})

it('marks what came since the last decision about a child', async () => {
  const { contact, say } = await twoChildren()
  await say('police', 'Known before the decision.', 'yes', at('2026-11-20T10:30Z'))
  await decide(bench, { contact, at: at('2026-11-20T11:00Z') })
  await say('health', 'Learned after the decision.', 'yes', at('2026-11-20T13:30Z'))
  site.clock.now = at('2026-11-20T16:00Z')
  const text = bare((await (await site.visitor('decider')).get(`/hub/contacts/${contact}/picture`)).body)
  expect(text).toContain('1 entry came after the decision of 20 Nov 2026 at 11:00.')
  expect(text).toMatch(/Since the decision Learned after/)
  expect(text).not.toMatch(/Since the decision Known before/)
  site.clock.now = came
})

it('leads from an item marked ask us first to its owner, for those who work on it and for no other item', async () => {
  const { contact, say } = await twoChildren()
  const item = await say('police', 'Caution eight years ago.', 'ask-us')
  const free = await say('health', 'Missed a review.', 'yes')
  const path = `/hub/contacts/${contact}/picture`
  const wish = `/hub/contacts/${contact}/release-wish/`
  for (const who of ['screener', 'decider']) {
    const { body } = await (await site.visitor(who)).get(path)
    expect(body).toContain(`${wish}${item}`)
    expect(body).not.toContain(`${wish}${free}`)
  }
  expect((await (await site.visitor('support')).get(path)).body).not.toContain(wish)
  const screener = await site.visitor('screener')
  expect((await screener.post(`${wish}${item}`, { recipient: 'Assessment team' })).status).toBe(303)
  expect(bare((await screener.get(path)).body)).toContain(
    'Rosa Osei asked its owner to release it to: Assessment team. Not answered yet.',
  )
})
