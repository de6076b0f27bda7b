import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { govukFolder } from './govuk-render.ts'
import type { AssetAddresses } from './surroundings.ts'

/** Where the built files lie, to be served under `/assets/` and kept by browsers for ever: each build has its own name. */
export type AssetManifest = {
  /** The folder to serve as `/assets/`. */
  readonly folder: string
  readonly addresses: AssetAddresses
}

const here = dirname(fileURLToPath(import.meta.url))
const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource-variable/atkinson-hyperlegible-next/package.json')),
  'files',
)
const fonts = ['latin', 'latin-ext'].map((range) => `atkinson-hyperlegible-next-${range}-wght-normal.woff2`)

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).sort().map((name) => join(folder, name))

/** Our own sources by content, the packages by version: 90 more files to read would not say more. */
const inputsHash = async (): Promise<string> => {
  const own = [...(await filesOf(join(here, 'styles'))), ...(await filesOf(join(here, 'browser')))]
  const packages = [join(govukFolder, '../package.json'), join(fontFolder, '../package.json')]
  const hash = createHash('sha256')
  for (const file of [...own, ...packages, fileURLToPath(import.meta.url)]) hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}

const compileStyles = async (): Promise<string> => {
  // Loaded only when there is something to build: it takes a third of a second.
  const sass = await import('sass')
  const { css } = sass.compile(join(here, 'styles/openmash.scss'), {
    style: 'compressed',
    loadPaths: [govukFolder],
    quietDeps: true,
    silenceDeprecations: ['import', 'if-function'],
    logger: sass.Logger.silent,
  })
  return css
}

const build = async (target: string): Promise<void> => {
  await mkdir(join(target, 'fonts'), { recursive: true })
  await writeFile(join(target, 'openmash.css'), await compileStyles())
  await copyFile(join(govukFolder, 'govuk/govuk-frontend.min.js'), join(target, 'govuk-frontend.min.js'))
  for (const file of await filesOf(join(here, 'browser')))
    await copyFile(file, join(target, file.slice(here.length + '/browser/'.length)))
  for (const font of fonts) await copyFile(join(fontFolder, font), join(target, 'fonts', font))
  // The licence asks to travel with the font.
  await copyFile(join(fontFolder, '../LICENSE'), join(target, 'fonts/OFL.txt'))
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Builds style sheet, scripts and fonts into a folder of their own under `cacheFolder`, or finds them there unchanged.
 * Half-built folders are never served: the build happens beside and is moved into place.
 */
export const buildAssets = async (cacheFolder: string): Promise<AssetManifest> => {
  const hash = await inputsHash()
  const folder = join(cacheFolder, 'assets')
  const target = join(folder, hash)
  if (!(await exists(target))) {
    const draft = join(cacheFolder, `assets-draft-${randomUUID()}`)
    await build(draft)
    await mkdir(folder, { recursive: true })
    // Another process may have been quicker; its files are the same.
    await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  }
  const base = `/assets/${hash}`
  return {
    folder,
    addresses: {
      stylesheet: `${base}/openmash.css`,
      earlyScript: `${base}/early.js`,
      script: `${base}/openmash.js`,
      icon: `${base}/icon.svg`,
    },
  }
}
