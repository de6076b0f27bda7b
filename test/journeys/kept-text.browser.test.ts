import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startBrowser } from '../browser/find-chromium.ts'
import { fitsAcross, lookAt, signInAs } from './pages.ts'
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
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})

const worry = 'What are they worried about?'
const says = (page: Page) => page.locator('[data-keeps-says]')
const keptAt = (page: Page) => page.locator('[data-keeps-says]', { hasText: 'Kept at' }).waitFor()

const noteOf = async (name: string, width = 1280, javaScript = true): Promise<Page> => {
  const { page } = await signInAs(browser, site.url, name, { width, javaScript })
  await page.goto(`${site.url}/hub/phone/new`)
  return page
}

it('is kept a few seconds after typing, and goes on upon a phone; nothing stays in the browser', async () => {
  const desk = await noteOf('Rosa Osei')
  await desk.getByLabel(worry).fill('Left alone since noon')
  await keptAt(desk)
  await lookAt(desk)
  const phone = await noteOf('Rosa Osei', 320)
  await phone.getByText(/Your text from \d\d:\d\d is here\./).waitFor()
  expect(await phone.getByLabel(worry).inputValue()).toBe('Left alone since noon')
  expect(await fitsAcross(phone)).toBe(true)
  await lookAt(phone)
  expect(await desk.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})

it('on a desk left open, is not written over what was typed on the phone since', async () => {
  const [desk, phone] = [await noteOf('Tom Bright'), await noteOf('Tom Bright', 320)]
  await phone.getByLabel(worry).fill('Typed on the phone')
  await keptAt(phone)
  await desk.getByLabel(worry).fill('Typed on the desk, not having seen it')
  await says(desk).filter({ hasText: 'typed a newer text, on another page' }).waitFor()
  await phone.reload()
  expect(await phone.getByLabel(worry).inputValue()).toBe('Typed on the phone')
})

it('without a connection says so, sends nothing, warns before leaving, and goes on by itself', async () => {
  const page = await noteOf('Miriam Falk')
  await page.context().setOffline(true)
  await page.getByLabel(worry).fill('Typed in a lift')
  await says(page).filter({ hasText: 'there is no connection' }).waitFor()
  await page.getByRole('button', { name: 'Put it in the queue' }).click()
  await says(page).filter({ hasText: 'Nothing was sent' }).waitFor()
  expect(await page.getByLabel(worry).inputValue()).toBe('Typed in a lift')
  const asked = page.waitForEvent('dialog')
  void page.goto(`${site.url}/hub`).catch(() => undefined)
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await page.context().setOffline(false)
  await keptAt(page)
  expect(await page.getByLabel(worry).inputValue()).toBe('Typed in a lift')
})

it('is gone once it was sent; the server never hears the script again', async () => {
  const page = await noteOf('Daniel Achterberg')
  await page.getByLabel(worry).fill('A short call')
  await keptAt(page)
  await page.getByRole('button', { name: 'Put it in the queue' }).click()
  await page.getByText('There is a problem').waitFor()
  expect(await page.getByLabel(worry).inputValue()).toBe('A short call')
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('What kind of worry is it?').selectOption({ index: 1 })
  await page.getByLabel('First names').first().fill('Ola')
  await page.getByLabel('A member of the public').check()
  await page.getByRole('button', { name: 'Put it in the queue' }).click()
  await page.waitForURL(/\/hub\/contacts\//)
  await page.goto(`${site.url}/hub/phone/new`)
  expect(await page.getByText('Your text from').count()).toBe(0)
})

it('works without JavaScript: a refused form is there again, and can be discarded', async () => {
  const page = await noteOf('Joan Petty', 320, false)
  await page.getByLabel(worry).fill('Without scripts')
  await page.getByRole('button', { name: 'Put it in the queue' }).click()
  await page.goto(`${site.url}/hub/phone/new`)
  expect(await page.getByLabel(worry).inputValue()).toBe('Without scripts')
  await page.getByRole('button', { name: 'Discard this text' }).click()
  expect(await page.getByLabel(worry).inputValue()).toBe('')
})
