import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { handCalendar, londonTime, usualHours } from '../../../../test/oracle/hand-calendar.ts'
import { dutyDue, holdsDuty, hows, notHeldWords, professions } from './own-duty.ts'

const oneDay = { amount: 1, unit: 'working-days' } as const
const due = (learned: string, now: string, holidays: Readonly<Record<string, string>> = {}) =>
  dutyDue(handCalendar(usualHours, holidays), oneDay, {
    learnedOn: Temporal.PlainDate.from(learned),
    now: londonTime(now),
  })

describe('who holds the duty', () => {
  it('is a regulated professional or teacher whom the girl told, or who saw signs, when she is under 18', () => {
    const held = professions.flatMap((profession) =>
      hows.flatMap((how) => [true, false].map((under18) => ({ profession, how, under18 }))),
    )
    expect(held.filter(holdsDuty)).toEqual([
      { profession: 'regulated', how: 'told', under18: true },
      { profession: 'regulated', how: 'seen', under18: true },
      { profession: 'teacher', how: 'told', under18: true },
      { profession: 'teacher', how: 'seen', under18: true },
    ])
    for (const known of held) expect(notHeldWords(known) === '').toBe(holdsDuty(known))
  })
})

describe('the deadline', () => {
  it.each([
    ['on a Thursday is Friday’s close', '2026-11-19', '2026-11-19 10:00', '2026-11-20 17:00'],
    ['on a Friday is Monday’s close', '2026-11-20', '2026-11-20 16:50', '2026-11-23 17:00'],
    ['on a Saturday is Monday’s close, not Tuesday’s', '2026-11-21', '2026-11-23 09:00', '2026-11-23 17:00'],
    ['late in the evening is the next day’s close', '2026-11-18', '2026-11-18 23:30', '2026-11-19 17:00'],
    ['weeks ago has passed already', '2026-11-02', '2026-11-20 10:00', '2026-11-03 17:00'],
  ])('of what was learned %s', (_, learned, now, wanted) => {
    expect(due(learned, now).toString()).toBe(londonTime(wanted).toString())
  })

  it('passes over bank holidays', () => {
    const christmas = { '2026-12-25': 'Christmas Day', '2026-12-28': 'Boxing Day' }
    expect(due('2026-12-24', '2026-12-24 12:00', christmas).toString()).toBe(londonTime('2026-12-29 17:00').toString())
    expect(due('2026-12-26', '2026-12-26 12:00', christmas).toString()).toBe(londonTime('2026-12-29 17:00').toString())
  })

  it('is the close of the first working day after that day, whatever the year and the holidays', () => {
    const someDay = fc.integer({ min: 0, max: 700 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }))
    const someHolidays = fc.array(fc.integer({ min: 0, max: 720 }), { maxLength: 60 })
    fc.assert(
      fc.property(someDay, someHolidays, fc.integer({ min: 0, max: 20 }), (learnedOn, days, after) => {
        const off = new Set(days.map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)))
        const calendar = handCalendar(usualHours, Object.fromEntries([...off].map((day) => [day, 'A holiday'])))
        const now = learnedOn.add({ days: after }).toZonedDateTime({ timeZone: 'Europe/London', plainTime: '18:00' })
        // By hand, on dates of JavaScript: the day after, and on until one that is no weekend and no holiday.
        const day = new Date(`${learnedOn.toString()}T00:00Z`)
        do day.setUTCDate(day.getUTCDate() + 1)
        while ([0, 6].includes(day.getUTCDay()) || off.has(day.toISOString().slice(0, 10)))
        const wanted = londonTime(`${day.toISOString().slice(0, 10)} 17:00`)
        expect(dutyDue(calendar, oneDay, { learnedOn, now: now.toInstant() }).toString()).toBe(wanted.toString())
      }),
    )
  })

  it('may be a hub’s own number of hours instead', () => {
    const learnedOn = Temporal.PlainDate.from('2026-11-20')
    const limit = { amount: 24, unit: 'elapsed-hours' } as const
    const at = (now: string) => dutyDue(handCalendar(usualHours), limit, { learnedOn, now: londonTime(now) }).toString()
    expect(at('2026-11-20 09:00')).toBe(londonTime('2026-11-21 09:00').toString())
    expect(at('2026-11-20 16:00')).toBe(londonTime('2026-11-21 12:00').toString())
  })
})
