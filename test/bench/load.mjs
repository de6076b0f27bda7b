// A process of its own that presses on the product as many people at once would, and says how long each answer took.
// It gets { url, users, seconds, turns: [{ name, method, path, cookie, body }] } and answers latencies in ms by name.
import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

// The product slows each address that asks too often: every person has an address of their own (Linux answers on all of 127).
const once = (url, { method, path, cookie, body }, number) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = request(
      url + path,
      { method, agent, localAddress: `127.0.1.${number + 1}`, headers: { cookie, ...form } },
      (answer) => {
        answer.resume()
        answer.once('end', () => resolve({ status: answer.statusCode, took: performance.now() - began }))
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })

process.once('message', async ({ url, users, seconds, pauseMs, plans }) => {
  const took = {}
  const wrong = {}
  const end = performance.now() + seconds * 1_000
  const person = async (number) => {
    const plan = plans[number % plans.length]
    for (let turn = number; performance.now() < end; turn += 1) {
      const press = plan[turn % plan.length]
      const uses = press.once ?? [press]
      const next = uses.length === 0 ? null : press.once ? uses.pop() : press
      if (next === null) continue
      const answer = await once(url, { ...press, ...next }, number)
      if (answer.status === 200 || answer.status === 303) (took[press.name] ??= []).push(answer.took)
      else wrong[`${press.name} ${answer.status}`] = (wrong[`${press.name} ${answer.status}`] ?? 0) + 1
      await new Promise((go) => setTimeout(go, pauseMs))
    }
  }
  await Promise.all(Array.from({ length: users }, (_, number) => person(number)))
  process.send({ took, wrong })
  process.exit(0)
})
