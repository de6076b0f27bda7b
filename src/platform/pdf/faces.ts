import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import { unpackWoff } from './unpack-woff.ts'

/** One font file: some letters of one weight. */
export type Face = {
  readonly name: string
  readonly file: Buffer
  readonly font: Font
  /** Its script joins or reorders letters when drawn, so that what is drawn no longer tells how the word is spelled. */
  readonly reshapes: boolean
  /** Shaping turns its letters round by itself, since their script runs from right to left. */
  readonly turns: boolean
}

export type Weight = 400 | 700

/** Letters are looked for in this order; each package holds a script, each file a part of it. */
const kept: readonly (readonly [pack: string, part: string])[] = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans', 'devanagari'],
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-bengali', 'bengali'],
]

const reshaping = new Set(['devanagari', 'arabic', 'bengali'])

const locate = createRequire(import.meta.url)
const opened = new Map<string, Face>()

const faceOf = (pack: string, part: string, weight: Weight): Face => {
  const name = `${pack}-${part}-${String(weight)}`
  const known = opened.get(name)
  if (known !== undefined) return known
  const path = `@fontsource/${pack}/files/${pack}-${part}-${String(weight)}-normal.woff`
  const file = unpackWoff(readFileSync(locate.resolve(path)))
  const face = { name, file, font: create(file) as Font, turns: part === 'arabic', reshapes: reshaping.has(part) }
  opened.set(name, face)
  return face
}

const writes = ({ font }: Face, letters: string): boolean =>
  [...letters].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))

/**
 * The first face that writes a letter with all its marks, the one before it preferred so that words are not torn; null where
 * none can.
 */
export const faceFor = (letters: string, weight: Weight, before: Face | null): Face | null => {
  if (before !== null && writes(before, letters)) return before
  for (const [pack, part] of kept) {
    const face = faceOf(pack, part, weight)
    if (writes(face, letters)) return face
  }
  return null
}
