import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPeople, knownPeople, peopleOf } from '../../src/contexts/people/index.ts'
import { at, type Bench, openBench } from './hub-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  for (const [firstNames, lastName, alsoKnownAs, day] of people)
    await bench.receive({
      at: at('2026-11-20T10:00Z'),
      child: {
        firstNames,
        lastName,
        alsoKnownAs,
        nhsNumber: '',
        postcode: 'ZZ9 8QQ',
        birth: { kind: 'date', date: `2020-05-${day}` },
      },
      referral: { household: [] },
    })
})
afterAll(() => bench.close())

const people = [
  ['Zoë', 'Fitz-Gerald', '', '01'],
  ['Chloe', 'Fitzgerald', '', '02'],
  ['Siân', "O'Connell", 'Shan Reeve', '03'],
  ['Muhammad', 'Al-Rashid', '', '04'],
  ['Unborn baby of', 'Ada Fitzgerald', '', '05'],
] as const

const find = async (typed: string, who = 'screener') => {
  const actor = await bench.town.actor(who)
  const found = await bench.db.as(actor, 'person.find', (tx) =>
    findPeople(tx, { hub: actor.hub, typed, keyed: bench.needs.keyed, most: 50 }),
  )
  return found.map(({ name, nearness }) => `${name}: ${nearness}`)
}

it.each([
  ['zoe fitzgerald', 'Zoë Fitz-Gerald: full-name'],
  ['ZOË  FITZ-GERALD', 'Zoë Fitz-Gerald: full-name'],
  ['sian oconnell', "Siân O'Connell: full-name"],
  ['Shan Reeve', "Siân O'Connell: full-name"],
  ['Muhammad Rashid', 'Muhammad Al-Rashid: full-name'],
])('finds by "%s" first: %s', async (typed, first) => {
  expect((await find(typed))[0]).toBe(first)
})

it('finds everybody of a surname, then who sounds like it', async () => {
  const found = await find('Fitzgerald')
  expect(found).toContain('Chloe Fitzgerald: surname')
  expect(found).toContain('Zoë Fitz-Gerald: surname')
  expect(await find('Fitsgerald')).toContain('Chloe Fitzgerald: surname-sound')
})

it('finds nobody for a name nobody has, or for no name', async () => {
  expect(await find('Quentin Umbridge')).toEqual([])
  expect(await find('?')).toEqual([])
})

it.each(['nursery', 'police', 'governance', 'night', 'nc-screener'])('shows %s nobody', async (who) => {
  expect(await find('Fitzgerald', who)).toEqual([])
})

it('never says that people of one surname may be the same person', async () => {
  const actor = await bench.town.actor('screener')
  const known = await bench.db.as(actor, 'look', async (tx) => {
    const [zoe] = await findPeople(tx, { hub: actor.hub, typed: 'Zoë Fitz-Gerald', keyed: bench.needs.keyed, most: 1 })
    const own = await peopleOf(tx, zoe?.sourceId ?? '')
    return knownPeople(
      tx,
      own.map(({ id }) => id),
    )
  })
  expect(known.map(({ name }) => name)).toEqual(['Chloe Fitzgerald'])
})
