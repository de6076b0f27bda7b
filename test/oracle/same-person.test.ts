import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinedTo, type Judged, standsAgainst, verdicts } from '../../src/contexts/people/model/same.ts'

const people = ['a', 'b', 'c', 'd', 'e', 'f'] as const
type Word = readonly [number, number, (typeof verdicts)[number]]

/** Groups by painting: everybody begins in a colour of their own, and sameness paints one colour over another. */
const painted = (words: readonly Word[]): readonly number[] => {
  const colours = people.map((_, index) => index)
  for (const [one, other, verdict] of words)
    if (verdict === 'same') {
      const gone = colours[other]
      colours.forEach((colour, index) => {
        if (colour === gone) colours[index] = colours[one] ?? -1
      })
    }
  return colours
}

const newest = (words: readonly Word[]): readonly Word[] => {
  const last = new Map<string, Word>()
  for (const [one, other, verdict] of words)
    last.set([one, other].sort().join(), [Math.min(one, other), Math.max(one, other), verdict])
  return [...last.values()]
}
const judged = (words: readonly Word[]): readonly Judged[] =>
  newest(words).map(([one, other, verdict]) => ({ left: people[one] ?? '', right: people[other] ?? '', verdict }))

const word = fc
  .tuple(fc.nat(5), fc.nat(5), fc.constantFrom(...verdicts))
  .filter(([one, other]) => one !== other) as fc.Arbitrary<Word>

describe('who belongs together', () => {
  it('is whoever the newest judgements join, however long the way round', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.nat(5), (words, start) => {
        const colours = painted(newest(words))
        const expected = people.filter((_, index) => colours[index] === colours[start])
        expect([...joinedTo([people[start] ?? ''], judged(words))].sort()).toEqual(expected)
      }),
      { numRuns: 3_000 },
    )
  })

  it('never joins two whom somebody judged different, when only judgements that stand are kept', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const kept: Word[] = []
        for (const next of words) {
          const [candidate] = judged([next])
          if (candidate !== undefined && standsAgainst(candidate, judged(kept)) === '') kept.push(next)
        }
        const colours = painted(newest(kept))
        for (const [one, other, verdict] of newest(kept))
          if (verdict === 'not-same') expect(colours[one]).not.toBe(colours[other])
      }),
      { numRuns: 3_000 },
    )
  })

  it('refuses no judgement without need: whatever is refused would tear one', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (words, next) => {
        const kept: Word[] = []
        for (const one of words) {
          const [candidate] = judged([one])
          if (candidate !== undefined && standsAgainst(candidate, judged(kept)) === '') kept.push(one)
        }
        const [candidate] = judged([next])
        if (candidate === undefined || standsAgainst(candidate, judged(kept)) === '') return
        const after = newest([...kept, next])
        const colours = painted(after)
        expect(after.some(([one, other, verdict]) => verdict === 'not-same' && colours[one] === colours[other])).toBe(
          true,
        )
      }),
      { numRuns: 3_000 },
    )
  })

  it('is as it was before when a judgement is taken back', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (words, [one, other]) => {
        const without = words.filter(([a, b]) => [a, b].sort().join() !== [one, other].sort().join())
        const there: readonly Word[] = [...without, [one, other, 'same'], [one, other, 'taken-back']]
        for (const person of people)
          expect([...joinedTo([person], judged(there))].sort()).toEqual([...joinedTo([person], judged(without))].sort())
      }),
      { numRuns: 2_000 },
    )
  })
})
