import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '../../src/design/index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openmash-assets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const fileAt = (assetFolder: string, address: string) => join(assetFolder, address.slice('/assets/'.length))

describe('the built assets', () => {
  it('are built once, then found: under 100 ms when nothing changed', async () => {
    const first = await buildAssets(folder)
    const before = await stat(fileAt(first.folder, first.addresses.stylesheet))
    const started = performance.now()
    const second = await buildAssets(folder)
    expect(performance.now() - started).toBeLessThan(100)
    expect(second).toEqual(first)
    expect((await stat(fileAt(second.folder, second.addresses.stylesheet))).mtimeMs).toBe(before.mtimeMs)
  })

  it('are whole when two processes build at once, and leave no draft behind', async () => {
    const shared = join(folder, 'shared')
    const [one, other] = await Promise.all([buildAssets(shared), buildAssets(shared)])
    expect(one).toEqual(other)
    for (const address of Object.values(one.addresses))
      expect((await stat(fileAt(one.folder, address))).size).toBeGreaterThan(0)
    expect(await readdir(shared)).toEqual(['assets'])
  })

  it('hold every file the style sheet and the scripts ask for', async () => {
    const { folder: assetFolder, addresses } = await buildAssets(folder)
    const base = join(fileAt(assetFolder, addresses.stylesheet), '..')
    const css = await readFile(join(base, 'openmash.css'), 'utf8')
    const wanted = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map((match) => match[1] ?? '')
    const script = await readFile(join(base, 'openmash.js'), 'utf8')
    wanted.push(...[...script.matchAll(/from '\.\/([^']+)'/g)].map((match) => match[1] ?? ''))
    expect(wanted.length).toBeGreaterThan(5)
    for (const file of wanted) if (!file.startsWith('data:')) await stat(join(base, file))
  })

  it('hold neither the font nor the crest that are reserved to gov.uk', async () => {
    const { folder: assetFolder, addresses } = await buildAssets(folder)
    const css = await readFile(fileAt(assetFolder, addresses.stylesheet), 'utf8')
    expect(css).not.toMatch(/GDS Transport|crest/i)
    expect(css).toContain('Atkinson Hyperlegible Next')
    expect(await readdir(join(fileAt(assetFolder, addresses.stylesheet), '../fonts'))).toContain('OFL.txt')
  })
})
