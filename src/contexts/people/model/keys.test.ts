import { expect, it } from 'vitest'
import { soundOf } from './folding.ts'
import type { PersonIdentity } from './identity.ts'
import { type KeyKind, keysOf, reasonsFor } from './keys.ts'

const nobody: PersonIdentity = {
  name: 'Amara Nkemelu',
  alsoKnownAs: '',
  birth: { kind: 'date', date: '2023-03-14' },
  nhsNumber: '',
  postcode: '',
  address: '',
  role: 'child',
}

const person = (over: Partial<PersonIdentity>): PersonIdentity => ({ ...nobody, ...over })

/** The kinds of key two people share. */
const shared = (one: PersonIdentity, other: PersonIdentity): readonly KeyKind[] => {
  const theirs = new Set(keysOf(other).map(({ kind, text }) => `${kind} ${text}`))
  return [
    ...new Set(
      keysOf(one)
        .filter(({ kind, text }) => theirs.has(`${kind} ${text}`))
        .map(({ kind }) => kind),
    ),
  ]
}

it.each([
  ['accents', 'Zoë Peña', 'Zoe Pena'],
  ['half of a double surname', 'Amara Nkemelu-Jones', 'Amara Jones'],
  ['the other half', 'Amara Nkemelu-Jones', 'Amara Nkemelu'],
  ['a hyphen or a space', 'Amara Nkemelu-Jones', 'Amara Nkemelu Jones'],
  ['an apostrophe', 'Sean O’Brien', 'Sean OBrien'],
  ['a straight or curly apostrophe', "Sean O'Brien", 'Sean O’Brien'],
  ['capitals and spaces', '  AMARA   NKEMELU ', 'Amara Nkemelu'],
  ['a particle', 'Lotte van der Berg', 'Lotte Vanderberg'],
  ['a middle name', 'Amara Grace Nkemelu', 'Amara Nkemelu'],
])('knows the same name and birth through %s', (_, one, other) => {
  expect(shared(person({ name: one }), person({ name: other }))).toContain('name-and-birth')
})

it.each([
  ['Clark', 'Clarke'],
  ['Reid', 'Reed'],
  ['Philips', 'Fillips'],
  ['Mohammed', 'Muhamad'],
  ['Shaikh', 'Sheikh'],
  ['Macdonald', 'McDonald'],
])('hears %s and %s alike', (one, other) => {
  expect(soundOf(one.toLowerCase())).toBe(soundOf(other.toLowerCase()))
})

it.each([
  ['Smith', 'Jones'],
  ['Patel', 'Begum'],
  ['Nkemelu', 'Okafor'],
])('does not hear %s and %s alike', (one, other) => {
  expect(soundOf(one.toLowerCase())).not.toBe(soundOf(other.toLowerCase()))
})

it('takes an NHS number written any way, and refuses what cannot be one', () => {
  const one = person({ name: 'A B', birth: { kind: 'unknown' }, nhsNumber: '999 123 4567' })
  expect(shared(one, person({ name: 'C D', birth: { kind: 'unknown' }, nhsNumber: '9991234567' }))).toEqual([
    'nhs-number',
  ])
  for (const wrong of ['', 'not known', '0000000000', '12345'])
    expect(keysOf(person({ nhsNumber: wrong })).map(({ kind }) => kind)).not.toContain('nhs-number')
})

it('takes a postcode written any way, and refuses what cannot be one', () => {
  const here = person({ postcode: 'ZZ9 4SR' })
  expect(shared(here, person({ name: 'Kofi Nkemelu', birth: { kind: 'unknown' }, postcode: 'zz94sr' }))).toEqual([
    'surname-and-postcode',
  ])
  expect(keysOf(person({ postcode: 'by the harbour' })).map(({ kind }) => kind)).not.toContain('birth-and-postcode')
})

it('matches nothing on a guess: an estimated age, an expected date, a baby without a name', () => {
  const guess = person({ birth: { kind: 'estimated-age', years: 3, saidOn: '2026-11-20' } })
  expect(keysOf(guess)).toEqual([])
  const unborn = person({
    name: 'Unborn baby of Chioma Nkemelu',
    birth: { kind: 'expected', date: '2027-02-04' },
    postcode: 'ZZ9 4SR',
  })
  expect(keysOf(unborn)).toEqual([])
})

it('looks under every name somebody is known by', () => {
  expect(shared(person({ alsoKnownAs: 'Amy Smith; Ama Nkemelu' }), person({ name: 'Amy Smith' }))).toContain(
    'name-and-birth',
  )
})

it('keeps two strangers apart', () => {
  expect(shared(person({}), person({ name: 'Teddy Marsh', birth: { kind: 'date', date: '2022-01-01' } }))).toEqual([])
})

it('gives its reasons in plain words, the strongest first, and no sound beside the name itself', () => {
  expect(reasonsFor(['sound-and-birth', 'name-and-birth', 'nhs-number'])).toEqual([
    'Same NHS number',
    'Same name and date of birth',
  ])
})
