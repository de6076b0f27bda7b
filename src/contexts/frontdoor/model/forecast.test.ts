import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { forecast, type ForecastWork } from './forecast.ts'

const nine = Temporal.Instant.from('2026-11-23T09:00Z')
const at = (minutes: number): Temporal.Instant => nine.add({ minutes })
const end = at(240)
const person = (until = 480) => ({ until: at(until) })
const piece = (reference: string, due: number, minutes: number, from = 0): ForecastWork => ({
  reference,
  due: at(due),
  from: at(from),
  minutes,
})

it('one person does one thing after the other, what is due first first', () => {
  const work = [piece('B', 100, 60), piece('A', 60, 50)]
  expect(forecast(work, [person()], nine, end)).toEqual({ late: ['B'], withOneMore: 0, withOneFewer: 2 })
})

it('an answer that comes too late makes its contact late, however many people there are', () => {
  const work = [piece('A', 60, 20, 50)]
  expect(forecast(work, [person(), person(), person()], nine, end).late).toEqual(['A'])
})

it('nobody begins what they cannot finish before they go', () => {
  expect(forecast([piece('A', 120, 60)], [person(45)], nine, end).late).toEqual(['A'])
  expect(forecast([piece('A', 120, 60)], [person(45), person(60)], nine, end).late).toEqual([])
})

it('a limit on the very minute it is finished is kept', () => {
  expect(forecast([piece('A', 60, 60)], [person()], nine, end).late).toEqual([])
})

it('what is late already and what falls after the window are not foretold', () => {
  expect(forecast([piece('A', -1, 10), piece('B', 241, 300)], [], nine, end).late).toEqual([])
})

it('with nobody on duty everything due in the window is foretold late', () => {
  expect(forecast([piece('A', 30, 10), piece('B', 200, 10)], [], nine, end).late).toEqual(['A', 'B'])
})

const someWork = fc
  .array(fc.record({ due: fc.integer({ min: 1, max: 400 }), minutes: fc.integer({ min: 1, max: 90 }) }), {
    maxLength: 12,
  })
  .map((all) => all.map(({ due, minutes }, index) => piece(`R${String(index)}`, due, minutes)))

it('one person who stays: a piece is late when what is due before it and itself take longer than its time', () => {
  fc.assert(
    fc.property(someWork, (work) => {
      // Counted without desks: the sum of what comes first.
      const inOrder = work.toSorted((one, other) => Temporal.Instant.compare(one.due, other.due))
      let sum = 0
      const late = inOrder.filter(({ due, minutes }) => {
        sum += minutes
        return sum > nine.until(due).total('minutes')
      })
      const expected = late
        .filter(({ due }) => Temporal.Instant.compare(due, end) <= 0)
        .map(({ reference }) => reference)
      expect(forecast(work, [person(10_000)], nine, end).late).toEqual(expected)
    }),
  )
})
