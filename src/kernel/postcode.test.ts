import { expect, it } from 'vitest'
import { parsePostcode } from './postcode.ts'

it.each([
  ['m1 1ae', 'M1 1AE'],
  ['B338TH', 'B33 8TH'],
  ['cr2  6xh', 'CR2 6XH'],
  ['DN55 1PT', 'DN55 1PT'],
  ['w1a0ax', 'W1A 0AX'],
  ['ec1a 1bb', 'EC1A 1BB'],
])('writes %s as %s', (typed, wanted) => {
  expect(parsePostcode(typed)).toBe(wanted)
})

it.each(['', 'M1', 'M1 1A', 'M1 1CC', '11 1AA', 'QQQ1 1AA', 'M1 1AE extra'])(
  'does not take %j for a postcode',
  (typed) => {
    expect(parsePostcode(typed)).toBeNull()
  },
)
