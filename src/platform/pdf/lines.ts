import type { Weight } from './faces.ts'
import { type Run, runsOf, widthOf } from './text-runs.ts'

const widthOfText = (text: string, weight: Weight): number =>
  runsOf(text, weight).reduce((sum, run) => sum + widthOf(run), 0)

/** How wide a text of a weight is, in parts of its size. */
export type Measure = (text: string, weight: Weight) => number

/** Measures for one document: words come again and again in it, and shaping one takes longer than all else. */
export const newMeasure = (): Measure => {
  const known = new Map<string, number>()
  return (text, weight) => {
    const key = `${String(weight)} ${text}`
    const width = known.get(key) ?? widthOfText(text, weight)
    known.set(key, width)
    return width
  }
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** A word too long for any line, cut where it must be. */
const cut = (word: string, fits: (text: string) => boolean): readonly string[] => {
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && !fits(part + segment)) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

/** A text broken into lines of at most a width, each in the order it is read. A line feed always breaks. */
export const linesOf = (
  text: string,
  { weight, size, width }: { readonly weight: Weight; readonly size: number; readonly width: number },
  measure: Measure,
): readonly (readonly Run[])[] => {
  const wide = (words: string): number => measure(words, weight) * size
  const lines: string[] = []
  for (const part of text.split('\n')) {
    let [line, used] = ['', 0]
    for (const word of part.split(/\s+/u).filter(Boolean)) {
      const more = wide(word) + (line === '' ? 0 : wide(' '))
      if (used + more <= width) {
        line = line === '' ? word : `${line} ${word}`
        used += more
        continue
      }
      if (line !== '') lines.push(line)
      const pieces = wide(word) <= width ? [word] : cut(word, (piece) => wide(piece) <= width)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
      used = wide(line)
    }
    lines.push(line)
  }
  return lines.map((line) => runsOf(line, weight))
}
