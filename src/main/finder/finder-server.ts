import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PeopleFinder } from '../../contexts/people/index.ts'

export type FinderServer = { readonly port: number; readonly close: () => Promise<void> }

const longest = 1 << 16

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const part of request) {
    text += String(part)
    if (text.length > longest) throw new Error('too long')
  }
  return text
}

const questionIn = (text: string): { readonly hub: string; readonly people: readonly string[] } | null => {
  const asked = JSON.parse(text) as { readonly hub?: unknown; readonly people?: unknown }
  const people = Array.isArray(asked.people) ? asked.people.filter((one) => typeof one === 'string') : []
  return typeof asked.hub === 'string' && people.length > 0 && people.length <= 200 ? { hub: asked.hub, people } : null
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

type Reply = { readonly status: number; readonly body: object }

/**
 * Answers "who may be the same as these people" over HTTP on loopback, to whoever holds the token: ids, weights and reasons
 * in words that name nobody. Port 0 takes a free one.
 */
export const serveFinder = async (
  finder: Pick<PeopleFinder, 'near' | 'size'>,
  { port, token }: { readonly port: number; readonly token: string },
): Promise<FinderServer> => {
  const replyTo = async (request: IncomingMessage): Promise<Reply> => {
    if (!same(request.headers.authorization ?? '', `Bearer ${token}`)) return { status: 401, body: {} }
    if (request.method === 'GET' && request.url === '/health') return { status: 200, body: { people: finder.size() } }
    if (request.method !== 'POST' || request.url !== '/near') return { status: 404, body: {} }
    const question = questionIn(await bodyOf(request))
    if (question === null) return { status: 400, body: {} }
    const near = await finder.near(question.hub, question.people)
    return { status: 200, body: { near: Object.fromEntries(near) } }
  }
  const server = createServer((request, response) => {
    const act = async (): Promise<void> => {
      const { status, body } = await replyTo(request)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    act().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
