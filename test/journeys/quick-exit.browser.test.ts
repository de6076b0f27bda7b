import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBrowser } from '../browser/find-chromium.ts'
import { openSite, type Site } from './site.ts'

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

const elsewhere = 'https://www.bbc.co.uk/weather'

/** A phone at the second page of the form, with something typed on the first. */
const begun = async (scripts: boolean): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  // Where the answer leads is read here and not followed: tests reach no other site.
  await page.route('**/worried/tell/leave', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 })
    await route.fulfill({ body: `Sent on to ${answer.headers()['location'] ?? 'nowhere'}`, contentType: 'text/plain' })
  })
  await page.goto(`${site.url}/worried/tell`)
  await page.getByLabel('I am under 18').check()
  await page.getByLabel('Saltmarsh').check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByLabel('No, or I am not sure').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('What is going on?').fill('Words nobody must find')
  await page.waitForLoadState()
  return page
}

const gone = async (page: Page): Promise<void> => {
  await page.getByText(`Sent on to ${elsewhere}`).waitFor()
  expect((await page.context().cookies(site.url)).map(({ name }) => name)).not.toContain('__Host-unfinished')
  await page.goto(`${site.url}/worried/tell/danger`)
  expect(await page.locator('input:checked').count()).toBe(0)
  await page.context().close()
}

it('leaves by the link without JavaScript, and takes the form with it', async () => {
  const page = await begun(false)
  await page.locator('.govuk-exit-this-page__button').click()
  await gone(page)
})

it('leaves by the link with JavaScript', async () => {
  const page = await begun(true)
  await page.locator('.govuk-exit-this-page__button').click()
  await gone(page)
})

it('leaves at the third press of Escape, also while typing', async () => {
  const page = await begun(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(page.url()).toContain('/worried/tell/worry')
  await page.keyboard.press('Escape')
  await gone(page)
})

it('stays on the page for two presses, and for three far apart', async () => {
  const page = await begun(true)
  await page.clock.install()
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Escape')
    await page.clock.fastForward(3_000)
  }
  expect(page.url()).toContain('/worried/tell/worry')
  expect(await page.getByLabel('What is going on?').inputValue()).toBe('Words nobody must find')
  await page.context().close()
})

it('every page of the form has the way out, in sight at 320 pixels', async () => {
  const page = await begun(true)
  for (const at of ['', '/danger', '/worry', '/child', '/place', '/contact', '/call-999', '/check', '/sent']) {
    await page.goto(`${site.url}/worried/tell${at}`)
    const box = await page.locator('.govuk-exit-this-page__button').boundingBox()
    expect(box, at).not.toBeNull()
    expect((box?.y ?? 9_999) + (box?.height ?? 0), at).toBeLessThan(640)
    expect(await page.locator('a[href="tel:999"]').count(), at).toBeGreaterThan(0)
    expect(await page.locator('a[href="tel:08001111"]').count(), at).toBeGreaterThan(0)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  }
  await page.context().close()
})
