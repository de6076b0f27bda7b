import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { acts } from '../../src/contexts/frontdoor/index.ts'
import type { ListNeeds } from '../../src/contexts/frontdoor/needs.ts'
import { noFinder } from '../../src/contexts/people/index.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { startBrowser } from '../browser/find-chromium.ts'
import { askedAbout } from '../frontdoor/answer-bench.ts'
import { answered, decide } from '../frontdoor/decided.ts'
import type { Bench } from '../frontdoor/hub-bench.ts'
import { anInventedReferral } from '../frontdoor/invented-referral.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { fill, fitsAcross, lookAt, press, signInAs } from './pages.ts'
import { openSite, type Site } from './site.ts'

const now = Temporal.Now.instant()
const yesterday = now.subtract({ hours: 24 })
let site: Site
let browser: Browser
let bench: Bench
beforeAll(async () => {
  site = await openSite()
  browser = await startBrowser()
  bench = benchOn(site)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

const benchOn = ({ db, town, url }: Site): Bench => {
  const { keyed } = openSecrets('a secret for tests only')
  const calendarOf = calendarFrom(readBankHolidays())
  const likeListed = () => 'no-record' as const
  const needs: ListNeeds = { keyed, newToken, hashToken, baseUrl: url, calendarOf, askFinder: noFinder, likeListed }
  const receive: Bench['receive'] = async ({ at }) => {
    const actor = await town.actor('nursery')
    const sent = await db.as(actor, 'referral.send', (tx) =>
      acts.sendReferral(tx, actor, { referral: anInventedReferral(), draftId: null }, at, needs),
    )
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
    return sent.value.contact
  }
  return { db, town, needs, superuserUrl: '', receive, close: () => Promise.resolve() }
}

const police = 'Called to the home twice in the night.'
const health = 'Missed the review twice since the move.'

/** A contact of the day before yesterday that police answered then and health only this morning. */
const answeredContact = async (): Promise<string> => {
  const { contact, requests } = await askedAbout(bench, ['police', 'health'], yesterday.subtract({ hours: 24 }))
  const say = (who: string, content: string, at: Temporal.Instant) =>
    answered(bench, who, { request: requests[who] ?? '', mayLeave: 'yes', content, at })
  await say('police', police, yesterday.subtract({ hours: 20 }))
  await say('health', health, now.subtract({ hours: 1 }))
  return contact
}

const mainOf = (page: Page): Promise<string> => page.locator('main').innerText()

const dayOf = (at: Temporal.Instant, name: string) => {
  const { day, month, year } = at.toZonedDateTimeISO('Europe/London')
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

it.each([
  ['on a desk', 1280, true],
  ['on a phone without scripts', 320, false],
] as const)('a journey is read as it was known at a moment, %s', async (_, width, javaScript) => {
  const contact = await answeredContact()
  const { page } = await signInAs(browser, site.url, 'Rosa Osei', { width, javaScript })
  await page.goto(`${site.url}/hub/contacts/${contact}/journey`)
  expect(await mainOf(page)).toContain(health)
  await fill(page, dayOf(yesterday, 'at'))
  await press(page, 'Show')
  const then = await mainOf(page)
  expect(then).toContain(police)
  expect(then).not.toContain(health)
  expect(then).toContain('What the hub learned later is not here.')
  expect(then).toContain('Bay Community Health: asked, not answered')
  expect(await fitsAcross(page)).toBe(true)
  if (javaScript) await lookAt(page)
})

it('a journey is made into a document for a team, downloaded, and holds only what was known and released', async () => {
  const contact = await answeredContact()
  const { page } = await signInAs(browser, site.url, 'Rosa Osei', { width: 1280, javaScript: true })
  await page.goto(`${site.url}/hub/contacts/${contact}/journey`)
  await page.getByText('Make a document for another team').click()
  await lookAt(page)
  await press(page, 'Make the document')
  await page.getByText('Choose who it is for').first().waitFor()
  await fill(page, { recipient: 'Assessment team', purpose: 'To plan the first visit.' })
  await press(page, 'Make the document')
  await lookAt(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^journey-SB-[A-Z0-9]+\.pdf$/)
  const { text } = await readPdf(await readFile(await download.path()))
  expect(text).toContain('To plan the first visit.')
  expect(text).toContain('2 agencies have returned something that is not here')
  expect(text).not.toMatch(/Called to the home|Missed the review/)
})

it('a decided contact is closed after an adoption, and is gone for whoever is not named', async () => {
  const contact = await answeredContact()
  const decided = await decide(bench, { contact, at: now })
  expect(decided.ok).toBe(true)
  const miriam = (await signInAs(browser, site.url, 'Miriam Falk', { width: 1280, javaScript: true })).page
  await miriam.goto(`${site.url}/hub/contacts/${contact}`)
  await miriam.getByText('Close after an adoption').click()
  await lookAt(miriam)
  await miriam.locator('[name="child"]').first().check()
  await fill(miriam, {
    why: 'The adoption team told us of the order.',
    ...dayOf(now.add({ hours: 24 * 90 }), 'until'),
    ...dayOf(now.add({ hours: 24 * 80 }), 'reviewOn'),
  })
  await press(miriam, 'Close this contact')
  expect(await mainOf(miriam)).toContain('Closed to all but named people')
  await lookAt(miriam)
  const rosa = (await signInAs(browser, site.url, 'Rosa Osei', { width: 1280, javaScript: true })).page
  expect((await rosa.goto(`${site.url}/hub/contacts/${contact}`))?.status()).toBe(404)
})

it('an agency puts its list in place on a phone without scripts, and the hub sees whether it holds the child', async () => {
  const contact = await answeredContact()
  const fiona = (await signInAs(browser, site.url, 'Fiona Gale', { width: 320, javaScript: false })).page
  await fiona.goto(`${site.url}/list`)
  const [child] = anInventedReferral().children
  const born = child?.birth.kind === 'date' ? child.birth.date : ''
  const rows = [
    'First name,Surname,Date of birth',
    `${child?.firstNames ?? ''},${child?.lastName ?? ''},${born}`,
    ',,x',
  ]
  await fiona.setInputFiles('input[type=file]', {
    name: 'ours.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })
  await press(fiona, 'Look through it')
  expect(await mainOf(fiona)).toContain('1 child can be put in place. 1 row is left out.')
  expect(await fitsAcross(fiona)).toBe(true)
  await fill(fiona, { covers: 'Everybody', ...dayOf(yesterday, 'coversFrom'), ...dayOf(yesterday, 'asOf') })
  await press(fiona, 'Put this list in place')
  const rosa = (await signInAs(browser, site.url, 'Rosa Osei', { width: 1280, javaScript: true })).page
  await rosa.goto(`${site.url}/hub/contacts/${contact}/known-to`)
  await press(rosa, 'Look in the lists')
  expect(await mainOf(rosa)).toMatch(/Saltmarsh Police\s+(Known|May be known)/i)
  await lookAt(rosa)
})
