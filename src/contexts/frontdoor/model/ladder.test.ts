import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { climb, type LadderAct, ladderFaults, ladderJourney, mayClimb, type Place } from './ladder.ts'

const start = Temporal.Instant.from('2026-11-20T10:00Z')

// The oracle knows no states: which histories are right is a grammar. `.` lets a step's time run out.
const historiesOf = (steps: number): RegExp => {
  const step = (n: number): string => {
    const after = n === steps ? '[se]' : `(?:s|u${step(n + 1)})`
    return n === steps ? `\\.*(?:a\\.*${after}?)?` : `(?:\\.*(?:a\\.*${after}?)?|\\.+u${step(n + 1)})`
  }
  return new RegExp(`^${step(1)}\\.*$`)
}

const letters: Readonly<Record<string, LadderAct>> = { a: 'answer', u: 'go-up', s: 'settle', e: 'end' }

const runs = (history: string, steps: number): boolean => {
  let now = start
  const dueFor = () => now.add({ hours: 48 })
  let place: Place = { step: 1, standing: 'waiting', dueAt: dueFor() }
  for (const letter of history) {
    now = letter === '.' ? now.add({ hours: 72 }) : now.add({ minutes: 1 })
    const act = letters[letter]
    if (act === undefined) continue
    const next = climb(place, act, { steps, now, dueFor })
    if (!next.ok) return false
    place = next.value
  }
  return true
}

const everyHistory = (length: number): readonly string[] =>
  length === 0 ? [''] : everyHistory(length - 1).flatMap((rest) => ['a', 'u', 's', 'e', '.'].map((one) => rest + one))

describe('the ladder of a disagreement', () => {
  it.each([1, 2, 3])('with %i steps allows the histories the grammar allows, of all up to seven acts', (steps) => {
    const right = historiesOf(steps)
    const wrong = Array.from({ length: 7 }, (_, length) => everyHistory(length + 1))
      .flat()
      .filter((history) => runs(history, steps) !== right.test(history))
    expect(wrong).toEqual([])
  })

  it('is never closed by the clock: a year late it still waits', () => {
    const place: Place = { step: 1, standing: 'waiting', dueAt: start }
    expect(mayClimb(place, 'answer', 3, start.add({ hours: 24 * 365 }))).toBe(true)
  })

  it('stands in the drawn map as the rule has it', () => {
    expect(Object.keys(ladderJourney.acts)).toHaveLength(4)
  })
})

describe('a ladder that a hub publishes', () => {
  const step = (name: string, answers: 'decision-maker' | 'hub-administrator' | 'board-member') => ({
    name,
    answers,
    who: 'x',
    within: { amount: 1, unit: 'working-days' as const },
    next: '',
  })

  it('begins at a decision maker and ends outside the hub', () => {
    expect(ladderFaults([step('a', 'decision-maker'), step('b', 'board-member')])).toEqual([])
    expect(ladderFaults([step('a', 'decision-maker'), step('b', 'hub-administrator')])).toMatchObject([
      { index: 1, field: 'answers' },
    ])
    expect(ladderFaults([step('a', 'hub-administrator'), step('b', 'board-member')])).toMatchObject([
      { index: 0, field: 'answers' },
    ])
  })

  it('has no two steps of one name', () => {
    expect(ladderFaults([step('a', 'decision-maker'), step('a', 'board-member')])).toMatchObject([
      { index: 1, field: 'name' },
    ])
  })
})
