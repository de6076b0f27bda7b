import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedAbout } from './answer-bench.ts'
import { decide } from './decided.ts'
import { at, type Bench, openBench } from './hub-bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

it('tells a decision maker who was slower that a colleague decided, and keeps the first; the same one twice is one', async () => {
  const { contact } = await askedAbout(bench, ['police'], at('2026-11-20T10:00Z'))
  const when = at('2026-11-20T11:00Z')
  expect((await decide(bench, { contact, at: when })).ok).toBe(true)
  expect((await decide(bench, { contact, at: when.add({ seconds: 2 }) })).ok).toBe(true)
  const slower = await decide(bench, { contact, at: when.add({ minutes: 1 }), who: 'decider2' })
  expect(slower.ok).toBe(false)
  expect(JSON.stringify(slower)).toContain('decided for this child meanwhile')
})

it('takes for a born child no reason that is for unborn children', async () => {
  const { contact } = await askedAbout(bench, ['police'], at('2026-11-20T12:00Z'))
  const family = { tell: 'unborn', words: 'x', who: '', by: '', needs: '', safeToWrite: 'yes' }
  const done = await decide(bench, { contact, at: at('2026-11-20T13:00Z'), given: { family } })
  expect(done.ok).toBe(false)
  expect(JSON.stringify(done)).toContain('familyTell')
})
