/** Syllables of an English word by its letters: right for most plain words, near for the rest. Numbers count as one. */
export const syllables = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters
    .replace(/^some(?=[bdhltw])/, 'som')
    .replace(/(?:[^laeiouyszxc]es|[^aeioudty]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '')
  return Math.max(spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1, 1)
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? []

const sentencesOf = (text: string): number =>
  text.split(/[.!?]+(?=\s|$)|\n+/).filter((part) => wordsOf(part).length > 0).length

export type Readability = {
  /** The school grade of Flesch and Kincaid, one decimal. */
  readonly grade: number
  /** In years: the grade and five, never below five. */
  readonly age: number
  /** Words of four syllables or more, and of three where they are long: each once, in the order of the text. */
  readonly hard: readonly string[]
}

const isHard = (word: string): boolean => syllables(word) >= 4 || (syllables(word) === 3 && word.length >= 10)

/** How old a reader must be to read a text with ease, by Flesch and Kincaid. Null where there is no word. */
export const readingAge = (text: string, names: readonly string[] = []): Readability | null => {
  const words = wordsOf(text)
  const sentences = sentencesOf(text)
  if (words.length === 0 || sentences === 0) return null
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0)
  const grade = 0.39 * (words.length / sentences) + 11.8 * (spoken / words.length) - 15.59
  const known = new Set(names.flatMap((name) => wordsOf(name.toLowerCase())))
  const hard = words.map((word) => word.toLowerCase()).filter((word) => isHard(word) && !known.has(word))
  return { grade: Math.round(grade * 10) / 10, age: Math.max(Math.round(grade + 5), 5), hard: [...new Set(hard)] }
}
