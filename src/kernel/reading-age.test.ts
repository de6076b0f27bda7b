import { describe, expect, it } from 'vitest'
import { readingAge, syllables } from './reading-age.ts'

// Counted by hand.
const spoken: Readonly<Record<string, number>> = {
  we: 1,
  safe: 1,
  asked: 1,
  school: 1,
  child: 1,
  help: 1,
  worried: 2,
  needed: 2,
  people: 2,
  because: 2,
  police: 2,
  social: 2,
  agreed: 2,
  visits: 2,
  nurses: 2,
  family: 3,
  visited: 3,
  together: 3,
  assessment: 3,
  somebody: 3,
  information: 4,
  '2026': 1,
}

describe('reading age', () => {
  it.each(Object.entries(spoken))('%s has %i syllables', (word, count) => {
    expect(syllables(word)).toBe(count)
  })

  it('is that of Flesch and Kincaid, on sentences counted by hand', () => {
    // Six words, one sentence, six syllables: 0.39 × 6 + 11.8 − 15.59 = −1.45, and −1.4 to one decimal upward.
    expect(readingAge('The cat sat on the mat.')).toMatchObject({ grade: -1.4, age: 5, hard: [] })
    // Ten words, one sentence, sixteen syllables: 0.39 × 10 + 11.8 × 1.6 − 15.59 = 7.19.
    expect(readingAge('A social worker will visit your family on Monday next.')).toMatchObject({ grade: 7.2, age: 12 })
  })

  it('takes a heading and each sentence for one', () => {
    expect(readingAge('Why\nWe met. We spoke.')?.grade).toBe(readingAge('Why. We met. We spoke.')?.grade)
  })

  it('names the hard words once, but not the names of people', () => {
    const text = 'Information about Alexandria: the multidisciplinary information assessment.'
    expect(readingAge(text, ['Alexandria'])?.hard).toEqual(['information', 'multidisciplinary', 'assessment'])
  })

  it('says nothing of a text without words', () => {
    expect(readingAge(' … ')).toBeNull()
  })
})
