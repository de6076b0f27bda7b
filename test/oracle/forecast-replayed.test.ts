import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { forecast } from '../../src/contexts/frontdoor/model/forecast.ts'
import { inventDay, openAt, playDay } from './replayed-days.ts'

const opening = Temporal.Instant.from('2026-11-23T09:00Z')
const at = (minute: number): Temporal.Instant => opening.add({ minutes: minute })
const looks = [0, 120, 240] as const
const days = Array.from({ length: 150 }, (_, index) => inventDay(1_000 + index * 7_919))

/** Of what was open at a look: how many passed their limit in the next four hours. */
const happened = (day: (typeof days)[number], finished: ReadonlyMap<string, number>, look: number): number =>
  openAt(day, finished, look).filter(
    ({ due, reference }) => due > look && due <= look + 240 && (finished.get(reference) ?? 9_999) > due,
  ).length

type Guess = (day: (typeof days)[number], finished: ReadonlyMap<string, number>, look: number) => number

const byForecast =
  (peopleOn: (people: number) => number): Guess =>
  (day, finished, look) => {
    const work = openAt(day, finished, look).map(({ reference, due, usual }) => ({
      reference,
      due: at(due),
      from: at(look),
      minutes: usual,
    }))
    const people = Array.from({ length: peopleOn(day.people) }, () => ({ until: at(600) }))
    return forecast(work, people, at(look), at(look + 240)).late.length
  }

/** Mean distance between the guess and what happened, in contacts, over every look at every day. */
const errorOf = (guess: Guess): number => {
  const distances = days.flatMap((day) => {
    const finished = playDay(day)
    return looks.map((look) => Math.abs(guess(day, finished, look) - happened(day, finished, look)))
  })
  return distances.reduce((sum, one) => sum + one, 0) / distances.length
}

it('on replayed days the forecast misses by a contact and a half, and one that ignores staffing by more than twice that', () => {
  const real = errorOf(byForecast((people) => people))
  const blind = errorOf(byForecast(() => 50))
  const short = errorOf(byForecast(() => 1))
  const calm = errorOf(() => 0)
  expect(real).toBeLessThan(1.6)
  expect(blind).toBeGreaterThan(real * 2)
  expect(short).toBeGreaterThan(real * 2)
  expect(calm).toBeGreaterThan(real * 2)
})
