import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSignIn, rightPassword, type SignInBench } from '../../../../../test/partnership/sign-in-bench.ts'
import { type Walks, walksOn } from '../../../../../test/partnership/walks.ts'
import { tryPassword } from './password.act.ts'

let live: SignInBench
let walks: Walks
beforeAll(async () => {
  live = await openSignIn('live')
  walks = walksOn(live)
})
afterAll(() => live.close())

const sameButFor = (body: string, email: string): string =>
  body
    .replaceAll(email, 'somebody')
    .replace(/value="[A-Za-z0-9_-]{40,}"/g, '')
    .replace(/data-options="[^"]*"/g, '')

it('a wrong password and an unknown address look the same', async () => {
  const person = await live.person()
  const wrong = await walks.password(live.browser('192.0.2.10'), person, 'not the password')
  const unknown = await walks.password(
    live.browser('192.0.2.11'),
    { email: 'nobody.here@hub.example' },
    'not the password',
  )
  expect(wrong.status).toBe(422)
  expect(unknown.status).toBe(422)
  expect(sameButFor(unknown.body, 'nobody.here@hub.example')).toBe(sameButFor(wrong.body, person.email))
})

it('a wrong password and an unknown address take as long as each other', async () => {
  const person = await live.person()
  const time = async (email: string, source: string): Promise<number> => {
    const began = performance.now()
    await tryPassword(live.needs, { email, password: 'not the password', source }, live.clock.now)
    return performance.now() - began
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 9; round += 1) {
    known.push(await time(person.email, `round ${round}`))
    unknown.push(await time('nobody.else@hub.example', `round ${round}`))
  }
  const middle = (times: number[]): number => times.sort((a, b) => a - b)[4] ?? 0
  expect(middle(unknown) / middle(known)).toBeGreaterThan(0.5)
  expect(middle(unknown) / middle(known)).toBeLessThan(2)
})

it('guesses from one place are slowed and said when to try again; the right password from another place works', async () => {
  const person = await walks.withApp()
  const attempt = (given: string, source: string) =>
    tryPassword(live.needs, { email: person.email, password: given, source }, live.clock.now)
  for (let guess = 0; guess < 5; guess += 1) await attempt(`guess ${guess}`, '198.51.100.9')
  const slowed = await attempt(rightPassword, '198.51.100.9')
  expect(slowed.ok ? '' : slowed.refusal['']).toMatch(/^There were too many tries\. Try again at \d\d:\d\d\.$/)
  expect((await attempt(rightPassword, '203.0.113.4')).ok).toBe(true)
  await live.ask(`update auth.attempt set at = at - interval '2 minutes'`)
  expect((await attempt(rightPassword, '198.51.100.9')).ok).toBe(true)
})

it('many guesses at once do not slip through', async () => {
  const person = await live.person()
  const guesses = Array.from({ length: 12 }, (_, guess) =>
    tryPassword(
      live.needs,
      { email: person.email, password: `guess ${guess}`, source: '198.51.100.77' },
      live.clock.now,
    ),
  )
  const answers = (await Promise.all(guesses)).map((answer) => (answer.ok ? '' : (answer.refusal[''] ?? '')))
  expect(answers.filter((words) => words.startsWith('The e-mail address or the password')).length).toBe(5)
})

it('the pages slow guesses by where they come from', async () => {
  const person = await walks.withApp()
  const guesser = live.browser('198.51.100.200')
  for (let guess = 0; guess < 5; guess += 1) await walks.password(guesser, person, `guess ${guess}`)
  expect((await walks.password(guesser, person)).body).toContain('Try again at')
  expect((await walks.password(live.browser('203.0.113.200'), person)).title).toContain('Enter your code')
})
