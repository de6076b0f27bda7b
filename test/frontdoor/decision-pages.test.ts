import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frontdoorRoutes } from '../../src/contexts/frontdoor/routes.ts'
import { askedAbout } from './answer-bench.ts'
import { answered, childIds, decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'
import { screened } from './screened.ts'
import { openSite, type Site } from './setting-site.ts'

const aPlan = { familyTell: 'tell', familyWords: 'f', familyWho: 'w', familyBy: 'one', familySafe: 'yes' }
let bench: Bench
let site: Site
const came = at('2026-11-20T10:00Z')
const now = at('2026-11-20T11:00Z')
beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, frontdoorRoutes({ ...bench.needs, db: bench.db }), now)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const bare = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const version = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const secret = 'Zebrafinch seen at the address.'

const asked = async () => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], came)
  const item = await answered(bench, 'police', {
    request: requests['police'] ?? '',
    mayLeave: 'ask-us',
    content: secret,
    at: at('2026-11-20T10:41Z'),
  })
  const [child = ''] = await childIds(bench, contact)
  return {
    contact,
    item,
    child,
    picture: `/hub/contacts/${contact}/picture`,
    deciding: `/hub/contacts/${contact}/decide/${child}`,
  }
}

describe('the picture', () => {
  it('says who answered and how long it took, who has not, and what nobody has told us', async () => {
    const { picture } = await asked()
    const page = bare((await (await site.visitor('screener')).get(picture)).body)
    expect(page).toContain('known, in 41 min')
    expect(page).toContain('Bay Community Health has not answered')
    expect(page).toContain('Saltmarsh Police: Where the partner lives now')
    expect(page).toContain(secret)
  })

  it('keeps a note of the discussion once, however often it is pressed, and refuses an empty one', async () => {
    const { contact, picture } = await asked()
    const screener = await site.visitor('screener')
    const discuss = `/hub/contacts/${contact}/discuss`
    await screener.post(discuss, { note: 'Ring the health visitor.' })
    expect(await screener.post(discuss, { note: 'Ring the health visitor.' })).toMatchObject({
      status: 303,
      to: picture,
    })
    expect((await screener.get(picture)).body.split('Ring the health visitor.')).toHaveLength(2)
    expect((await screener.post(discuss, { note: ' ' })).status).toBe(422)
  })

  it('closes again with the decision: that police answered is shown, what they sealed is not', async () => {
    const { contact, picture } = await asked()
    await (await site.visitor('screener')).post(`/hub/contacts/${contact}/discuss`, { note: 'A sealed note.' })
    await decide(bench, { contact, at: now })
    const page = (await (await site.visitor('decider')).get(picture)).body
    expect(bare(page)).toContain('known, in 41 min')
    expect(page).not.toContain(secret)
    expect(page).not.toContain('A sealed note.')
  })
})

describe('deciding', () => {
  it('chooses nothing beforehand, not even the words to the referrer', async () => {
    const page = (await (await site.visitor('decider')).get((await asked()).deciding)).body
    expect(page).not.toMatch(/<input[^>]*checked/)
    expect(page).not.toMatch(/<textarea[^>]*>[^<]+<\/textarea>/)
    expect(bare(page)).toContain('Not answered yet: Bay Community Health')
  })

  it('keeps what was typed when something is missing, and on a page that grew old', async () => {
    const { contact, deciding } = await asked()
    const decider = await site.visitor('decider')
    const page = (await decider.get(deciding)).body
    const part = await decider.post(deciding, { version: version(page), level: '4', known: 'Kept & whole' })
    expect(part.status).toBe(422)
    expect(part.body).toContain('Kept &amp; whole')
    expect(part.body).toContain('Choose where this child goes from here')
    const back = await (
      await site.visitor('screener')
    ).post(`/hub/contacts/${contact}/put-back`, { version: version(page) })
    expect(back.status).toBe(303)
    const typed = {
      level: '4',
      outcome: 'assessment',
      known: 'Old page',
      meaning: 'm',
      why: 'w',
      toldReason: 'r',
      ...aPlan,
    }
    const stale = await decider.post(deciding, { version: version(page), ...typed })
    expect(stale.status).toBe(422)
    expect(stale.body).toContain('Somebody changed this while you were reading')
    expect(stale.body).toContain('Old page')
  })

  it('takes no decider from the form', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'red', level: '4' })
    const [child = ''] = await childIds(bench, contact)
    const decider = await site.visitor('decider')
    const path = `/hub/contacts/${contact}/decide/${child}`
    const typed = {
      version: '2',
      level: '4',
      outcome: 'assessment',
      known: 'k',
      meaning: 'm',
      why: 'w',
      toldReason: 'r',
      ...aPlan,
    }
    const forged = { ...typed, decidedBy: bench.town.users['decider2'] ?? '', decidedByName: 'Daniel Achterberg' }
    expect((await decider.post(path, forged)).status).toBe(303)
    expect((await decider.post(path, forged)).status).toBe(303)
    const page = bare((await decider.get(`/hub/contacts/${contact}/decide`)).body)
    expect(page).toContain('by Miriam Falk')
    expect(page).not.toContain('Achterberg')
  })

  it('offers the one who decided no answer to their own decision', async () => {
    const contact = await screened(bench, { at: came, screenedAt: came, rating: 'amber', level: '4' })
    await decide(bench, { contact, at: now, given: { outcome: 'no-further-action' } })
    const [child = ''] = await childIds(bench, contact)
    const path = `/hub/contacts/${contact}/agree/${child}`
    const own = (await (await site.visitor('decider')).get(path)).body
    expect(own).not.toContain('name="answer"')
    expect(bare(own)).toContain('Another decision maker must answer')
    expect((await (await site.visitor('decider2')).get(path)).body).toContain('name="answer"')
  })
})

describe('figures', () => {
  it.each(['month', 'days', 'all', '<script>'])('names nobody, for the period %s', async (period) => {
    await asked()
    const answer = await (await site.visitor('support')).get(`/hub/figures?period=${encodeURIComponent(period)}`)
    expect(answer.status).toBe(200)
    expect(answer.body).not.toMatch(/Amara|Nkemelu|Zebrafinch/)
    expect(bare(answer.body)).toMatch(/Red: \d+ of \d+ decided in time|Red: none is due yet/)
  })
})

describe('who may', () => {
  const paths = ({ contact, item, child, picture, deciding }: Awaited<ReturnType<typeof asked>>) => ({
    hub: [picture, `/hub/contacts/${contact}/decide`, '/hub/disagreements', '/hub/figures'],
    deciders: [deciding, `/hub/contacts/${contact}/agree/${child}`, `/hub/contacts/${contact}/release-wish/${item}`],
  })

  it.each(['nursery', 'nursery2', 'police', 'governance'])(
    'shows %s no page of the hub and none of its words',
    async (who) => {
      const about = await asked()
      const visitor = await site.visitor(who)
      const { hub, deciders } = paths(about)
      for (const path of [...hub, ...deciders]) {
        const answer = await visitor.get(path)
        expect([path, answer.status]).toEqual([path, 403])
        expect(answer.body).not.toMatch(/Zebrafinch|Nkemelu/)
      }
      expect((await visitor.post(about.deciding, { version: '3' })).status).toBe(403)
    },
  )

  it('lets business support look and do nothing', async () => {
    const about = await asked()
    const support = await site.visitor('support')
    for (const path of paths(about).hub) expect((await support.get(path)).status).toBe(200)
    for (const path of paths(about).deciders) expect((await support.get(path)).status).toBe(403)
    expect((await support.post(`/hub/contacts/${about.contact}/discuss`, { note: 'x' })).status).toBe(403)
  })

  it.each(['screener', 'decider', 'nursery2'])('shows %s no release that is an agency’s to answer', async (who) => {
    expect((await (await site.visitor(who)).get('/releases')).status).toBe(403)
  })
})
