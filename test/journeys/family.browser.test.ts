import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { acts } from '../../src/contexts/frontdoor/index.ts'
import { noFinder } from '../../src/contexts/people/index.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { startBrowser } from '../browser/find-chromium.ts'
import { anInventedReferral } from '../frontdoor/invented-referral.ts'
import { fill, fitsAcross, lookAt, press, signInAs } from './pages.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let browser: Browser
let tree: string
beforeAll(async () => {
  site = await openSite()
  browser = await startBrowser()
  const actor = await site.town.actor('nursery')
  const { keyed } = openSecrets('a secret for tests only')
  const calendarOf = calendarFrom(readBankHolidays())
  const needs = { keyed, newToken, hashToken, baseUrl: site.url, calendarOf, askFinder: noFinder }
  const sent = await site.db.as(actor, 'referral.send', (tx) =>
    acts.sendReferral(tx, actor, { referral: anInventedReferral(), draftId: null }, Temporal.Now.instant(), needs),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  tree = `${site.url}/hub/contacts/${sent.value.contact}/family-tree`
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

const choose = async (page: Page, box: string, name: RegExp): Promise<void> => {
  const option = page.locator(`select[name="${box}"] option`).filter({ hasText: name }).first()
  await page.locator(`select[name="${box}"]`).selectOption((await option.getAttribute('value')) ?? '')
}

it.each([
  ['on a desk', 1280, true, 'Obinna Nkemelu'],
  ['on a phone without scripts', 320, false, 'Patience Nkemelu'],
] as const)('a family is drawn, somebody is added and tied to it, %s', async (_, width, javaScript, name) => {
  const { page } = await signInAs(browser, site.url, 'Rosa Osei', { width, javaScript })
  await page.goto(tree)
  if (javaScript) await lookAt(page)
  await page.getByText('Add somebody who is missing').click()
  if (javaScript) await lookAt(page)
  await press(page, 'Keep it')
  await page.getByText('Enter the name, as far as it is known').first().waitFor()
  await fill(page, {
    name,
    role: 'adult',
    sex: name.startsWith('P') ? 'female' : 'male',
    born: '1961',
    source: 'The mother',
  })
  await press(page, 'Keep it')
  await page.getByText('Say how two people are related').click()
  await choose(page, 'one', new RegExp(name))
  await choose(page, 'tie', /birth parent/)
  await choose(page, 'other', /Chioma/)
  await fill(page, { source: 'The mother' })
  await press(page, 'Keep it')
  expect(await page.locator('[data-member] title').allTextContents()).toContain(name)
  expect(await page.locator('main').innerText()).toContain(`${name} is the birth parent of Chioma Nkemelu`)
  expect(await fitsAcross(page)).toBe(true)
  if (javaScript) await lookAt(page)
  await page.getByText('The family as known then').last().click()
  await page.getByText('As known on').waitFor()
  expect(await page.locator('main').innerText()).toContain('Later words are left out')
})
