import bidiFactory from 'bidi-js'
import { type Face, faceFor, type Weight } from './faces.ts'

/** Letters that one face writes in one direction. An odd level runs from right to left. */
export type Run = { readonly text: string; readonly face: Face; readonly level: number }

// The package says of its types that they are a module's, and is a function.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** A letter that no font here has is written by its number, so that nobody takes the name for whole without it. */
const byNumber = (letters: string): string =>
  [...letters]
    .map((letter) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('')

/** Words of a line in the order they are read, cut where the face or the direction changes. */
export const runsOf = (text: string, weight: Weight): readonly Run[] => {
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  const runs: { text: string; face: Face; level: number }[] = []
  let before: Face | null = null
  for (const { segment, index } of graphemes.segment(text)) {
    const face = faceFor(segment, weight, before)
    const written = face === null ? byNumber(segment) : segment
    const used = face ?? faceFor('[', weight, null)
    if (used === null) continue
    const level = levels[index] ?? 0
    const last = runs.at(-1)
    if (last?.face === used && last.level === level) last.text += written
    else runs.push({ text: written, face: used, level })
    before = face
  }
  return runs
}

/** Signs between words that run from right to left stand the other way round, and brackets open to the other side. */
const turned = (run: Run): Run => {
  if (run.level % 2 === 0 || run.face.turns) return run
  const letters = [...graphemes.segment(run.text)].map(({ segment }) => bidi.getMirroredCharacter(segment) ?? segment)
  return { ...run, text: letters.reverse().join('') }
}

/** Runs as they stand on paper from left to right: what runs the other way is turned round, innermost first. */
export const asSeen = (runs: readonly Run[]): readonly Run[] => {
  const seen = runs.map(turned)
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1)
    for (let from = 0; from < seen.length; from += 1) {
      if ((seen[from]?.level ?? 0) < level) continue
      let to = from
      while ((seen[to + 1]?.level ?? -1) >= level) to += 1
      seen.splice(from, to - from + 1, ...seen.slice(from, to + 1).reverse())
      from = to
    }
  return seen
}

/** How wide a run is in thousandths of its size. */
export const widthOf = ({ text, face }: Run): number => face.font.layout(text).advanceWidth / face.font.unitsPerEm
