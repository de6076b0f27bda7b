import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Actor } from '../../kernel/actor.ts'
import { formBinding, sessionToken, tourStep } from './cookies.ts'
import type { Keeping, Shell } from './route.ts'
import type { WebParts } from './served.ts'

const visitor: Actor = { kind: 'visitor' }

/** The path without its query: all that the frame, the logs and the audit ever see of an address. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'

export const actorOf = async (request: FastifyRequest, { db }: WebParts): Promise<Actor> => {
  const token = sessionToken(request)
  return token === null ? visitor : ((await db.actorOf(token)) ?? visitor)
}

export const shellFor = (
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor,
  parts: WebParts,
  keeping: Keeping | null,
): Shell => ({
  actor,
  csrf: parts.secrets.csrfFor(formBinding(request, reply)),
  now: parts.now(),
  path: pathOf(request),
  demonstration: parts.demonstration,
  tourStep: parts.demonstration ? tourStep(request) : '',
  navigation: parts.navigationFor(actor, pathOf(request)),
  keeping,
})

/** Sends a page. Nothing signed-in is kept by a browser or proxy. */
export const sendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
  {
    status,
    actor,
    page,
    keeping,
  }: { status: number; actor: Actor; page: (shell: Shell) => VNode; keeping?: Keeping | null },
): FastifyReply => {
  const shell = shellFor(request, reply, actor, parts, keeping ?? null)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(parts.draw(page(shell), shell))
}
