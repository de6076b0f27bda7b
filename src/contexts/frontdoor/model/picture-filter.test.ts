import { expect, it } from 'vitest'
import { concerns, names, type NamedChild } from './picture-filter.ts'

const child = (id: string, firstNames: string): NamedChild => ({ id, firstNames })
const amara = child('1', 'Amara Joy')
const zoe = child('2', 'Zoë')
const unborn = child('3', '')
const all = [amara, zoe, unborn]

it.each([
  ['Amara was not brought.', amara, true],
  ['AMARA’S tooth', amara, true],
  ['Amarantha was not brought.', amara, false],
  ['Joy was not brought.', amara, false],
  ['Zoe has settled.', zoe, true],
  ['Anybody', unborn, false],
])('%s', (text, who, is) => {
  expect(names(text, who)).toBe(is)
})

it('tells a hyphened name from its first half', () => {
  expect(names('Anne was seen.', child('4', 'Anne-Marie'))).toBe(false)
  expect(names('Anne-Marie’s school', child('4', 'Anne-Marie'))).toBe(true)
})

it('leaves out only what names another child and not this one', () => {
  expect(concerns('Police were called to the address.', amara, all)).toBe(true)
  expect(concerns('Zoë and Amara share a bed.', amara, all)).toBe(true)
  expect(concerns('Zoë has settled.', amara, all)).toBe(false)
  expect(concerns('Zoë has settled.', unborn, all)).toBe(false)
  expect(concerns('Mother is low in mood.', unborn, all)).toBe(true)
})

it('hides nothing between children of one first name', () => {
  const twins = [child('5', 'Sam'), child('6', 'Sam')]
  for (const twin of twins) expect(concerns('Sam has settled.', twin, twins)).toBe(true)
})
