import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { asDataFile, fromGovUk, holidayChanges, mergeBankHolidays } from './bank-holiday-import.ts'
import { bankHolidayWarning, divisions, readBankHolidays, yearsKnown } from './bank-holidays.ts'

const shipped = readBankHolidays()

/** A publication in the form of GOV.UK, with the given events in each division. */
const govUk = (events: readonly (readonly [string, string])[]): string =>
  JSON.stringify(
    Object.fromEntries(
      divisions.map((division) => [
        division,
        { division, events: events.map(([date, title]) => ({ title, date, notes: '', bunting: true })) },
      ]),
    ),
  )

describe('the data that ships', () => {
  it.each([
    ['england-and-wales', 140],
    ['scotland', 157],
    ['northern-ireland', 174],
  ] as const)('holds %s from 2012 to 2028, %d days', (division, count) => {
    expect(shipped[division].size).toBe(count)
    expect(yearsKnown(shipped[division])).toEqual({ first: 2012, last: 2028 })
  })

  it('knows the days that only some of the kingdom keeps, and the ones kept once', () => {
    const keep = (date: string) => divisions.filter((division) => shipped[division].has(date))
    expect(keep('2026-01-02')).toEqual(['scotland'])
    expect(keep('2026-03-17')).toEqual(['northern-ireland'])
    expect(keep('2026-04-06')).toEqual(['england-and-wales', 'northern-ireland'])
    expect(keep('2026-11-30')).toEqual(['scotland'])
    expect(keep('2022-09-19')).toEqual([...divisions])
  })

  it('warns three months before its end, and after it', () => {
    const warn = (date: string) => bankHolidayWarning(shipped, Temporal.PlainDate.from(date))
    expect(warn('2028-09-30')).toBeNull()
    expect(warn('2028-10-02')).toMatch(/^england-and-wales: bank holidays are not known for 2029; scotland: /)
    expect(warn('2030-05-01')).toMatch(/not known for 2030; /)
  })
})

describe('an import', () => {
  it('takes the years it covers, whole, and leaves the others', () => {
    const fresh = fromGovUk(
      govUk([
        ['2029-01-01', 'New Year’s Day'],
        ['2028-12-25', 'Christmas Day'],
      ]),
    )
    const merged = mergeBankHolidays(shipped, fresh)
    expect(yearsKnown(merged.scotland)).toEqual({ first: 2012, last: 2029 })
    expect([...merged.scotland.keys()].filter((date) => date > '2028')).toEqual(['2028-12-25', '2029-01-01'])
    const changes = holidayChanges(shipped, merged).filter(({ division }) => division === 'scotland')
    expect(changes.filter(({ kind }) => kind === 'added')).toEqual([
      { division: 'scotland', date: '2029-01-01', kind: 'added', title: 'New Year’s Day' },
    ])
    expect(changes.filter(({ kind }) => kind === 'removed').every(({ date }) => date.startsWith('2028'))).toBe(true)
  })

  it('of earlier years leaves the later ones', () => {
    const merged = mergeBankHolidays(shipped, fromGovUk(govUk([['2019-01-01', 'New Year’s Day']])))
    expect(yearsKnown(merged.scotland)).toEqual({ first: 2012, last: 2028 })
    const years = (year: string) => [...merged.scotland.keys()].filter((date) => date.startsWith(year)).length
    expect([years('2018'), years('2019'), years('2020')]).toEqual([9, 1, 9])
  })

  it('of the same data changes nothing, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openmash-holidays-'))
    const file = join(folder, 'data.json')
    writeFileSync(file, asDataFile(shipped))
    expect(readBankHolidays(file)).toEqual(shipped)
    expect(asDataFile(readBankHolidays(file))).toBe(asDataFile(shipped))
    rmSync(folder, { recursive: true })
  })

  it('is refused where years would be missing in between', () => {
    const fresh = fromGovUk(govUk([['2031-01-01', 'New Year’s Day']]))
    expect(() => mergeBankHolidays(shipped, fresh)).toThrow('there are none for 2029, between other years')
  })

  it.each([
    ['<html>', 'it is not JSON'],
    ['[]', 'it does not hold divisions by name'],
    ['{}', 'england-and-wales: it has no list of events'],
    ['{"england-and-wales": {"events": {}}}', 'england-and-wales: it has no list of events'],
    ['{"wales": {"events": []}}', '"wales" is not a known division'],
    [govUk([]), 'england-and-wales: there are no bank holidays'],
    [govUk([['2029-02-30', 'x']]), 'england-and-wales: "2029-02-30" is not a date'],
    [govUk([['1 January 2029', 'x']]), 'england-and-wales: "1 January 2029" is not a date'],
    [govUk([['2029-01-01', ' ']]), 'england-and-wales: 2029-01-01 has no title'],
    [
      govUk([
        ['2029-01-01', 'x'],
        ['2029-01-01', 'y'],
      ]),
      'england-and-wales: 2029-01-01 stands there twice',
    ],
    [
      govUk([
        ['2027-01-01', 'x'],
        ['2029-01-01', 'y'],
      ]),
      'england-and-wales: there are none for 2028, between other years',
    ],
  ])('of %s is refused: %s', (text, words) => {
    expect(() => fromGovUk(text)).toThrow(words)
  })
})
