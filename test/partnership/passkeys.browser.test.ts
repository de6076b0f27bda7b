import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBrowser } from '../browser/find-chromium.ts'
import { type Product, startProduct } from '../journeys/product.ts'

// A computer with a fingerprint reader and no phone: Chromium's virtual authenticator, over its debugging protocol.
const addAuthenticator = async (context: BrowserContext, page: Page): Promise<void> => {
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

let product: Product
let browser: Browser
beforeAll(async () => {
  product = await startProduct()
  browser = await startBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await product.end()
})

it('a passkey is added at the printed address and signs in alone, without phone or password', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await addAuthenticator(context, page)
  const home = product.url.replace('127.0.0.1', 'localhost')
  await page.goto(`${home}/demonstration`)
  await page.getByRole('button', { name: /Carol Beddoes/ }).click()
  await page.getByRole('link', { name: 'Your sign-in' }).click()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText(/^Added \d+ /).waitFor()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.goto(`${home}/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(`${home}/setting`)
  expect(await page.locator('header').innerText()).toContain('Carol Beddoes')
  await context.close()
})

it('at 127.0.0.1 the page says where passkeys work, and leads there', async () => {
  const page = await browser.newPage()
  await page.goto(`${product.url}/sign-in`)
  const link = page.getByRole('link', { name: /localhost/ })
  expect(await link.getAttribute('href')).toBe(`${product.url.replace('127.0.0.1', 'localhost')}/sign-in`)
  expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).count()).toBe(0)
  await page.close()
})
