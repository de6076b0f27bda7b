import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedAbout, cookieOf, openTestWeb, type TestWeb } from '../../../../../test/frontdoor/answer-bench.ts'
import { at, type Bench, openBench } from '../../../../../test/frontdoor/hub-bench.ts'
import { requestsRoutes } from './requests.routes.ts'

const monday = at('2026-11-23T10:00Z')
let bench: Bench
let web: TestWeb
beforeAll(async () => {
  bench = await openBench()
  web = await openTestWeb(bench, requestsRoutes(bench.needs), monday)
})
afterAll(async () => {
  await web.close()
  await bench.close()
})

it('other words than those that were sent are not said to be sent, and are kept to be copied', async () => {
  const { requests } = await askedAbout(bench, ['police'], monday)
  const url = `/requests/${requests['police']!}`
  const cookie = cookieOf(await bench.town.actor('police'))
  const first = { do: 'send', answer: 'not-known', covers: 'all', worker: 'A. Dhillon', phone: '07700 900120' }
  expect((await web.post(url, first, cookie)).statusCode).toBe(303)
  const other = { ...first, answer: 'known', 'question-1': 'Called there in May.' }
  for (const press of ['send', 'save']) {
    const slower = await web.post(url, { ...other, do: press }, cookie)
    expect(slower.statusCode, press).toBe(422)
    expect(slower.body).toContain('NOT sent')
    expect(slower.body).toContain('Called there in May.')
  }
  expect((await web.post(url, first, cookie)).headers.location).toBe(`${url}?done=sent`)
})
