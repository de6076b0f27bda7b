import { expect, it } from 'vitest'
import fc from 'fast-check'
import { type Side, withoutOtherSide } from '../../src/contexts/people/index.ts'

// Answers worked out by hand, and a rule that no arrangement of records may break.
const kept = [
  { restriction: 'r', person: 'old', side: 'before' },
  { restriction: 'r', person: 'new', side: 'after' },
] as const
const likeness: Readonly<Record<string, readonly { readonly id: string; readonly bits: number }[]>> = {
  'old-again': [
    { id: 'old', bits: 20 },
    { id: 'new', bits: 4 },
    { id: 'new-again', bits: 3 },
    { id: 'stranger', bits: 1 },
  ],
  'new-again': [
    { id: 'new', bits: 22 },
    { id: 'old', bits: 5 },
    { id: 'old-again', bits: 3 },
  ],
  stranger: [{ id: 'stranger-again', bits: 9 }],
}
const near = (id: string) => likeness[id] ?? []
const found = (id: string) => withoutOtherSide(id, near(id), kept, near).map((one) => one.id)

it('a record that comes in under the old name leads to the old record and to nothing of the new name', () => {
  expect(found('old-again')).toEqual(['old', 'stranger'])
})

it('a record that comes in under the new name leads to the new record and to nothing of the old name', () => {
  expect(found('new-again')).toEqual(['new'])
})

it('who is near nobody that is kept apart is found as before', () => {
  expect(found('stranger')).toEqual(['stranger-again'])
})

it('no answer about a placed record ever holds one placed on the other side', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const side = fc.constantFrom<Side | null>('before', 'after', null)
  const world = fc.record({
    placed: fc.array(side, { minLength: names.length, maxLength: names.length }),
    bits: fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 36, maxLength: 36 }),
  })
  fc.assert(
    fc.property(world, ({ placed, bits }) => {
      const members = names.flatMap((person, index) => {
        const one = placed[index] ?? null
        return one === null ? [] : [{ restriction: 'r', person, side: one }]
      })
      const around = (id: string) =>
        names
          .filter((other) => other !== id)
          .map((other) => ({ id: other, bits: bits[names.indexOf(id) * 6 + names.indexOf(other)] ?? 0 }))
      for (const { person, side: own } of members)
        for (const { id } of withoutOtherSide(person, around(person), members, around))
          expect(members.find((one) => one.person === id)?.side ?? own).toBe(own)
    }),
  )
})
