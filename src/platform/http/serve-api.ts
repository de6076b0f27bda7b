import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { System } from '../../kernel/actor.ts'
import { SessionEnded } from '../db/database.ts'
import { isUnavailable } from '../db/unavailable.ts'
import type { Route, Sent, Told } from './route.ts'
import { asAudited, whereOf } from './serve-get.ts'
import type { WebParts } from './served.ts'
import { largestUpload } from './uploads.ts'

const kinds: Readonly<Record<string, Sent['kind']>> = { 'application/json': 'json', 'text/csv': 'csv' }

const problem = (reply: FastifyReply, status: number, words: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('application/json').send({ problem: words })

const keyOf = (request: FastifyRequest): string | null =>
  /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null

/** Rolls back what an answer with a problem had written. */
class Undone extends Error {
  readonly told: Told
  constructor(told: Told) {
    super('refused')
    this.told = told
  }
}

const systems = new WeakMap<FastifyRequest, System>()

const serve =
  (route: Route, act: NonNullable<Route['api']>, parts: WebParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const actor = systems.get(request)
    const kind = kinds[(request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '']
    if (actor === undefined) return problem(reply, 401, 'Send the key of your agency as a bearer token')
    if (kind === undefined || !Buffer.isBuffer(request.body)) return problem(reply, 415, 'Send JSON or CSV')
    const sent: Sent = { kind, bytes: request.body }
    const doing = { act: route.audits, outcome: 'done' } as const
    const told = await asAudited(parts, actor, doing, whereOf(request, {}), async (asked) => {
      const value = await act(asked, sent)
      if (value.status !== 200) throw new Undone(value)
      return { value, audit: true }
    }).catch((error: unknown): Told => {
      if (error instanceof Undone) return error.told
      throw error
    })
    return reply.code(told.status).header('cache-control', 'no-store').type('application/json').send(told.body)
  }

/**
 * What agencies' systems send. Who they are is known before a byte of the body is read; the body is at most as large as an
 * uploaded file, and is taken as bytes.
 */
export const serveApis =
  (routes: readonly Route[], parts: WebParts): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(Object.keys(kinds), { parseAs: 'buffer', bodyLimit: largestUpload }, (_, body, done) => {
      done(null, body)
    })
    app.addHook('onRequest', async (request, reply) => {
      const token = keyOf(request)
      const found = token === null ? null : await parts.db.systemOf(token)
      if (found === null) return problem(reply, 401, 'Send the key of your agency as a bearer token')
      systems.set(request, found)
    })
    app.setErrorHandler((error: Error & { readonly statusCode?: number }, _, reply) => {
      if (error instanceof SessionEnded) return problem(reply, 401, 'The key is no longer good')
      if (isUnavailable(error)) return problem(reply, 503, 'The database does not answer: try again later')
      const status = error.statusCode ?? 500
      if (status === 413) return problem(reply, 413, 'More than 20 MB: send less')
      if (status === 415) return problem(reply, 415, 'Send JSON or CSV')
      if (status < 500) return problem(reply, status, 'This request cannot be understood')
      parts.log.error({ kind: error.name, at: error.stack?.split('\n').slice(1, 4) }, 'failed')
      return problem(reply, 500, 'Something went wrong here')
    })
    for (const route of routes)
      if (route.method === 'API' && route.api !== undefined) app.post(route.pattern, serve(route, route.api, parts))
    await Promise.resolve()
  }
