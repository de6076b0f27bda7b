import pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aKnownAnswer, askedAbout } from '../../../../test/frontdoor/answer-bench.ts'
import { at, type Bench, openBench } from '../../../../test/frontdoor/hub-bench.ts'
import { answerRequest } from '../features/requests/act.ts'
import { chaseHub } from './chase.job.ts'

const monday = at('2026-11-23T10:00Z')
const redDue = monday.add({ hours: 2 })
let bench: Bench
let root: pg.Client

beforeAll(async () => {
  bench = await openBench()
  root = new pg.Client({ connectionString: bench.superuserUrl })
  await root.connect()
})
afterAll(async () => {
  await root.end()
  await bench.close()
})

const chase = async (now: Temporal.Instant) =>
  chaseHub(bench.db, (await bench.town.actor('screener')).hub, now, bench.needs)
const stateOf = async (request: string) =>
  (await root.query<{ chases: number }>('select chases from frontdoor.request where id = $1', [request])).rows[0]
    ?.chases
const reminders = async () =>
  (
    await root.query<{ recipient: string; content: string }>(
      `select recipient, content from post.message where subject like 'Reminder%' order by written_at, recipient`,
    )
  ).rows
const fresh = () =>
  root.query(`delete from post.message; update frontdoor.request set state = 'withdrawn' where state = 'sent'`)

it('a late answer is chased once at its due time and again next working day; one in time is left alone', async () => {
  await fresh()
  const { requests } = await askedAbout(bench, ['police', 'health'], monday)
  const health = await bench.town.actor('health')
  await bench.db.as(health, 'request.answer', (tx) =>
    answerRequest(tx, health, { request: requests['health']!, given: aKnownAnswer() }, monday.add({ minutes: 30 })),
  )
  await chase(redDue.subtract({ seconds: 1 }))
  expect(await reminders()).toEqual([])
  await chase(redDue)
  await chase(redDue.add({ minutes: 1 }))
  await chase(redDue.add({ hours: 12 }))
  expect(await stateOf(requests['police']!)).toBe(1)
  expect((await reminders()).map(({ recipient }) => recipient)).toEqual(['police.desk@saltmarsh-police.example'])
  await chase(at('2026-11-24T09:00Z'))
  expect(await stateOf(requests['police']!)).toBe(2)
  expect(await stateOf(requests['health']!)).toBe(0)
})

it('chasers side by side send one reminder', async () => {
  await fresh()
  const { requests } = await askedAbout(bench, ['police'], monday)
  await Promise.all([chase(redDue), chase(redDue), chase(redDue)])
  expect(await stateOf(requests['police']!)).toBe(1)
  expect(await reminders()).toHaveLength(1)
})

it('a setting without accounts is sent a link of its own, and the reminder says nothing of the child', async () => {
  await fresh()
  await askedAbout(bench, ['dunes'], monday)
  await chase(redDue)
  const [reminder] = await reminders()
  expect(reminder?.recipient).toContain('dunes')
  expect(reminder?.content).toMatch(/https:\/\/hub\.example\/answer\/[\w-]{40,}/)
  for (const hidden of ['Amara', 'Nkemelu', 'SB-', 'bruise', 'injury']) expect(reminder?.content).not.toContain(hidden)
  const { rows } = await root.query<{ open: number }>(
    `select count(*)::int as open from auth.link l join frontdoor.request r on r.id = l.subject_id
      where r.state = 'sent' and l.ended_at is null`,
  )
  expect(rows[0]?.open).toBe(2)
})

it('each reminder is audited as the clockwork’s, with the request and the contact', async () => {
  await fresh()
  const { contact, requests } = await askedAbout(bench, ['police'], monday)
  await chase(redDue)
  const { rows } = await root.query(
    `select actor_kind, user_id, purpose from sharing.audit where act = 'request.chase' and subjects = array[$1::uuid, $2::uuid]`,
    [requests['police'], contact],
  )
  expect(rows).toEqual([{ actor_kind: 'clockwork', user_id: null, purpose: 'chase' }])
})

it('an agency without a mail address is not called chased', async () => {
  await fresh()
  const { requests } = await askedAbout(bench, ['housing'], monday)
  await root.query(`update partnership.agency set contact_email = '' where id = $1`, [bench.town.agencies['housing']])
  await chase(redDue)
  expect(await stateOf(requests['housing']!)).toBe(0)
})
