import { describe, expect, it } from 'vitest'
import { birthDate, dateKind, type DateKind } from '../facts/birth-date.ts'
import { readFact } from '../facts/read-fact.ts'
import type { Fact } from '../vocabulary.ts'
import { Vocabulary } from '../vocabulary.ts'
import { codeLevel, dateLevel, type FieldKind, missing, nameLevel, postcodeLevel } from './field-kinds.ts'
import { comparerFor } from './levels.ts'

const compare = (kind: FieldKind, one: Fact | null, other: Fact | null): number => {
  if (one === null || other === null) return missing
  const words = new Vocabulary()
  return comparerFor(kind)(words, words.code(one), words.code(other))
}

const order = { yearLast: 'dmy', yearFirst: 'ymd' } as const
const dates = (one: string, other: string, kind: DateKind = dateKind.exact): number =>
  compare('date-of-birth', birthDate(one, kind, order), birthDate(other, dateKind.exact, order))
const given = (one: string, other: string): number =>
  compare('given-name', readFact('given-name', one), readFact('given-name', other))
const family = (one: string, other: string): number =>
  compare('family-name', readFact('family-name', one), readFact('family-name', other))

describe('given names', () => {
  it.each([
    ['Kate', 'Katarzyna', nameLevel.variant],
    ['Mohammed', 'Muhammad', nameLevel.variant],
    ['Oleksandr', 'Aleksandr', nameLevel.variant],
    ['Anne-Marie', 'Marie', nameLevel.variant],
    ['Delfina', 'Dlefina', nameLevel.close],
    ['Thurayya', 'Suraiya', nameLevel.different],
    ['Ruth', 'Callum', nameLevel.different],
  ])('%s and %s', (one, other, level) => {
    expect(given(one, other)).toBe(level)
  })

  it.each(['Baby', 'unborn', 'Twin 1', 'Infant of Smith', 'NK', '', '  '])('"%s" is no name', (text) => {
    expect(readFact('given-name', text)).toBeNull()
  })
})

describe('family names', () => {
  it.each([
    ['Smith-Jones', 'Jones', nameLevel.variant],
    ['Kowalski', 'Kowalska', nameLevel.close],
    ['Okafor', 'Larkin', nameLevel.different],
  ])('%s and %s', (one, other, level) => {
    expect(family(one, other)).toBe(level)
  })

  it.each([
    ["O'Neil", 'O Neil'],
    ['van de Berg', 'BERG'],
    ['Müller', 'muller'],
    ['McDonald', 'Mc Donald'],
  ])('%s and %s are written the same', (one, other) => {
    expect(readFact('family-name', one)?.text).toBe(readFact('family-name', other)?.text)
  })
})

describe('dates of birth', () => {
  it('sees day and month swapped', () => expect(dates('2015-03-02', '2015-02-03')).toBe(dateLevel.dayMonth))
  it('sees a date no calendar has swapped too', () =>
    expect(dates('2015-24-03', '2015-03-24')).toBe(dateLevel.dayMonth))
  it('sees one wrong figure', () => expect(dates('2015-03-02', '2016-03-02')).toBe(dateLevel.slip))
  it('sees two neighbouring figures swapped', () => expect(dates('2015-03-12', '2015-03-21')).toBe(dateLevel.slip))
  it('knows dates too near for two births of one mother', () =>
    expect(dates('2015-03-02', '2015-08-19')).toBe(dateLevel.near))
  it('lets an estimated year cover its days', () =>
    expect(dates('2015-01-01', '2015-11-30', dateKind.estimated)).toBe(dateLevel.estimateFits))
  it('lets an estimate be a year out, and no more', () => {
    expect(dates('2015-01-01', '2016-11-30', dateKind.estimated)).toBe(dateLevel.estimateNear)
    expect(dates('2015-01-01', '2019-11-30', dateKind.estimated)).toBe(dateLevel.estimateOff)
  })
  it('lets a child be born near the expected date, or early, and not late', () => {
    expect(dates('2026-06-01', '2026-06-10', dateKind.expected)).toBe(dateLevel.expectedClose)
    expect(dates('2026-06-01', '2026-03-20', dateKind.expected)).toBe(dateLevel.expectedFits)
    expect(dates('2026-06-01', '2026-08-20', dateKind.expected)).toBe(dateLevel.expectedOff)
  })
})

describe('numbers and addresses', () => {
  it('does not let a mistyped NHS number disagree', () =>
    expect(compare('nhs-number', readFact('nhs-number', '943 476 5918'), readFact('nhs-number', '9434765870'))).toBe(
      missing,
    ))
  it('lets two sound NHS numbers differ', () =>
    expect(compare('nhs-number', readFact('nhs-number', '9434765919'), readFact('nhs-number', '4010232137'))).toBe(
      codeLevel.different,
    ))
  it('takes no NHS number of one digit over and over', () => expect(readFact('nhs-number', '9999999999')).toBeNull())
  it('sees the same district of two postcodes', () =>
    expect(compare('postcode', readFact('postcode', 'SB4 7KP'), readFact('postcode', 'sb4 1aa'))).toBe(
      postcodeLevel.district,
    ))
  it('sees a flat by its last number', () =>
    expect(compare('house', readFact('house', 'Flat 2, 14'), readFact('house', '14'))).toBe(codeLevel.close))
})
