import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

export type Reader = { readonly page: Page; readonly leave: () => Promise<void> }
export type Manner = { readonly width: number; readonly javaScript: boolean }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at a page of a browser with scripts as it stands: nothing for axe to find, never a blank title. */
export const lookAt = async (page: Page): Promise<void> => {
  // One frame a page: the legacy mode spares opening a second page for every look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  expect(found, page.url()).toEqual([])
  expect(await page.title(), page.url()).not.toBe('')
}

/** Signs a persona in, in a browser of their own. */
export const signInAs = async (
  browser: Browser,
  url: string,
  name: string,
  { width, javaScript }: Manner,
): Promise<Reader> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javaScript })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${url}/demonstration`)
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.waitForURL((at) => at.pathname !== '/demonstration')
  return { page, leave: () => context.close() }
}

/** Fills boxes by their names: radios and checkboxes by value, texts by what is typed. */
export const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const box = page.locator(`[name="${name}"]`).first()
    const type = await box.getAttribute('type')
    if (type === 'radio' || type === 'checkbox') await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if ((await box.evaluate((element) => element.tagName)) === 'SELECT') await box.selectOption(value)
    else await box.fill(value)
  }
}

export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.locator('main').getByRole('button', { name }).first().click()
  await page.waitForLoadState()
}

/** Never more than the window is wide: what a phone shows without scrolling sideways. */
export const fitsAcross = async (page: Page): Promise<boolean> => {
  const width = page.viewportSize()?.width ?? 0
  const box = await page.locator('body').boundingBox()
  return (box?.width ?? 0) <= width + 1
}
