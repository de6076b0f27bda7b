import type { Browser, Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { acts } from '../../src/contexts/frontdoor/index.ts'
import { signalsOfHub } from '../../src/contexts/frontdoor/jobs/signals.job.ts'
import { noFinder } from '../../src/contexts/people/index.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { startBrowser } from '../browser/find-chromium.ts'
import { askedAbout } from '../frontdoor/answer-bench.ts'
import type { Bench } from '../frontdoor/hub-bench.ts'
import { anInventedReferral } from '../frontdoor/invented-referral.ts'
import { answersWith } from '../frontdoor/signals-bench.ts'
import { fitsAcross, lookAt, signInAs } from './pages.ts'
import { openSite, type Site } from './site.ts'

const came = Temporal.Now.instant().subtract({ minutes: 30 })
const daysAgo = (days: number): string =>
  came
    .subtract({ hours: 24 * days })
    .toString()
    .slice(0, 10)
let site: Site
let browser: Browser
let bench: Bench
let asked: Awaited<ReturnType<typeof askedAbout>>

const benchOf = ({ db, town, url }: Site): Bench => {
  const { keyed } = openSecrets('a secret for tests only')
  const calendarOf = calendarFrom(readBankHolidays())
  const needs = {
    keyed,
    newToken,
    hashToken,
    baseUrl: url,
    calendarOf,
    askFinder: noFinder,
    likeListed: () => 'no-record' as const,
  }
  const receive: Bench['receive'] = async ({ at, child, referral }) => {
    const actor = await town.actor('nursery')
    const sent = await db.as(actor, 'referral.send', (tx) =>
      acts.sendReferral(tx, actor, { referral: anInventedReferral(child, referral), draftId: null }, at, needs),
    )
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
    return sent.value.contact
  }
  return { db, town, needs, superuserUrl: '', receive, close: () => Promise.resolve() }
}

beforeAll(async () => {
  site = await openSite()
  browser = await startBrowser()
  bench = benchOf(site)
  asked = await askedAbout(bench, ['police', 'health'], came, 'amber')
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

const pageOf = async (name: string, width = 1280, javaScript = true): Promise<Page> =>
  (await signInAs(browser, site.url, name, { width, javaScript })).page
const look = async (): Promise<void> => {
  const { hub } = await site.town.actor('screener')
  await signalsOfHub(site.db, hub, Temporal.Now.instant(), bench.needs)
}
const words = (page: Page): Promise<string> => page.locator('main').innerText()
const picture = () => `${site.url}/hub/contacts/${asked.contact}/picture`

it('an agency says in its answer which kind of event an item is, and may leave it open', async () => {
  const grace = await pageOf('Grace Moyo')
  await grace.goto(`${site.url}/requests/${asked.requests['health'] ?? ''}`)
  await grace.getByLabel('Known', { exact: true }).check()
  await grace.getByLabel('Dates of involvement').fill('from 2023 to today')
  await grace.getByLabel('Their phone number').fill('07700 900123')
  const tell = async (number: number, day: string, content: string, kind: string) => {
    const [year, month, date] = day.split('-')
    const item = grace.locator(`#item-${String(number)}`)
    await item.getByLabel('Day').fill(date ?? '')
    await item.getByLabel('Month').fill(month ?? '')
    await item.getByLabel('Year').fill(year ?? '')
    await item.getByLabel('What happened').fill(content)
    await item.getByLabel('Fact').check()
    await item.getByLabel('Worry').check()
    await item.getByLabel('Ask us before it leaves the hub').check()
    expect(await item.getByLabel('Is it one of these?').inputValue()).toBe('')
    if (kind !== '') await item.getByLabel('Is it one of these?').selectOption({ label: kind })
  }
  await tell(1, daysAgo(150), 'A graze on the chin.', 'An injury was seen')
  await grace.getByRole('button', { name: 'Add another item' }).click()
  await tell(2, daysAgo(100), 'Did not come to the review.', 'Was not brought to an appointment')
  await grace.getByRole('button', { name: 'Add another item' }).click()
  await tell(3, daysAgo(50), 'The hearing test did not take place.', '')
  await grace.getByRole('button', { name: 'Send to the hub' }).click()
  await grace.getByText('Your answer is with the hub').waitFor()
  await look()
})

it('a hub worker who reads an item says what it is about: the signal appears, with what it rests on', async () => {
  const rosa = await pageOf('Rosa Osei')
  await rosa.goto(picture())
  expect(await words(rosa)).not.toContain('Worth looking at')
  await rosa
    .locator('li', { hasText: 'The hearing test did not take place.' })
    .getByText('Say what it is about')
    .click()
  await lookAt(rosa)
  await rosa.getByLabel('Was not brought to an appointment').check()
  await rosa.getByRole('button', { name: 'Keep this' }).click()
  expect(await words(rosa)).toContain('Worth looking at')
  await lookAt(rosa)
  await rosa.goto(`${site.url}/hub`)
  await rosa
    .getByRole('link', { name: /Worth looking at/ })
    .first()
    .click()
  await lookAt(rosa)
  await rosa.getByRole('link', { name: 'Not brought to appointments after a concern' }).click()
  const text = await words(rosa)
  for (const told of ['A graze on the chin.', 'Did not come to the review.', 'The hearing test did not take place.'])
    expect(text).toContain(told)
  expect(text).toContain('said to be this by Rosa Osei')
  await lookAt(rosa)
})

it('is dismissed with a reason on a phone without scripts, and stays dismissed', async () => {
  const tom = await pageOf('Tom Bright', 320, false)
  await tom.goto(`${site.url}/hub/signals`)
  await tom.getByRole('link', { name: 'Not brought to appointments after a concern' }).click()
  expect(await fitsAcross(tom)).toBe(true)
  await tom.getByLabel('Dismissed').check()
  await tom.getByRole('button', { name: 'Close this in my name' }).click()
  await tom.getByText('Choose why').first().waitFor()
  await tom.getByLabel('There is another explanation').check()
  await tom.getByLabel('What makes you sure?').fill('The clinic had moved; letters went to the old address.')
  await tom.getByRole('button', { name: 'Close this in my name' }).click()
  expect(await words(tom)).toContain('Dismissed by Tom Bright')
  await look()
  await tom.goto(`${site.url}/hub/signals`)
  expect(await words(tom)).toContain('Nothing is open.')
})

it('comes back when another agency adds something, says what is new, and is acted on', async () => {
  const missed = { occurred: daysAgo(10), kind: 'not-brought', content: 'Not at the dentist, the police noted.' }
  await answersWith(bench, 'police', asked.requests['police'] ?? '', [missed], Temporal.Now.instant())
  await look()
  const rosa = await pageOf('Rosa Osei')
  await rosa.goto(picture())
  expect(await words(rosa)).toMatch(/again, with something new.*Looked at before: 1/s)
  await rosa.getByRole('link', { name: 'Not brought to appointments after a concern' }).first().click()
  const text = await words(rosa)
  expect(text).toContain('Before: Dismissed by Tom Bright')
  expect(text).toMatch(/New Was not brought to an appointment\. Not at the dentist/)
  await lookAt(rosa)
  await rosa.getByLabel('Acted on').check()
  await rosa.getByLabel('What was done, and by whom?').fill('Grace Moyo visits the home tomorrow.')
  await rosa.getByRole('button', { name: 'Close this in my name' }).click()
  expect(await words(rosa)).toContain('Acted on by Rosa Osei')
  await rosa.goto(`${site.url}/hub/signals/figures`)
  expect(await words(rosa)).toMatch(/Not brought to appointments after a concern\s+2\s+1\s+1\s+0/)
  await lookAt(rosa)
})

it('is changed as data by whoever looks after the hub, and read by everybody', async () => {
  const hugh = await pageOf('Hugh Calder')
  await hugh.goto(`${site.url}/hub/signals/rules`)
  await lookAt(hugh)
  await hugh.getByRole('link', { name: 'Change Not brought to appointments after a concern' }).click()
  await lookAt(hugh)
  await hugh.getByLabel('How many times?').fill('4')
  await hugh.getByRole('button', { name: 'Publish this rule' }).click()
  expect(await words(hugh)).toMatch(/Version 1.*at least 4 times within 9 months/is)
})
