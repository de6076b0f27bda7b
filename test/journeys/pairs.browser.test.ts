import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { acts } from '../../src/contexts/frontdoor/index.ts'
import { noFinder, openFeed, openPeopleFinder } from '../../src/contexts/people/index.ts'
import { proposePairs } from '../../src/contexts/frontdoor/jobs/propose.job.ts'
import { shippedModel } from '../../src/main/finder/shipped-model.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { startBrowser } from '../browser/find-chromium.ts'
import { anInventedReferral } from '../frontdoor/invented-referral.ts'
import { fitsAcross, lookAt, signInAs } from './pages.ts'
import { openSite, type Site } from './site.ts'

const now = Temporal.Now.instant()
let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  browser = await startBrowser()
  await refer({ firstNames: 'Ottoline', lastName: 'Fenwright' }, 400)
  await refer({ firstNames: 'Ottolin', lastName: 'Fenwright' }, 2)
  await refer({ firstNames: 'Barnabas', lastName: 'Quillon', birth: born('2019-07-03') }, 300)
  await refer({ firstNames: 'Barnaby', lastName: 'Quillon', birth: born('2019-07-03') }, 1)
  const finder = openPeopleFinder(openFeed(site.cloned.logins.finder), shippedModel())
  const { hub } = await site.town.actor('screener')
  await proposePairs(site.db, hub, now, { askFinder: finder.near })
  await finder.close()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

const born = (date: string) => ({ kind: 'date', date }) as const

const refer = async (child: Parameters<typeof anInventedReferral>[0], hoursAgo: number): Promise<void> => {
  const actor = await site.town.actor('nursery')
  const at = now.subtract({ hours: hoursAgo })
  const referral = anInventedReferral({ ...child, alsoKnownAs: '', nhsNumber: '' }, { household: [] })
  const { keyed } = openSecrets('a secret for tests only')
  const calendarOf = calendarFrom(readBankHolidays())
  const needs = { keyed, newToken, hashToken, baseUrl: site.url, calendarOf, askFinder: noFinder }
  const sent = await site.db.as(actor, 'referral.send', (tx) =>
    acts.sendReferral(tx, actor, { referral, draftId: null }, at, needs),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
}

const pageOf = async (name: string, width = 1280, javaScript = true): Promise<Page> =>
  (await signInAs(browser, site.url, name, { width, javaScript })).page

it('are read by keyboard alone, one after the other, and the two histories become one', async () => {
  const page = await pageOf('Rosa Osei')
  await page.goto(`${site.url}/hub/pairs`)
  await lookAt(page)
  await page.getByText('Begin with the first').click()
  await lookAt(page)
  const first = page.url()
  await page.keyboard.press('?')
  await page.getByText('what decided it', { exact: false }).first().waitFor()
  await page.keyboard.press('n')
  await page.waitForURL((url) => url.href !== first)
  await page.goto(first)
  await page.keyboard.press('s')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== first)
  await page.goto(first)
  expect(await page.locator('main').innerText()).toMatch(/(Rosa Osei.*one person|This pair has been read)/s)
})

it('are read on a phone and without scripts; somebody who judges against it is told a third person reads it', async () => {
  const page = await pageOf('Tom Bright', 320, false)
  await page.goto(`${site.url}/hub/pairs`)
  const link = page.locator('main a[href*="/hub/pairs/"]', { hasText: 'Quillon' }).first()
  await link.click()
  expect(await fitsAcross(page)).toBe(true)
  await page.getByRole('button', { name: 'Keep and go to the next' }).click()
  await page.getByText('Say whether they are one person').first().waitFor()
  await page.getByLabel('Two people').check()
  await page.getByLabel('What decided it?').selectOption('kin')
  await page.getByRole('button', { name: 'Keep and go to the next' }).click()
  await page.goto(`${site.url}/hub/pairs`)
  expect(await page.locator('main').innerText()).not.toContain('Quillon')
})

it('once joined, are taken apart again by a colleague, and whoever saw them as one is told', async () => {
  const rosa = await pageOf('Rosa Osei')
  await rosa.goto(`${site.url}/hub`)
  await rosa.locator('a[href*="/hub/contacts/"]', { hasText: 'Ottolin' }).first().click()
  const contact = /contacts\/([0-9a-f-]+)/.exec(rosa.url())?.[1] ?? ''
  await rosa.goto(`${site.url}/hub/contacts/${contact}/screen`)
  await rosa
    .getByText('Compare and say whether it is the same person')
    .or(rosa.getByText('Look at both records again'))
    .first()
    .click()
  const compare = rosa.url()
  if (await rosa.getByLabel('Yes', { exact: true }).isVisible()) {
    await rosa.getByLabel('Yes', { exact: true }).check()
    await rosa.getByLabel('What makes you sure?').fill('The health visitor knows her.')
    await rosa.getByRole('button', { name: 'Keep this judgement' }).click()
  }
  await rosa.goto(`${site.url}/hub/contacts/${contact}/journey`)
  await lookAt(rosa)
  expect(await rosa.locator('main').innerText()).toContain('judged the same person')
  const tom = await pageOf('Tom Bright')
  await tom.goto(compare)
  await tom.getByLabel('No, somebody else').check()
  await tom.getByLabel('What makes you sure?').fill('Two girls; the surgery has both.')
  await tom.getByRole('button', { name: 'Keep this judgement' }).click()
  await rosa.goto(`${site.url}/hub/corrections`)
  expect(await rosa.locator('main').innerText()).toContain('Two girls; the surgery has both.')
  await lookAt(rosa)
  await rosa.goto(`${site.url}/hub/contacts/${contact}/journey`)
  expect(await rosa.locator('main').innerText()).not.toContain('judged the same person')
  const miriam = await pageOf('Miriam Falk')
  await miriam.goto(`${site.url}/hub/pairs`)
  await miriam.getByText('Two people do not agree').first().waitFor()
})
