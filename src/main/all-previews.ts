import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Preview } from '../design/index.ts'

const source = fileURLToPath(new URL('../', import.meta.url))

const isPreview = (value: unknown): value is Preview =>
  typeof value === 'object' && value !== null && 'page' in value && 'state' in value && 'render' in value

const previewsIn = async (path: string): Promise<readonly Preview[]> => {
  const exported = Object.values((await import(pathToFileURL(path).href)) as Record<string, unknown>)
  return exported.filter((value) => Array.isArray(value)).flatMap((list: unknown[]) => list.filter(isPreview))
}

/** Every preview there is: whatever lists of previews the files ending in `.previews.ts` or `.previews.tsx` export. */
export const allPreviews = async (): Promise<readonly Preview[]> => {
  const names = await readdir(source, { recursive: true })
  const files = names.filter((name) => /\.previews\.(?:tsx?|js)$/.test(name)).sort()
  const found = (await Promise.all(files.map((name) => previewsIn(join(source, name))))).flat()
  return [...new Set(found)]
}
