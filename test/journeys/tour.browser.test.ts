import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/find-chromium.ts'
import { fitsAcross, lookAt, type Manner } from './pages.ts'
import { openSite, type Site } from './site.ts'

const manners: readonly Manner[] = [
  { width: 320, javaScript: true },
  { width: 1280, javaScript: false },
]

// Written by hand from the story: what each agency sealed.
const policeSealed = 'a neighbour reported shouting'
const healthSealed = 'Was not brought to the review for the second time'
const places = [
  'Referral sent',
  'Contact',
  'Answer a request',
  'You cannot open this page',
  'Answer a request',
  'Picture',
  'Decide',
  'Your referral',
]

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await openSite()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const next = async (page: Page): Promise<void> => {
  const was = await page.locator('.om-guide__place').innerText()
  await page.locator('.om-guide button').first().click()
  await page.waitForFunction((before) => document.querySelector('.om-guide__place')?.textContent !== before, was)
}

const walk = async (page: Page, look: boolean): Promise<readonly string[]> => {
  const pages: string[] = []
  for (const [index, place] of places.entries()) {
    expect(await page.title()).toContain(place)
    expect(await page.locator('.om-guide__place').innerText()).toBe(`Follow one child: step ${index + 1} of 8`)
    expect(await fitsAcross(page), page.url()).toBe(true)
    if (look) await lookAt(page)
    pages.push(await page.locator('main').innerText())
    if (index < places.length - 1) await next(page)
  }
  return pages
}

describe('follow one child', () => {
  it.each(manners)(
    'is finished by pressing one button, at $width px, JavaScript: $javaScript',
    async (manner) => {
      const context = await browser.newContext({
        viewport: { width: manner.width, height: 900 },
        javaScriptEnabled: true,
      })
      if (!manner.javaScript) await context.route('**/*.js', (route) => route.abort())
      const page = await context.newPage()
      await page.goto(`${site.url}/demonstration/tour`)
      await page.getByRole('button', { name: 'Start the tour' }).click()
      await page.waitForURL(/\/referrals\//)
      const [sent, , police, wall, health, picture, , told] = (await walk(page, manner.javaScript)) as [
        ...string[],
      ] as [string, string, string, string, string, string, string, string]
      expect(police).toContain(policeSealed)
      expect(health).toContain(healthSealed)
      for (const seen of [sent, wall, health, told]) expect(seen).not.toContain(policeSealed)
      for (const seen of [sent, police, wall, told]) expect(seen).not.toContain(healthSealed)
      expect(picture).toContain(policeSealed)
      expect(picture).toContain(healthSealed)
      expect(told).toContain('Health answered in 48 minutes')
      await page.getByRole('button', { name: 'End the tour' }).click()
      await page.waitForURL(/tour-end/)
      expect(await page.locator('.om-guide').count()).toBe(0)
      await context.close()
    },
    180_000,
  )

  it('may be walked twice to its end: the decision is taken once', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.url}/demonstration/tour`)
    await page.getByRole('button', { name: 'Start the tour' }).click()
    await page.waitForURL(/\/referrals\//)
    await walk(page, false)
    for (let times = 0; times < 2; times += 1) {
      await page.getByRole('button', { name: 'Show this step’s page' }).click()
      await page.waitForURL(/\/referrals\//)
    }
    expect(await page.locator('main').innerText()).toContain('Health answered in 48 minutes')
    await context.close()
  }, 120_000)
})
