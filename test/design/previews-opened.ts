import { AxeBuilder } from '@axe-core/playwright'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets, plainSurroundings, previewPage, previewSlug, renderPage } from '../../src/design/index.ts'
import { allPreviews } from '../../src/main/all-previews.ts'
import { startBrowser } from '../browser/find-chromium.ts'
import { htmlFaults } from '../browser/html-rules.ts'
import { serveSite } from '../browser/site.ts'

const widths = [320, 1280] as const
const previews = await allPreviews()
/** Set OPENMASH_SHOTS to a folder to look at what was checked. */
const shots = process.env['OPENMASH_SHOTS']

const complaints = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/**
 * Opens every state of every page in a window of a phone and of a desk. The suite does it in parts, side by side: it is the
 * longest of all.
 */
export const lookAtPreviews = (part: number, parts: number): void => {
  const mine = previews.filter((_, index) => index % parts === part)
  let folder: string
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveSite>>
  let pages: ReadonlyMap<string, string>
  /** One window for each width, used for all. */
  let windows: ReadonlyMap<number, Page>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openmash-previews-'))
    const { folder: assetFolder, addresses } = await buildAssets(folder)
    pages = new Map(
      previews.map((preview) => [
        previewSlug(preview),
        renderPage(previewPage(preview), { ...plainSurroundings, assets: addresses, csrfToken: 'invented' }),
      ]),
    )
    site = await serveSite(assetFolder, pages)
    browser = await startBrowser()
    const opened = widths.map(
      async (width) => [width, await browser.newPage({ viewport: { width, height: 900 } })] as const,
    )
    windows = new Map(await Promise.all(opened))
    if (shots !== undefined) await mkdir(shots, { recursive: true })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    await site.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('gives each state of each page an address of its own', () => {
    expect(pages.size).toBe(previews.length)
  })

  describe.each(mine.map((preview) => [previewSlug(preview)] as const))('%s', (slug) => {
    it('is valid HTML', async () => {
      expect(await htmlFaults(pages.get(slug) ?? '')).toEqual([])
    })

    it.each(widths)(
      'has nothing that axe finds, no sideways scroll and no refused script at %i px',
      async (width) => {
        const page = windows.get(width)
        if (page === undefined) throw new Error('No window of that width was opened.')
        const troubles: string[] = []
        const heard = (trouble: string) => void troubles.push(trouble)
        page.removeAllListeners('console').removeAllListeners('pageerror')
        page.on('console', (message) => {
          if (message.type() === 'error') heard(message.text())
        })
        page.on('pageerror', (error) => {
          heard(error.message)
        })
        await page.goto(`${site.address}/${slug}`, { waitUntil: 'load' })
        await page.evaluate('document.fonts.ready')
        // The markup is the same at every width; the narrow one shows all of it.
        if (width === widths[0]) expect(await complaints(page)).toEqual([])
        const overflow: unknown = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow).toBe(0)
        expect(troubles).toEqual([])
        if (shots !== undefined) await page.screenshot({ path: join(shots, `${slug}-${width}.png`), fullPage: true })
      },
      30_000,
    )
  })
}
