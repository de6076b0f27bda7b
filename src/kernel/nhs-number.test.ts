import { expect, it } from 'vitest'
import { parseNhsNumber, spacedNhsNumber } from './nhs-number.ts'

// Worked by hand: 943 476 5919 is the example of the NHS data dictionary.
it.each(['9434765919', '943 476 5919', '943-476-5919', ' 9434765919 '])('takes %j as it may be typed', (typed) => {
  expect(parseNhsNumber(typed)).toEqual({ ok: true, value: '9434765919' })
})

it.each(['9434765918', '9434765199', '0000000000', '9999999999'])(
  'sees by the check digit that %s is mistyped',
  (typed) => {
    expect(parseNhsNumber(typed)).toEqual({ ok: false, refusal: 'check' })
  },
)

it.each(['', '943476591', '94347659190', '943476591O', '٩٤٣٤٧٦٥٩١٩'])(
  'refuses %j, which is not ten digits',
  (typed) => {
    expect(parseNhsNumber(typed)).toEqual({ ok: false, refusal: 'length' })
  },
)

it('is read aloud in three groups', () => {
  expect(spacedNhsNumber('9434765919')).toBe('943 476 5919')
})
