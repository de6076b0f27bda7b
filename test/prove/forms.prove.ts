// Every form that anybody in town can reach, sent empty, with far too much, with hostile text and with each box twice, each
// time twice at the same moment. No answer may be a fault of the product, and nothing typed may run as a script.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientAs, openClient } from '../journeys/client.ts'
import { startProduct } from '../journeys/product.ts'
import { actionOf, formsIn, kindOf, linksIn, personasIn, type Way, ways, whatIsTyped } from './hostile-typing.ts'

/** How many pages of one kind are opened for each person. */
const most = 2
/** What would end the walk itself. */
const leftAlone = /sign-out|demonstration|leave|tour|people\/.*\/(end|link|reset)/

type Fault = { readonly who: string; readonly way: Way; readonly action: string; readonly status: number }
type Found = { pages: number; sent: number; readonly kinds: Set<string>; readonly faults: Fault[] }
type Walker = { readonly who: string; readonly url: string; readonly cookie: string; readonly csrf: string }

const send = async ({ url, cookie, csrf }: Walker, action: string, typed: URLSearchParams): Promise<number> => {
  typed.set('_csrf', csrf)
  const answer = await fetch(url + action, { method: 'POST', headers: { cookie }, body: typed, redirect: 'manual' })
  const page = await answer.text()
  // A page that runs what was typed is a fault like any other.
  return page.includes('<script>alert(') ? 599 : answer.status
}

const pressForms = async (walker: Walker, at: string, page: string, found: Found): Promise<void> => {
  for (const form of formsIn(page)) {
    const action = actionOf(form) || at
    const kind = `${walker.who} ${kindOf(action)}`
    if (leftAlone.test(action) || found.kinds.has(kind)) continue
    found.kinds.add(kind)
    for (const way of ways) {
      const twice = [1, 2].map(() => send(walker, action, whatIsTyped(form, way)))
      for (const status of await Promise.all(twice)) {
        found.sent += 1
        if (status >= 500 || status === 429) found.faults.push({ who: walker.who, way, action: kindOf(action), status })
      }
    }
  }
}

const walk = async (walker: Walker, home: string, found: Found): Promise<void> => {
  const opened = new Set<string>()
  const kinds = new Map<string, number>()
  const waiting = [home]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const seen = kinds.get(kindOf(at)) ?? 0
    if (opened.has(at) || seen >= most) continue
    opened.add(at)
    kinds.set(kindOf(at), seen + 1)
    const answer = await fetch(walker.url + at, { headers: { cookie: walker.cookie }, redirect: 'manual' })
    const page = await answer.text()
    found.pages += 1
    waiting.push(...linksIn(page), ...[answer.headers.get('location')].filter((to) => to !== null))
    await pressForms(walker, at, page, found)
  }
}

const nothingYet = (): Found => ({ pages: 0, sent: 0, kinds: new Set(), faults: [] })

/** The planted fault: a server whose every form fails. The same walk must see each failure. */
const plantedFaults = async (): Promise<number> => {
  const server = createServer((request, reply) => {
    reply.statusCode = request.method === 'POST' ? 500 : 200
    reply.end('<form method="post" action="/kept"><input name="text" type="text"></form>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const found = nothingYet()
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  await walk({ who: 'anybody', url, cookie: '', csrf: '' }, '/', found)
  server.close()
  return found.faults.length
}

export async function* prove() {
  const product = await startProduct()
  const found = nothingYet()
  try {
    const { url } = product
    const door = openClient(url)
    const people = personasIn(await door.get('/demonstration'))
    for (const who of people) {
      const person = await clientAs(url, who)
      await walk({ who, url, ...person.carries() }, person.at(), found)
    }
    const planted = await plantedFaults()
    yield {
      name: 'forms sent wrongly that the product failed at',
      people: people.length,
      pages: found.pages,
      forms: found.kinds.size,
      sent: found.sent,
      value: found.faults.length,
      faults: found.faults,
      planted,
      passed: found.faults.length === 0 && found.sent > 1_000 && planted === ways.length * 2,
    }
  } finally {
    await product.end()
  }
}
