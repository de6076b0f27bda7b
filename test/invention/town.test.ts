import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventTown } from '../../src/invention/index.ts'
import { type Between, digestOfSeven, forms, held, people, slips } from './rates.expected.ts'
import { agencyNames, digestOf, of, type Read, readTown, type Row } from './read-town.ts'
import { familyFaults, lifeFaults, placeFaults, realFaults, storyFaults, truthFaults } from './town-faults.ts'

const town = readTown(40_000, 3)
const everybody = of(town, 'families')
const byId = new Map(everybody.map((row) => [row.person, row]))
const owner = new Map(of(town, 'truth').map(({ rec, person }) => [rec, byId.get(person ?? '')]))
const signals =
  'repeat-contacts raised-again not-brought moves same-adult at-once new-baby police-again out-of-sight'.split(' ')
const streets =
  'Marsh Harbour Mill Chapel Orchard Quarry Station Bridge Castle Heron Willow Dock Marram Lifeboat Saltings Groyne Tidal Cockle Beacon Mudflat Ferry Sandpiper Curlew Samphire Driftwood Breakwater Lantern Shingle Sluice Eelgrass'.split(
    ' ',
  )

const share = <Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): number =>
  things.filter(holds).length / things.length

const within = (value: number, between: Between | undefined, name: string): void => {
  const [low, high] = between ?? [NaN, NaN]
  expect(value, name).toBeGreaterThanOrEqual(low)
  expect(value, name).toBeLessThanOrEqual(high)
}

/** The same town with some rows changed. */
const tampered = (name: string, change: (row: Row, at: number) => Row): Read =>
  new Map([...town, [name, of(town, name).map(change)]])

describe('the people of an invented town', () => {
  it('are exactly as many as were asked for', () => {
    expect(everybody.length).toBe(40_000)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(2_147_483_647), (count, seed) => {
        let made = 0
        for (const { families } of inventTown({ seed, people: count }))
          for (const family of families) made += family.people.length
        expect(made).toBe(count)
      }),
      { numRuns: 60 },
    )
  })

  it('are as an English town’s', () => {
    const found: Record<string, number> = {
      children: share(everybody, ({ place }) => place === 'child'),
      unborn: share(everybody, ({ born = '' }) => born > '2026-10-15'),
      'british names': share(everybody, ({ origin }) => origin === 'british'),
      'south asian names': share(everybody, ({ origin }) => origin === 'south asian'),
      'chinese names': share(everybody, ({ origin }) => origin === 'chinese'),
      twins: share(everybody, ({ twin_of: twin }) => twin !== ''),
      'known by no NHS number': share(everybody, ({ nhs }) => nhs === ''),
    }
    for (const name of Object.keys(people)) within(found[name] ?? NaN, people[name], name)
  })

  it('live in families of every form', () => {
    const families = new Map(
      everybody.filter(({ place }) => place === 'child').map(({ family, form }) => [family, form]),
    )
    const all = [...families.values()]
    for (const form of Object.keys(forms))
      within(
        share(all, (one) => one === form),
        forms[form],
        form,
      )
  })

  it('are kin of each other as they should be', () => {
    expect(familyFaults(town)).toEqual([])
  })

  it('whose twins lived apart, or whose mothers were children, would be seen', () => {
    const apart = (row: Row): Row => (row.twin_of === '' ? row : { ...row, house: `${String(row.house)}0` })
    expect(familyFaults(tampered('families', apart)).length).toBeGreaterThan(10)
    const young = (row: Row): Row => (row.place === 'mother' ? { ...row, born: '2020-01-01' } : row)
    expect(familyFaults(tampered('families', young)).length).toBeGreaterThan(100)
  })

  it('live one life each, from birth to death', () => {
    expect(lifeFaults(town)).toEqual([])
    const dead = (row: Row): Row => (row.place === 'mother' ? { ...row, died: '2015-01-01' } : row)
    expect(lifeFaults(tampered('families', dead)).length).toBeGreaterThan(1000)
    const early = (row: Row): Row => ({ ...row, day: '1900-01-01' })
    expect(lifeFaults(tampered('life', early)).length).toBe(of(town, 'life').length)
  })

  it('and their agencies are sound in any town', () => {
    fc.assert(
      fc.property(fc.nat(2_147_483_647), fc.integer({ min: 1, max: 3000 }), (seed, count) => {
        const any = readTown(count, seed)
        const faults = [familyFaults, lifeFaults, truthFaults, realFaults].flatMap((faultsOf) => faultsOf(any))
        expect([...faults, ...placeFaults(any, streets), ...storyFaults(any, signals)]).toEqual([])
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('are nobody real, and live nowhere', () => {
    expect([...realFaults(town), ...placeFaults(town, streets)]).toEqual([])
    const sound = (row: Row): Row => ({ ...row, nhs: row.nhs === '' ? '' : '9434765919', phone: '02071234567' })
    expect(realFaults(tampered('health', sound)).length).toBeGreaterThan(1000)
    expect(
      placeFaults(
        tampered('families', (row) => ({ ...row, postcode: 'SW1A 1AA' })),
        streets,
      ).length,
    ).toBe(40_000)
  })
})

describe('what agencies hold', () => {
  const born = (name: string): Row[] => of(town, name).filter(({ role }) => role === 'child')

  it.each(Object.entries(held))('%s holds with the gaps it is known for', (name, gaps) => {
    const rows = born(name)
    expect(rows.length).toBeGreaterThan(300)
    within(
      share(rows, ({ nhs }) => nhs !== ''),
      gaps.nhs,
      'nhs',
    )
    within(
      share(rows, ({ dob }) => dob === ''),
      gaps.noDate,
      'no date',
    )
    within(
      share(rows, ({ dob_kind: kind }) => kind === 'estimated' || kind === 'default'),
      gaps.estimated,
      'estimated',
    )
  })

  it('differs from the truth as often as records do', () => {
    const rows = agencyNames.flatMap(born).filter(({ dob_kind: kind }) => kind !== 'edd')
    const pairs = rows.map((row) => ({ row, truth: owner.get(row.rec) ?? {} }))
    const found: Record<string, number> = {
      'first name as it is': share(pairs, ({ row, truth }) => row.first_name === truth.first_name),
      'no first name, or "Baby"': share(rows, ({ first_name: name }) => name === '' || name === 'Baby'),
      'names the wrong way round': share(
        pairs,
        ({ row, truth }) => row.first_name === truth.surname || row.surname === truth.first_name,
      ),
      'surname as it is': share(pairs, ({ row, truth }) => row.surname === truth.surname),
      'birth date as it is': share(
        pairs.filter(({ row }) => row.dob !== '' && row.dob_kind === 'actual'),
        ({ row, truth }) => row.dob === truth.born,
      ),
      'day and month swapped': share(pairs, ({ row, truth }) => {
        const [year = '', month = '', day = ''] = (truth.born ?? '').split('-')
        return month !== day && row.dob === `${year}-${day}-${month}`
      }),
      'address of today': share(pairs, ({ row, truth }) => row.house === truth.house && row.street === truth.street),
      'no postcode': share(rows, ({ postcode }) => postcode === ''),
      'no sex': share(rows, ({ sex }) => sex === ''),
    }
    for (const name of Object.keys(slips)) within(found[name] ?? NaN, slips[name], name)
  })

  it('is of somebody, each record once, and each event of a record', () => {
    expect(truthFaults(town)).toEqual([])
  })

  it('would be seen to be nobody’s, or two people’s', () => {
    const lost = (row: Row, at: number): Row => (at === 5 ? { ...row, person: '999999' } : row)
    expect(truthFaults(tampered('truth', lost)).length).toBeGreaterThan(0)
    const one = (row: Row, at: number): Row => (at < 2 ? { ...row, nhs: '9990000018' } : row)
    expect(truthFaults(tampered('health', one)).some((words) => words.includes('two people'))).toBe(true)
    const strange = (row: Row, at: number): Row => (at === 0 ? { ...row, rec: 'X1' } : row)
    expect(truthFaults(tampered('events', strange))).toEqual(['V1 is of no record'])
  })
})

describe('the stories of a town', () => {
  it('are whole, and say what to expect', () => {
    expect(storyFaults(town, signals)).toEqual([])
    const expected = of(town, 'stories').map(({ expected: key }) => key)
    expect(share(expected, (key) => key === 'none')).toBeGreaterThan(0.5)
    expect(new Set(expected).size).toBeGreaterThan(7)
  })

  it('would be seen to end closed, or to be of nobody', () => {
    const closed = (row: Row): Row => ({ ...row, outcome: 'advice' })
    expect(storyFaults(tampered('contacts', closed), signals).length).toBe(of(town, 'stories').length)
    const nobody = (row: Row): Row => ({ ...row, people: '999999', expected: 'none' })
    expect(storyFaults(tampered('stories', nobody), signals).length).toBe(of(town, 'stories').length)
  })
})

describe('the same seed', () => {
  it('writes the same bytes, and another seed does not', () => {
    expect(digestOf(2_000, 7)).toBe(digestOfSeven)
    expect(digestOf(2_000, 7)).toBe(digestOfSeven)
    expect(digestOf(2_000, 8)).not.toBe(digestOfSeven)
  })
})
