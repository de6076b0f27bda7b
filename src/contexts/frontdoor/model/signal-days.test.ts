import { describe, expect, it } from 'vitest'
import { monthsAfter, mostApart, spanOf, surelyWithin } from './signal-days.ts'

describe('days', () => {
  it('a year and a month are all of their days', () => {
    expect(spanOf('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(spanOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  })
  it('a month after the last day of January is the last day of February', () => {
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28')
  })
  it('what may have been before is not surely after', () => {
    expect(surelyWithin(spanOf('2026-03'), spanOf('2026-03-20'), 12)).toBe(false)
    expect(surelyWithin(spanOf('2026-03'), spanOf('2026-03-31'), 12)).toBe(true)
  })
  it('three reports of one week are one event, where a week makes two', () => {
    expect(mostApart(['2026-03-01', '2026-03-03', '2026-03-07'].map(spanOf), 7)).toBe(1)
    expect(mostApart(['2026-03-01', '2026-03-03', '2026-03-08'].map(spanOf), 7)).toBe(2)
  })
})
