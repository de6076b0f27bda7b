import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../frontdoor/hub-bench.ts'
import { setUpSession } from '../frontdoor/second-session.ts'
import { type KeptSite, openKeptSite } from './kept-text-bench.ts'

let bench: Bench
let site: KeptSite
const friday = at('2026-11-20T16:48Z')
beforeAll(async () => {
  bench = await openBench()
  site = await openKeptSite(bench, friday)
})
afterAll(async () => {
  await site.close()
  await bench.close()
})

const words = 'Two bruises, and a story that changed'
const received = async () => {
  const contact = await bench.receive({ at: at('2026-11-20T16:40Z') })
  const page = `/hub/contacts/${contact}/screen`
  return { contact, page, screener: await site.visitor('screener') }
}
const version = (body: string): string => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const typedIn = (body: string): string => /<textarea[^>]*name="reason"[^>]*>([^<]*)/.exec(body)?.[1] ?? ''

describe('text kept while it is typed', () => {
  it('is in the form again on another device of the same person, with the time', async () => {
    const { page, screener } = await received()
    expect(await site.keep(screener, page, { reason: words, rating: 'amber' })).toMatchObject({
      status: 200,
      revision: '1',
    })
    const phone = site.withToken((await setUpSession(bench, 'screener')).token)
    const { body } = await phone.get(page)
    expect(body).toContain('Your text from 16:48 is here.')
    expect(typedIn(body)).toBe(words)
    expect(/<input[^>]*value="amber"[^>]*>/.exec(body)?.[0]).toContain('checked')
    expect(body).toContain('data-keeps-revision="1"')
  })

  it('says the day when it is not today’s', async () => {
    const { page, screener } = await received()
    await site.keep(screener, page, { reason: words })
    site.clock.now = at('2026-11-23T09:05Z')
    const { body } = await screener.get(page)
    site.clock.now = friday
    expect(body).toContain('Your text from Fri 20 Nov, 16:48 is here.')
  })

  it('is nobody else’s: not a colleague’s, not a manager’s, not another agency’s, not another hub’s', async () => {
    const { page, screener } = await received()
    await site.keep(screener, page, { reason: words })
    for (const other of ['screener2', 'decider', 'support', 'hub-admin', 'police', 'nc-screener'])
      expect((await (await site.visitor(other)).get(page)).body, other).not.toContain(words)
  })

  it('is wiped when the form is sent, and a page still open brings nothing back', async () => {
    const { page, screener } = await received()
    const { revision } = await site.keep(screener, page, { reason: words })
    const sent = { version: version((await screener.get(page)).body), level: '3', rating: 'amber', reason: words }
    expect((await screener.post(page, sent)).status).toBe(303)
    const late = await site.keep(screener, page, { reason: 'Typed into the page left open' }, revision)
    expect(late.status).toBe(422)
    expect(late.body).toContain('you sent this, or typed a newer text')
    expect((await screener.get(page)).body).not.toContain('Your text from')
  })

  it('is not brought back by a first keeping that arrives after the form was sent', async () => {
    const { page, screener } = await received()
    const sent = { version: version((await screener.get(page)).body), level: '3', rating: 'amber', reason: words }
    expect((await screener.post(page, sent)).status).toBe(303)
    expect((await site.keep(screener, page, { reason: words })).status).toBe(422)
  })

  it('is kept when the form is refused, without any script', async () => {
    const { page, screener } = await received()
    const refused = await screener.post(page, { version: '1', reason: words, level: '', rating: '' })
    expect(refused.status).toBe(422)
    expect(refused.body).not.toContain('Your text from')
    const { body } = await screener.get(page)
    expect(body).toContain('Your text from 16:48 is here.')
    expect(typedIn(body)).toBe(words)
  })

  it('never carries the version of the contact: the page has its own', async () => {
    const { page, screener } = await received()
    await site.keep(screener, page, { reason: words, version: '77' })
    expect(version((await screener.get(page)).body)).toBe('1')
  })

  it('is thrown away by its person; pressing twice is harmless', async () => {
    const { page, screener } = await received()
    await site.keep(screener, page, { reason: words })
    for (const time of ['once', 'twice'])
      expect(await screener.post('/kept-text/discard', { _form: page }), time).toMatchObject({ status: 303, to: page })
    expect((await screener.get(page)).body).not.toContain(words)
  })

  it('is not thrown away by anybody else', async () => {
    const { page, screener } = await received()
    await site.keep(screener, page, { reason: words })
    await (await site.visitor('screener2')).post('/kept-text/discard', { _form: page })
    expect(typedIn((await screener.get(page)).body)).toBe(words)
  })

  it('goes when the form is emptied', async () => {
    const { page, screener } = await received()
    await site.keep(screener, page, { reason: words })
    await site.keep(screener, page, { reason: '  ' }, '1')
    expect((await screener.get(page)).body).not.toContain('Your text from')
  })

  it('is readable where somebody else was quicker and the form is gone', async () => {
    const { contact, page, screener } = await received()
    await site.keep(screener, page, { reason: words })
    const other = await site.visitor('screener2')
    await other.post(page, { version: '1', level: '3', rating: 'amber', reason: 'By a colleague' })
    const { body } = await screener.get(page)
    expect(body).toContain('This contact has been screened')
    expect(body).toContain(words)
    expect((await screener.get(`/hub/contacts/${contact}`)).body).not.toContain(words)
  })

  it('of a note stands on the picture, where the note is written', async () => {
    const { contact, screener } = await received()
    await screener.post(`/hub/contacts/${contact}/screen`, {
      version: '1',
      level: '3',
      rating: 'amber',
      reason: 'Screened',
    })
    await site.keep(screener, `/hub/contacts/${contact}/discuss`, { note: 'Half a thought' })
    expect((await screener.get(`/hub/contacts/${contact}/picture`)).body).toContain('Half a thought')
  })

  it('is never overwritten by a page that has not seen the newest', async () => {
    const { page, screener } = await received()
    await site.keep(screener, page, { reason: 'From the phone' })
    expect((await site.keep(screener, page, { reason: 'From a page opened before' })).status).toBe(422)
    expect(typedIn((await screener.get(page)).body)).toBe('From the phone')
  })

  it('is kept of no form that keeps none, that is not theirs to send, or that never was', async () => {
    const { contact, page, screener } = await received()
    const refused = [
      `/hub/contacts/${contact}/take`,
      '/hub',
      '/sign-in',
      'https://elsewhere.example/',
      `${page}/../x`,
      '',
    ]
    for (const form of refused) expect((await site.keep(screener, form, { reason: words })).status, form).toBe(404)
    expect((await site.keep(await site.visitor('police'), page, { reason: words })).status).toBe(404)
    expect((await site.keep(screener, page, { reason: words }, 'x')).status).toBe(404)
    expect((await site.keep(site.withToken('nobody'), page, { reason: words })).status).toBe(401)
    expect((await screener.forge('/kept-text', { _form: page, _revision: '0', reason: words })).status).toBe(403)
  })

  it('is refused in words when it is too long, and takes any character', async () => {
    const { page, screener } = await received()
    const long = await site.keep(screener, page, { reason: 'x'.repeat(210_000) })
    expect(long).toMatchObject({ status: 422 })
    expect(long.body).toContain('too long to be kept')
    expect((await site.keep(screener, page, { reason: 'nought\u0000 and \u{1F600}' })).status).toBe(200)
    expect(typedIn((await screener.get(page)).body)).toBe('nought  and \u{1F600}')
  })
})
