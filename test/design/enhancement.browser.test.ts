import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildAssets,
  designPreviews,
  plainSurroundings,
  previewPage,
  previewSlug,
  renderPage,
} from '../../src/design/index.ts'
import { startBrowser } from '../browser/find-chromium.ts'
import { serveSite } from '../browser/site.ts'

let folder: string
let browser: Browser
let site: Awaited<ReturnType<typeof serveSite>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openmash-enhancement-'))
  const { folder: assetFolder, addresses } = await buildAssets(folder)
  const surroundings = { ...plainSurroundings, assets: addresses, csrfToken: 'invented' }
  const pages = designPreviews.map(
    (preview) => [previewSlug(preview), renderPage(previewPage(preview), surroundings)] as const,
  )
  site = await serveSite(assetFolder, new Map(pages))
  browser = await startBrowser()
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const visit = async <Seen>(
  slug: string,
  look: (page: Page) => Promise<Seen>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Seen> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  try {
    const page = await context.newPage()
    await page.goto(`${site.address}/${slug}`)
    return await look(page)
  } finally {
    await context.close()
  }
}

const queue = 'queue-table-five-rows'
const focused = 'document.activeElement.textContent'

describe('the queue by keyboard', () => {
  it('j and k move, stop at both ends, and Enter opens', () =>
    visit(queue, async (page) => {
      await page.keyboard.press('j')
      expect(await page.evaluate(focused)).toBe('Kofi, 2')
      await page.keyboard.press('k')
      expect(await page.evaluate(focused)).toBe('Kofi, 2')
      for (let press = 0; press < 9; press++) await page.keyboard.press('j')
      expect(await page.evaluate(focused)).toBe('Teddy, 4')
      await Promise.all([page.waitForRequest('**/hub/five'), page.keyboard.press('Enter')])
    }))

  it('t takes the one in hand, and only one that may be taken', () =>
    visit(queue, async (page) => {
      await page.keyboard.press('j')
      await page.keyboard.press('t')
      expect(page.url()).toContain(queue)
      for (let press = 0; press < 2; press++) await page.keyboard.press('j')
      const [sent] = await Promise.all([page.waitForRequest('**/hub/three/take'), page.keyboard.press('t')])
      expect(sent.method()).toBe('POST')
      expect(sent.postData()).toBe('_csrf=invented')
    }))

  it('? shows the keys and hides them again', () =>
    visit(queue, async (page) => {
      await page.keyboard.press('?')
      expect(await page.locator('.om-keys').count()).toBe(1)
      await page.keyboard.press('?')
      expect(await page.locator('.om-keys').count()).toBe(0)
    }))
})

describe('a form', () => {
  it('is sent once, however often the button is pressed', () =>
    visit('fields-untouched', async (page) => {
      let sent = 0
      await page.route('**/refer/concern', async (route) => {
        sent += 1
        await new Promise((done) => setTimeout(done, 400))
        await route.fulfill({ status: 204 })
      })
      const button = page.getByRole('button', { name: 'Continue' })
      for (let press = 0; press < 3; press++) await button.click({ force: true, noWaitAfter: true })
      await page.waitForTimeout(700)
      expect(sent).toBe(1)
      expect(await button.getAttribute('aria-disabled')).toBe('true')
    }))

  it('shows every question without JavaScript, hidden ones too', () =>
    visit('fields-untouched', async (page) => expect(await page.getByLabel('By whom?').isVisible()).toBe(true), {
      javaScriptEnabled: false,
    }))

  it('hides what a choice reveals until it is chosen, with JavaScript', () =>
    visit('fields-untouched', async (page) => {
      expect(await page.getByLabel('By whom?').isVisible()).toBe(false)
      await page.getByLabel('Yes').check()
      expect(await page.getByLabel('By whom?').isVisible()).toBe(true)
    }))
})

describe('news', () => {
  const words = JSON.stringify({ words: '2 new contacts' })

  it('arrives on the stream as a line to press, and nothing moves before', () =>
    visit('live-line-quiet', async (page) => {
      await page.route('**/hub/live', (route) =>
        route.fulfill({ contentType: 'text/event-stream', body: `data: ${words}\n\n` }),
      )
      await page.reload()
      const line = page.getByRole('link', { name: '2 new contacts' })
      await line.waitFor()
      expect(await line.getAttribute('href')).toBe('/hub')
      expect(page.url()).toContain('live-line-quiet')
    }))

  it('is asked for when there is no stream', () =>
    visit('live-line-quiet', async (page) => {
      await page.route('**/hub/live', (route) => route.fulfill({ status: 404 }))
      await page.route('**/hub/news', (route) => route.fulfill({ contentType: 'application/json', body: words }))
      await page.reload()
      await page.getByRole('link', { name: '2 new contacts' }).waitFor()
    }))
})

describe('every preview', () => {
  const slugs = designPreviews.map(previewSlug)

  it('has an address of its own', () => expect(new Set(slugs).size).toBe(slugs.length))

  it.each(slugs)('%s needs no sideways scroll with text at 200 percent on a small laptop', (slug) =>
    visit(
      slug,
      async (page) => {
        await page.evaluate("document.documentElement.style.fontSize = '200%'")
        const over: unknown = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(over).toBe(0)
      },
      // 1280 px at 200 % zoom is 640 CSS px; the text is doubled once more.
      { viewport: { width: 640, height: 400 } },
    ),
  )
})
