import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { openSite, type Site, type Visitor } from '../../../../../test/frontdoor/setting-site.ts'
import { setUpSession } from '../../../../../test/frontdoor/second-session.ts'
import { draftRoutes } from './draft.routes.ts'
import { referRoutes } from './refer.routes.ts'
import { firstChild, type TypedPage, wholeReferral } from './invented-typing.ts'

const friday = at('2026-11-20T16:50Z')
let bench: Bench
let site: Site
let look: pg.Client
let carol: Visitor

beforeAll(async () => {
  bench = await openBench()
  site = await openSite(bench, [...referRoutes(bench.needs), ...draftRoutes(bench.needs)], friday)
  look = new pg.Client({ connectionString: bench.superuserUrl })
  await look.connect()
  carol = await site.visitor('nursery')
})

afterAll(async () => {
  await look.end()
  await site.close()
  await bench.close()
})

const pathOf = (draft: string, { step, item }: TypedPage): string =>
  `/refer/${draft}/${step}${item === undefined ? '' : `/${item}`}`

const begin = async (who: Visitor): Promise<string> => {
  const { status, to } = await who.post('/refer')
  expect(status).toBe(303)
  return to.split('/')[2] ?? ''
}

const fill = async (who: Visitor, draft: string, pages: readonly TypedPage[] = wholeReferral): Promise<void> => {
  for (const page of pages) {
    const answer = await who.post(pathOf(draft, page), { ...page.typed, seen: '0', press: 'on' })
    expect(`${page.step} ${String(answer.status)} ${answer.to}`).not.toContain('check=yes')
    expect(answer.status).toBe(303)
  }
}

const count = async (table: string): Promise<number> =>
  Number((await look.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count)

const typedIn = async (draft: string): Promise<string> =>
  JSON.stringify(
    (await look.query<{ typed: unknown }>('select typed from frontdoor.draft where id = $1', [draft])).rows[0]?.typed,
  )

it('carries a nursery’s referral from 999 to a reference, and tells truly when it is first looked at', async () => {
  expect((await carol.get('/refer')).body).toContain('It is not a crime report')
  const draft = await begin(carol)
  await fill(carol, draft)
  const check = await carol.get(`/refer/${draft}`)
  expect(check.body).toContain('Send the referral')
  expect(check.body).toMatch(/&lt;b(>|&gt;)&amp;amp;/)
  const sent = await carol.post(`/refer/${draft}`)
  expect(sent.status).toBe(303)
  const page = await carol.get(sent.to)
  expect(page.body).toMatch(/SB-[CDFGHJKMNPQRTVWXY2346789]{6}/)
  expect(page.body).toContain('open until 17:00')
  // Four working hours from Friday 16:50: ten minutes on Friday, the rest on Monday from nine.
  const { rows } = await look.query<{ due_at: Date; who: string; state: string; why_here: string }>(
    'select due_at, who, state, why_here from frontdoor.contact',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.due_at.toISOString()).toBe('2026-11-23T12:50:00.000Z')
  expect(rows[0]).toMatchObject({ who: 'Amara, 3; unborn, due 4 Feb', state: 'to-screen' })
  expect(page.body).toContain('Mon 12:50')
})

it('keeps the whole as written: normalised, nothing lost, the sender from the session', async () => {
  const { rows } = await look.query<{ body: Record<string, never> }>('select body from frontdoor.referral')
  expect(rows[0]?.body).toMatchObject({
    immediateDanger: 'no',
    children: [
      {
        firstNames: 'Amara',
        postcode: 'ZZ9 4SR',
        nhsNumber: '9434765919',
        birth: { kind: 'date', date: '2023-03-14' },
        address: '4 Samphire Row\nSaltmarsh Bay',
      },
      { firstNames: 'Unborn baby of', lastName: 'Chioma Nkemelu', birth: { kind: 'expected', date: '2027-02-04' } },
    ],
    household: [
      { name: 'Craig Tolliver', worryAbout: true, birth: { kind: 'estimated-age', years: 30, saidOn: '2026-11-20' } },
    ],
    consent: {
      familyAware: 'no',
      consent: 'not-asked',
      reasons: ['risk-to-child', 'delay'],
      keepFromFamily: 'That staff saw the mark',
    },
    concern: { kind: 'injury', worriedAbout: 'A bruise on the left upper arm.\n“Craig grabbed me.” <b>&amp;' },
    referrer: { name: 'Carol Beddoes', agency: 'Little Terns Nursery', role: 'Safeguarding lead' },
  })
  expect(await count('frontdoor.child')).toBe(2)
  expect(await count('people.person')).toBe(3)
  expect(await count('sharing.enquiry')).toBe(1)
  expect((await look.query('select kind, number from frontdoor.fact')).rows).toEqual([{ kind: 'received', number: 1 }])
})

it('makes one referral of a form sent twice, even at the same moment', async () => {
  const before = await count('frontdoor.contact')
  const draft = await begin(carol)
  await fill(carol, draft)
  const answers = await Promise.all([
    carol.post(`/refer/${draft}`),
    carol.post(`/refer/${draft}`),
    carol.post(`/refer/${draft}`),
  ])
  expect(new Set(answers.map(({ to }) => to)).size).toBe(1)
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await count('frontdoor.contact')).toBe(before + 1)
  expect((await carol.get(`/refer/${draft}`)).body).toContain('This referral has been sent')
  expect((await carol.get(`/refer/${draft}/worry`)).body).not.toContain('<textarea')
  const late = await carol.post(`/refer/${draft}/worry`, { text: 'typed too late', press: 'on' })
  expect(late.status).toBe(422)
  expect(late.body).toContain('can no longer be changed')
  expect(late.body).toContain('typed too late')
})

it('presses start twice and begins one draft', async () => {
  expect(await begin(carol)).toBe(await begin(carol))
})

it('keeps what is wrong as it was typed, and says at the field what is wrong', async () => {
  const draft = await begin(carol)
  const page = `/refer/${draft}/child-services/${firstChild}`
  const answer = await carol.post(page, { nhsNumber: '943 476 5918', setting: 'Terns', press: 'on' })
  expect(answer.to).toBe(`${page}?check=yes`)
  const shown = await carol.get(answer.to)
  expect(shown.body).toContain('One digit of this NHS number is wrong')
  expect(shown.body).toContain('value="943 476 5918"')
  const later = await carol.post(page, { nhsNumber: 'half', setting: 'Terns', seen: '1', press: 'later' })
  expect(later.to).toBe(`/refer/${draft}?saved=yes`)
  expect((await carol.get(page)).body).toContain('value="half"')
})

it('names everything that is missing and sends nothing', async () => {
  const before = await count('frontdoor.contact')
  const draft = await begin(carol)
  await carol.post(`/refer/${draft}/worry`, { text: 'Only this', press: 'on' })
  const check = await carol.get(`/refer/${draft}`)
  for (const missing of [
    'Add at least one child',
    'Say whether the family knows',
    'Choose the kind of concern',
    'Enter your role',
  ])
    expect(check.body).toContain(missing)
  expect(check.body).not.toContain('Send the referral')
  const refused = await carol.post(`/refer/${draft}`)
  expect(refused.status).toBe(422)
  expect(await count('frontdoor.contact')).toBe(before)
})

it('stops at danger now, keeps that it was said, and goes on once 999 was called', async () => {
  const draft = await begin(carol)
  const stopped = await carol.post(`/refer/${draft}/danger`, { danger: 'now', press: 'on' })
  expect(stopped.to).toBe(`/refer/${draft}/call-999`)
  expect((await carol.get(stopped.to)).body).toContain('href="tel:999"')
  expect((await carol.get(`/refer/${draft}`)).body).toContain('Call 999 first')
  const on = await carol.post(stopped.to)
  expect(on.to).toBe(`/refer/${draft}/children`)
  await fill(
    carol,
    draft,
    wholeReferral.filter(({ step }) => step !== 'danger'),
  )
  const sent = await carol.post(`/refer/${draft}`)
  expect((await carol.get(sent.to)).body).toContain('say that you have called before')
  const { rows } = await look.query('select danger_claimed from frontdoor.contact order by received_at desc, id')
  expect(rows).toContainEqual({ danger_claimed: true })
})

it('saves an old page without touching the others, and merges two devices page by page', async () => {
  const phone = site.withToken((await setUpSession(bench, 'nursery')).token)
  const draft = await begin(carol)
  await carol.post(`/refer/${draft}/worry`, { text: 'from the desk', seen: '0', press: 'on' })
  await phone.post(`/refer/${draft}/impact`, { text: 'from the phone', seen: '0', press: 'on' })
  const again = await carol.post(`/refer/${draft}/worry`, { text: 'from the desk again', seen: '0', press: 'on' })
  expect(again.status).toBe(303)
  expect(await typedIn(draft)).toMatch(/from the desk again.*from the phone|from the phone.*from the desk again/)
  const clash = await phone.post(`/refer/${draft}/worry`, { text: 'other words', seen: '1', press: 'on' })
  expect(clash.status).toBe(422)
  expect(clash.body).toContain('changed on another device')
  expect(clash.body).toContain('other words')
  expect(clash.body).toContain('from the desk again')
  expect(clash.body).toContain('name="seen" value="2"')
  const kept = await phone.post(`/refer/${draft}/worry`, { text: 'other words', seen: '2', press: 'on' })
  expect(kept.status).toBe(303)
  expect(await typedIn(draft)).toContain('other words')
})

it('hides a draft from everybody else: a colleague, another setting, the hub', async () => {
  const draft = await begin(carol)
  await carol.post(`/refer/${draft}/worry`, { text: 'a secret worry', press: 'on' })
  for (const key of ['nursery-deputy', 'nursery2', 'childminder']) {
    const other = await site.visitor(key)
    expect((await other.get(`/refer/${draft}/worry`)).status).toBe(404)
    expect((await other.post(`/refer/${draft}/worry`, { text: 'mine now', press: 'on' })).status).toBe(404)
    expect((await other.post(`/refer/${draft}`)).status).toBe(404)
  }
  for (const key of ['screener', 'decider', 'police']) {
    const other = await site.visitor(key)
    expect((await other.get(`/refer/${draft}/worry`)).status).toBe(403)
    expect((await other.post(`/refer/${draft}/worry`, { text: 'x' })).status).toBe(403)
  }
  expect(await typedIn(draft)).toContain('a secret worry')
})

it('takes no identity from the form and refuses a form from elsewhere', async () => {
  const draft = await begin(carol)
  await carol.post(`/refer/${draft}/you`, {
    role: 'Lead',
    phone: '01632 960 112',
    name: 'Somebody Else',
    agency: 'Police',
    press: 'on',
  })
  expect(await typedIn(draft)).not.toContain('Somebody Else')
  expect((await carol.forge(`/refer/${draft}/you`, { role: 'Forged', phone: '1', _csrf: 'x' })).status).toBe(403)
  expect(await typedIn(draft)).not.toContain('Forged')
})

it('answers 404 to a page the form does not have', async () => {
  const draft = await begin(carol)
  for (const page of ['nothing', 'children/', `worry/${firstChild}`, `constructor`, `__proto__`])
    expect((await carol.get(`/refer/${draft}/${page}`)).status).toBe(404)
})

it('removes a child after asking, and deletes a draft after asking', async () => {
  const draft = await begin(carol)
  await fill(carol, draft)
  expect((await carol.get(`/refer/${draft}/remove/${firstChild}`)).body).toContain('Remove this child?')
  const removed = await carol.post(`/refer/${draft}/remove/${firstChild}`)
  expect(removed.to).toBe(`/refer/${draft}/children`)
  expect(await typedIn(draft)).not.toContain('Amara')
  expect((await carol.get(`/refer/${draft}/discard`)).body).toContain('Delete this draft?')
  expect((await carol.post(`/refer/${draft}/discard`)).to).toBe('/setting')
  expect((await carol.get(`/refer/${draft}`)).status).toBe(404)
})
