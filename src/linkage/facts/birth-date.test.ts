import { describe, expect, it } from 'vitest'
import { birthDate, dateKind, dateOrderOf, kindOf } from './birth-date.ts'

const dmy = { yearLast: 'dmy', yearFirst: 'ymd' } as const

describe('reading a date of birth', () => {
  it.each([
    '2015-03-24',
    '24/03/2015',
    '24.3.2015',
    '24 Mar 2015',
    'March 24, 2015',
    '20150324',
    '24032015',
    '2015/03/24',
    '24-03-15',
    '2015-03-24T00:00:00Z',
  ])('reads %s', (text) => {
    expect(birthDate(text, dateKind.exact, dmy)?.text).toBe('20150324')
  })

  it('takes a month or a year alone for the days it covers', () => {
    expect(birthDate('2015-03', dateKind.exact, dmy)).toMatchObject({ kind: dateKind.partial })
    expect(birthDate('2015', dateKind.exact, dmy)).toMatchObject({ kind: dateKind.partial })
  })

  it.each(['', '1900-01-01', 'unknown', '00/00/0000', 'n/k', '12'])('"%s" is no date', (text) => {
    expect(birthDate(text, dateKind.exact, dmy)).toBeNull()
  })

  it('learns from the column that months come first', () => {
    expect(dateOrderOf(['03/24/2015', '12/30/2010', '01/02/2011']).yearLast).toBe('mdy')
    expect(dateOrderOf(['24/03/2015', '30/12/2010', '01/02/2011']).yearLast).toBe('dmy')
  })

  it('knows the words for how a date is known', () => {
    expect(['actual', 'approx_age', 'EDD', 'Partial', ''].map(kindOf)).toEqual([
      dateKind.exact,
      dateKind.estimated,
      dateKind.expected,
      dateKind.partial,
      dateKind.exact,
    ])
  })
})
