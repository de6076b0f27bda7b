import { beforeAll, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { readModel, type StoredModel } from '../../../linkage/index.ts'
import type { PersonIdentity } from '../model/identity.ts'
import { PeopleIndex } from './people-index.ts'

let stored: StoredModel
beforeAll(() => {
  stored = readModel(readFileSync(new URL('../../../../data/person-model.json', import.meta.url), 'utf8'))
})

const amara: PersonIdentity = {
  name: 'Amara Nkemelu',
  alsoKnownAs: '',
  birth: { kind: 'date', date: '2023-03-14' },
  nhsNumber: '',
  postcode: 'ZZ9 4SR',
  address: '4 Samphire Row, Saltmarsh Bay',
  role: 'child',
}

/** A hub with three hundred others in it, so that an agreement by chance is what it is in life. */
const hubWith = (...people: readonly Partial<PersonIdentity>[]): PeopleIndex => {
  const index = new PeopleIndex(stored)
  for (let at = 0; at < 300; at += 1)
    index.add({
      id: `other ${String(at)}`,
      sourceId: `contact ${String(at)}`,
      identity: {
        ...amara,
        name: `${['Tom', 'Ella', 'Kofi', 'Zofia', 'Bilal', 'Mina', 'Rhys'][at % 7] ?? ''} ${['Hart', 'Okafor', 'Nowak', 'Shah', 'Pryce'][at % 5] ?? ''}${String.fromCharCode(97 + (at % 26))}`,
        birth: { kind: 'date', date: `20${String(10 + (at % 15))}-0${String(1 + (at % 9))}-1${String(at % 10)}` },
        postcode: `ZZ${String(1 + (at % 8))} ${String(at % 10)}AB`,
        address: `${String(at)} Other Street`,
      },
    })
  people.forEach((person, at) => {
    index.add({ id: `p${String(at)}`, sourceId: `own ${String(at)}`, identity: { ...amara, ...person } })
  })
  return index
}
const nearest = (index: PeopleIndex) => index.near('p0').map(({ id, band }) => [id, band])

it('knows the same child again through a slip in the name, a move, a day and month swapped', () => {
  expect(nearest(hubWith({}, { name: 'Amarah Nkemelu' }))).toEqual([['p1', 'link']])
  expect(nearest(hubWith({}, { postcode: 'ZZ2 1AB', address: '90 Quay Road' }))[0]).toEqual(['p1', 'link'])
  expect(nearest(hubWith({}, { name: 'Nkemelu, Amara', birth: { kind: 'date', date: '2023-03-14' } }))[0]?.[0]).toBe(
    'p1',
  )
})

it('knows a child under any name they are known by', () => {
  const index = hubWith({ name: 'Amy Smith', alsoKnownAs: 'Amara Nkemelu' }, { name: 'Amara Nkemelu' })
  expect(nearest(index)).toEqual([['p1', 'link']])
})

it('takes one word for another first name', () => {
  expect(nearest(hubWith({ name: 'Ama Nkemelu' }, { alsoKnownAs: 'Ama' }))).toEqual([['p1', 'link']])
})

it('never says that a brother, a sister or a twin at one address is very likely the same child', () => {
  const index = hubWith(
    {},
    { name: 'Kelechi Nkemelu', birth: { kind: 'date', date: '2020-01-05' } },
    { name: 'Obinna Nkemelu' },
  )
  expect(nearest(index).filter(([, band]) => band === 'link')).toEqual([])
})

it('offers an unborn child’s record where the child was born when expected, for a person to judge', () => {
  const index = hubWith(
    { name: 'Amara Nkemelu' },
    { name: 'Unborn baby of Chioma Nkemelu', birth: { kind: 'expected', date: '2023-03-20' } },
  )
  const [found] = index.near('p0')
  expect(found?.id).toBe('p1')
  expect(found?.band).not.toBe('link')
})

it('takes an age somebody guessed for what it is', () => {
  const index = hubWith({}, { birth: { kind: 'estimated-age', years: 3, saidOn: '2026-11-20' } })
  expect(index.near('p0')[0]?.id).toBe('p1')
})

it('never offers other people of the same referral, nor an adult as a child', () => {
  const index = hubWith({})
  index.add({ id: 'twin record', sourceId: 'own 0', identity: amara })
  index.add({ id: 'adult', sourceId: 'elsewhere', identity: { ...amara, role: 'adult' } })
  expect(index.near('p0')).toEqual([])
})

it('sees whoever was added a moment ago, however large it has grown', () => {
  const index = hubWith({})
  expect(index.near('p0')).toEqual([])
  for (let at = 0; at < 2_000; at += 1)
    index.add({
      id: `late ${String(at)}`,
      sourceId: `x ${String(at)}`,
      identity: { ...amara, name: `Late Comer${String(at)}`, birth: { kind: 'unknown' } },
    })
  index.add({ id: 'same', sourceId: 'elsewhere', identity: amara })
  expect(index.near('p0')[0]?.id).toBe('same')
  index.add({ id: 'same again', sourceId: 'elsewhere too', identity: amara })
  expect(index.near('p0').map(({ id }) => id)).toContain('same again')
})

it('gives its reasons, which add up to the weight and hold no word of the record', () => {
  const [found] = hubWith({}, { name: 'Amarah Nkemelu' }).near('p0')
  const sum = found?.steps.reduce((all, { bits }) => all + bits, 0) ?? 0
  expect(Math.abs(sum - (found?.bits ?? 0))).toBeLessThan(0.1)
  expect(JSON.stringify(found?.steps)).not.toMatch(/amara|nkemelu|samphire|2023|ZZ9/i)
})

it('answers nobody for a person it does not know', () => {
  expect(hubWith({}).near('nobody')).toEqual([])
})
