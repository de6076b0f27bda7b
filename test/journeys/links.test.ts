import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientAs, openClient } from './client.ts'
import { type Product, startProduct } from './product.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
}, 150_000)
afterAll(() => product.end())

/** How many pages of one kind are opened for each person: what differs between them is seldom the links. */
const most = 4

const kindOf = (path: string): string => path.replace(/\?.*$/, '?').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

/** The ways out of the product, and files, are no pages of it. */
const isPage = (path: string): boolean => path.startsWith('/') && !/^\/assets|\/leave$|\.(csv|svg|png)$/.test(path)

const linksOf = (page: string): readonly string[] =>
  [...page.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter(isPage)

/** Opens every kind of page somebody can press their way to; answers each link that did not lead to a page. */
const deadLinks = async (cookie: string, home: string): Promise<readonly string[]> => {
  const dead: string[] = []
  const opened = new Set<string>()
  const kinds = new Map<string, number>()
  const waiting = [{ to: home, from: 'home' }]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const seen = kinds.get(kindOf(next.to)) ?? 0
    if (opened.has(next.to) || seen >= most) continue
    opened.add(next.to)
    kinds.set(kindOf(next.to), seen + 1)
    const answer = await fetch(product.url + next.to, { headers: { cookie }, redirect: 'manual' })
    const page = await answer.text()
    const leadsOn = answer.headers.get('location')
    if (answer.status !== 200 && leadsOn === null) dead.push(`${String(answer.status)} ${next.to} from ${next.from}`)
    const from = next.to
    waiting.push(...[...linksOf(page), ...(leadsOn === null ? [] : [leadsOn])].map((to) => ({ to, from })))
  }
  return opened.size < 3 ? [...dead, `only ${String(opened.size)} pages from ${home}`] : dead
}

it('no link leads anybody in town to nowhere, or to a page they may not open', async () => {
  const visitor = openClient(product.url)
  const door = await visitor.get('/demonstration')
  const people = [...door.matchAll(/<button[^>]*>\s*([^<]+?)\s*<\/button>/g)]
    .map(([, name = '']) => name)
    .filter((name) => / /.test(name) && !/tour|Sign/.test(name))
  expect(people.length).toBeGreaterThan(20)
  expect(await deadLinks(visitor.carries().cookie, '/leads/nowhere')).toEqual(['404 /leads/nowhere from home'])
  const found: Record<string, readonly string[]> = {}
  const tell = async (who: string, cookie: string, home: string) => {
    const dead = await deadLinks(cookie, home)
    if (dead.length > 0) found[who] = dead
  }
  await tell('a visitor', visitor.carries().cookie, '/')
  for (const name of people) {
    const person = await clientAs(product.url, name)
    await tell(name, person.carries().cookie, person.at())
  }
  expect(found).toEqual({})
}, 240_000)
