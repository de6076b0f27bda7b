import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../src/', import.meta.url))
const read = (name: string): string => readFileSync(join(source, name), 'utf8')
const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).sort()

const pagesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^export const (\w+Page)\b/gm)].map(([, name]) => name ?? '')

const unseen = (pages: readonly string[], previews: string): readonly string[] =>
  pages.filter((page) => !new RegExp(`\\b${page}\\b`).test(previews))

const allPreviews = names
  .filter((name) => /\.previews\.tsx?$/.test(name))
  .map(read)
  .join('\n')

it('every page stands in the previews gallery', () => {
  const pages = names.filter((name) => name.endsWith('.page.tsx')).flatMap((name) => pagesIn(read(name)))
  expect(pages.length).toBeGreaterThan(30)
  expect(unseen(pages, allPreviews)).toEqual([])
})

it('a page that nobody previews is noticed', () => {
  expect(unseen(pagesIn('export const lonelyPage = (): null => null'), allPreviews)).toEqual(['lonelyPage'])
})
