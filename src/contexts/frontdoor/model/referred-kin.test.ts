import { expect, it } from 'vitest'
import { kinFromReferral } from './referred-kin.ts'

const adult = (id: string, relationship: string, livesHere: 'yes' | 'no' | 'not-known' = 'not-known') => ({
  id,
  relationship,
  livesHere,
})
const ties = (...adults: ReturnType<typeof adult>[]) =>
  kinFromReferral(['child'], adults)
    .filter(({ topic }) => topic === 'parent' || topic === 'partner')
    .map(({ about, topic, other, word }) => `${about} ${topic} ${other ?? ''} ${word}`)

it.each([
  ['Mother', ['child parent a birth']],
  ['mum', ['child parent a birth']],
  ['birth father', ['child parent a birth']],
  ['Foster carer', ['child parent a foster']],
  ['adoptive mother', ['child parent a adoptive']],
  ['Mother’s partner', []],
  ["mother's mother", []],
  ['Stepmother', []],
  ['Grandmother', []],
  ['Godfather', []],
  ['neighbour', []],
  ['', []],
])('takes "%s" for what it says and no more', (relationship, expected) => {
  expect(ties(adult('a', relationship))).toEqual(expected)
})

it('ties the mother’s partner to the mother, where she is named', () => {
  expect(ties(adult('m', 'mother'), adult('p', 'Mother’s partner'))).toContain('p partner m together')
  expect(ties(adult('f', 'father'), adult('p', 'Mother’s partner'))).not.toContain('p partner f together')
})

it('says of each whether they live in the home, and of a mother that she is female', () => {
  const said = kinFromReferral(['child'], [adult('m', 'Mother', 'no'), adult('x', 'carer', 'yes')])
  expect(said).toContainEqual({ about: 'm', topic: 'home', other: null, word: 'no', happened: '' })
  expect(said).toContainEqual({ about: 'm', topic: 'sex', other: null, word: 'female', happened: '' })
  expect(said.filter(({ about, topic }) => about === 'x' && topic === 'sex')).toEqual([])
})
