import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src/', import.meta.url))

const lengths = async (): Promise<{ path: string; lines: number }[]> => {
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.generated.'))
    .map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.map(async (path) => ({ path, lines: (await readFile(path, 'utf8')).split('\n').length - 1 })),
  )
}

it('keeps 95 in 100 files under 200 lines, and every file within 250', async () => {
  const files = await lengths()
  const long = files.filter(({ lines }) => lines >= 200)
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter(({ lines }) => lines > 250)).toEqual([])
  expect(long.length, long.map(({ path }) => path).join(', ')).toBeLessThanOrEqual(files.length * 0.05)
})
