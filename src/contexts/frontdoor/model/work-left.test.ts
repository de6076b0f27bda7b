import { expect, it } from 'vitest'
import type { Stage } from './queue.ts'
import { minutesLeft, minutesOf, type Took } from './work-left.ts'

const took = (minutes: number, step: Took['step'] = 'screen', rating: Took['rating'] = 'red'): Took => ({
  step,
  rating,
  minutes,
})
const five = [took(10), took(12), took(14), took(16), took(400)]

it('goes by the hub’s own median of that step and rating', () => {
  expect(minutesOf(five, 'screen', 'red')).toBe(14)
})

it('counts a step left lying for hours as an hour and a half of work', () => {
  expect(
    minutesOf(
      [400, 400, 400, 400, 400].map((minutes) => took(minutes)),
      'screen',
      'red',
    ),
  ).toBe(90)
})

it('takes the usual time where the hub has done fewer than five', () => {
  expect(minutesOf(five.slice(1), 'screen', 'red')).toBe(20)
  expect(minutesOf(five, 'screen', 'amber')).toBe(20)
})

it('what nobody has rated is reckoned from every rating', () => {
  expect(minutesOf(five, 'screen', null)).toBe(14)
})

const red = (stage: Stage) => ({ stage, rating: 'red' as const, dangerClaimed: false })

it('what nobody has looked at needs its first look, and what claims danger its decision', () => {
  const unrated = { stage: 'to-screen' as const, rating: null }
  expect(minutesLeft(five, { ...unrated, dangerClaimed: false })).toBe(14)
  expect(minutesLeft(five, { ...unrated, dangerClaimed: true })).toBe(14 + 10 + 40)
})

it('the further a contact has come, the less is left', () => {
  expect(minutesLeft(five, red('to-ask'))).toBe(50)
  expect(minutesLeft(five, red('waiting'))).toBe(40)
  expect(minutesLeft(five, red('ready'))).toBe(40)
  expect(minutesLeft(five, red('second'))).toBe(15)
})
