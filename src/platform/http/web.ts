import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { parse } from 'node:querystring'
import { SessionEnded } from '../db/database.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { actorOf, pathOf, sendPage } from './answer.ts'
import { sessionToken } from './cookies.ts'
import { keepersOf } from './keeping.ts'
import type { Route } from './route.ts'
import { serveApis } from './serve-api.ts'
import { serveGet } from './serve-get.ts'
import { serveLive } from './serve-live.ts'
import { servePost } from './serve-post.ts'
import { largestUpload } from './uploads.ts'
import type { WebParts } from './served.ts'

export type WebOptions = { readonly assets: string; readonly requestsAMinute: number }

const policy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'manifest-src': ["'self'"],
  },
}

const guard = async (app: FastifyInstance, { assets, requestsAMinute }: WebOptions): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: policy,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 512 * 1024, parser: (text) => parse(text, '&', '=', { maxKeys: 2_000 }) })
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: largestUpload, files: 1, fields: 200, fieldSize: 64 * 1024, parts: 201 },
  })
  await app.register(rateLimit, {
    max: requestsAMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => sessionToken(request) ?? request.ip,
    allowList: (request) => request.url.startsWith('/assets/'),
  })
  await app.register(serveStatic, { root: assets, prefix: '/assets/', immutable: true, maxAge: '365d', index: false })
}

const explain = (parts: WebParts) => async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const actor = { kind: 'visitor' } as const
  if (error instanceof SessionEnded) return reply.redirect(parts.signInPath(pathOf(request)), 303)
  if (isUnavailable(error))
    return sendPage(request, reply, parts, { status: 503, actor, page: () => parts.pages.unavailable() })
  if (error.statusCode === 429)
    return sendPage(request, reply, parts, { status: 429, actor, page: () => parts.pages.tooMany() })
  if (error.statusCode === 413)
    return sendPage(request, reply, parts, { status: 413, actor, page: () => parts.pages.tooMuch() })
  const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500
  // The message of an error may quote what somebody typed: only its kind and place are logged.
  if (status === 500)
    parts.log.error({ kind: error.name, code: error.code, at: error.stack?.split('\n').slice(1, 4) }, 'failed')
  const page = status === 404 ? parts.pages.missing : parts.pages.failed
  return sendPage(request, reply, parts, { status, actor, page: () => page() })
}

/** The web process: every route of every house, and nothing that is not declared. */
export const createWeb = async (
  routes: readonly Route[],
  parts: WebParts,
  options: WebOptions,
): Promise<FastifyInstance> => {
  const app = Fastify({ logger: false, trustProxy: 'loopback', bodyLimit: 512 * 1024, forceCloseConnections: true })
  await guard(app, options)
  app.setErrorHandler(explain(parts))
  app.setNotFoundHandler(async (request, reply) => {
    const actor = await actorOf(request, parts).catch(() => ({ kind: 'visitor' }) as const)
    return sendPage(request, reply, parts, { status: 404, actor, page: () => parts.pages.missing() })
  })
  const keepers = keepersOf(routes)
  await app.register(serveApis(routes, parts))
  for (const route of routes) {
    const { method, pattern } = route
    if (method === 'API') continue
    if (method === 'POST') app.post(pattern, servePost(route, parts))
    else app.get(pattern, method === 'GET' ? serveGet(route, parts, keepers.get(pattern)) : serveLive(route, parts))
  }
  app.get('/health', async (_, reply) => reply.code((await parts.db.ready()) ? 200 : 503).send())
  return app
}
