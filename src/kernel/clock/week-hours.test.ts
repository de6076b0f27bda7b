import { expect, it } from 'vitest'
import { parseHours } from './week-hours.ts'

const shut: readonly never[] = []
const nineToFive = [{ from: 540, to: 1_020 }]

it('reads ranges, breaks and quarter hours', () => {
  const long = [{ from: 540, to: 1_035 }]
  const broken = [
    { from: 540, to: 750 },
    { from: 810, to: 1_020 },
  ]
  expect(parseHours('Mo-Th 09:00-17:15; Fr 09:00-12:30,13:30-17:00')).toEqual({
    ok: true,
    value: [long, long, long, long, broken, shut, shut],
  })
})

it.each([
  ['Mo,We,Fr 09:00-17:00', [0, 2, 4]],
  ['Sa-Mo 09:00-17:00', [0, 5, 6]],
  ['Mo-Su 09:00-17:00', [0, 1, 2, 3, 4, 5, 6]],
  ['Tu-Tu 09:00-17:00', [1]],
  ['mo-tu,SU 9:00-17:00;', [0, 1, 6]],
  ['Mo 09:00 - 17:00 ; Tu 09:00-17:00', [0, 1]],
] as const)('reads the days of %j', (text, open) => {
  const week = parseHours(text)
  const expected = [0, 1, 2, 3, 4, 5, 6].map((day) => ((open as readonly number[]).includes(day) ? nineToFive : shut))
  expect(week).toEqual({ ok: true, value: expected })
})

it('puts the stretches of a day in order, wherever they were written', () => {
  const week = parseHours('We 13:00-24:00; We 00:00-12:00')
  expect(week.ok && week.value[2]).toEqual([
    { from: 0, to: 720 },
    { from: 780, to: 1_440 },
  ])
})

it.each([
  ['', 'no opening hours are given'],
  [' ; ', 'no opening hours are given'],
  ['Mo-Fr 17:00-09:00', '"17:00-09:00" does not end after it begins; write hours past midnight on both days'],
  ['Mo-Fr 09:00-09:00', '"09:00-09:00" does not end after it begins; write hours past midnight on both days'],
  ['Mo-Fr 09:00-12:00,11:59-17:00', '"Mo-Fr 09:00-12:00,11:59-17:00" overlaps other hours of Mo'],
  ['Mo-We 09:00-17:00; We-Fr 10:00-11:00', '"We-Fr 10:00-11:00" overlaps other hours of We'],
  ['Mo,Mo 09:00-17:00', '"Mo,Mo 09:00-17:00" overlaps other hours of Mo'],
  ['Mo-Fr', '"Mo-Fr" is not days and times such as Mo-Th 09:00-17:00'],
  ['Mo-Fr off', '"off" is not a time span such as 09:00-17:00'],
  ['Mon-Fri 09:00-17:00', '"Mon-Fri 09:00-17:00" is not days and times such as Mo-Th 09:00-17:00'],
  ['Mo-We-Fr 09:00-17:00', '"Mo-We-Fr 09:00-17:00" is not days and times such as Mo-Th 09:00-17:00'],
  ['09:00-17:00', '"09:00-17:00" is not days and times such as Mo-Th 09:00-17:00'],
  ['Mo 09:00-24:01', '"09:00-24:01" is not a time span such as 09:00-17:00'],
  ['Mo 09:60-17:00', '"09:60-17:00" is not a time span such as 09:00-17:00'],
  ['Mo 09:00-12:00-13:00', '"09:00-12:00-13:00" is not a time span such as 09:00-17:00'],
  ['Mo 09:00-12:00, Tu 09:00-12:00', '"Tu 09:00-12:00" is not a time span such as 09:00-17:00'],
])('refuses %j and says why', (text, reason) => {
  expect(parseHours(text)).toEqual({ ok: false, refusal: reason })
})
