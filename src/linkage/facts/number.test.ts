import { expect, it } from 'vitest'
import { isUpn } from './number.ts'

it('checks the letter of a unique pupil number, worked out by hand: B801200005001 is 93, which leaves 1, which is B', () => {
  expect(isUpn('B801200005001')).toBe(true)
  expect(isUpn('C801200005001')).toBe(false)
  expect(isUpn('B801200005010')).toBe(false)
})
