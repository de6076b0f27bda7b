import { AxeBuilder } from '@axe-core/playwright'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
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
import { htmlFaults } from '../browser/html-rules.ts'
import { serveSite } from '../browser/site.ts'

const widths = [320, 1280] as const
/** Set OPENMASH_SHOTS to a folder to look at what was checked. */
const shots = process.env['OPENMASH_SHOTS']

let folder: string
let browser: Browser
let site: Awaited<ReturnType<typeof serveSite>>
let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openmash-previews-'))
  const { folder: assetFolder, addresses } = await buildAssets(folder)
  pages = new Map(
    designPreviews.map((preview) => [
      previewSlug(preview),
      renderPage(previewPage(preview), { ...plainSurroundings, assets: addresses, csrfToken: 'invented' }),
    ]),
  )
  site = await serveSite(assetFolder, pages)
  browser = await startBrowser()
  if (shots !== undefined) await mkdir(shots, { recursive: true })
}, 60_000)

afterAll(async () => {
  await browser.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const complaints = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe.each(designPreviews.map((preview) => [previewSlug(preview)] as const))('%s', (slug) => {
  it('is valid HTML', async () => {
    expect(await htmlFaults(pages.get(slug) ?? '')).toEqual([])
  })

  it.each(widths)(
    'has nothing that axe finds, no sideways scroll and no refused script at %i px',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      try {
        const troubles: string[] = []
        page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
        page.on('pageerror', (error) => troubles.push(error.message))
        await page.goto(`${site.address}/${slug}`, { waitUntil: 'load' })
        await page.evaluate('document.fonts.ready')
        expect(await complaints(page)).toEqual([])
        const overflow: unknown = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow).toBe(0)
        expect(troubles).toEqual([])
        if (shots !== undefined) await page.screenshot({ path: join(shots, `${slug}-${width}.png`), fullPage: true })
      } finally {
        await context.close()
      }
    },
    30_000,
  )
})
