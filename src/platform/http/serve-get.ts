import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../kernel/actor.ts'
import { actorOf, sendPage, pathOf } from './answer.ts'
import { unfinishedToken } from './cookies.ts'
import { beginsWith, keepingOn } from './keeping.ts'
import { type Asked, nothingPersonal, notFound, type Route, type Shell, type WayOut } from './route.ts'
import type { WebParts } from './served.ts'
import { uploadOf } from './uploads.ts'

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Path parts, or null when one that must be an id is not: such an address never was. */
export const paramsOf = (request: FastifyRequest): Readonly<Record<string, string>> | null => {
  const params = request.params as Record<string, string>
  const wellFormed = Object.entries(params).every(
    ([name, value]) => name.endsWith('Name') || name === 'token' || idShape.test(value),
  )
  return wellFormed ? params : null
}

const queryOf = (request: FastifyRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(request.query as Record<string, unknown>).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  )

/** What an address says of a request, and where it came from. */
export type Where = Pick<
  Asked<Readonly<Record<string, string>>>,
  'params' | 'query' | 'source' | 'unfinished' | 'upload'
>

export const whereOf = (request: FastifyRequest, params: Where['params']): Where => ({
  params,
  query: queryOf(request),
  source: request.ip,
  unfinished: unfinishedToken(request),
  upload: uploadOf(request),
})

/** Runs work in the actor's transaction and writes the audit row in it, so neither stands without the other. */
export const asAudited = async <Value>(
  parts: WebParts,
  actor: Actor,
  { act, outcome }: { act: string; outcome: 'done' | 'seen' },
  where: Where,
  work: (asked: Asked<never>) => Promise<{ value: Value; audit: boolean }>,
): Promise<Value> => {
  const now = parts.now()
  return parts.db.as(actor, act, async (tx) => {
    const subjects = new Set<string>()
    const subject = (...ids: readonly string[]) => ids.forEach((id) => subjects.add(id))
    const { value, audit } = await work({ ...where, tx, actor, params: where.params as never, now, subject })
    if (audit && act !== nothingPersonal)
      await parts.writeAudit(tx, { at: now, actor, act, outcome, subjects: [...subjects] })
    return value
  })
}

/** 403 and an audit row for somebody known; the way to sign in for somebody unknown. */
export const turnAway = async (
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
  actor: Actor,
  act: string,
): Promise<FastifyReply> => {
  if (actor.kind === 'visitor') return reply.redirect(parts.signInPath(pathOf(request)), 303)
  const name = act === nothingPersonal ? 'page' : act
  await parts.db.as(actor, name, (tx) =>
    parts.writeAudit(tx, { at: parts.now(), actor, act: name, outcome: 'refused', subjects: [] }),
  )
  return sendPage(request, reply, parts, { status: 403, actor, page: () => parts.pages.refused() })
}

/** Sends the browser away at once, and then does what the route does: a slow database holds nobody back. */
const serveOut = (
  { audits, get }: Route,
  out: WayOut,
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const doing = { act: audits, outcome: 'done' } as const
  void asAudited(parts, { kind: 'visitor' }, doing, whereOf(request, {}), async (asked) => ({
    value: await get?.read(asked),
    audit: true,
  })).catch(() => undefined)
  out.reply(reply)
  return reply.header('cache-control', 'no-store').redirect(out.to, 303)
}

/** A file is handed over to be kept, never shown in place: whatever it holds, no browser runs it. */
const serveFile =
  ({ may, audits }: Route, read: NonNullable<Route['file']>, parts: WebParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const actor = await actorOf(request, parts)
    if (!may.allows(actor)) return turnAway(request, reply, parts, actor, audits)
    const params = paramsOf(request)
    const missing = () => sendPage(request, reply, parts, { status: 404, actor, page: () => parts.pages.missing() })
    if (params === null) return missing()
    const doing = { act: audits, outcome: 'seen' } as const
    const found = await asAudited(parts, actor, doing, whereOf(request, params), async (asked) => {
      const value = await read(asked)
      return value === notFound ? { value: null, audit: false } : { value, audit: true }
    })
    if (found === null) return missing()
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${found.name.replace(/[^\w.-]/g, '_')}"`)
      .type(found.type)
      .send(found.bytes)
  }

/** `keeper` is the form on the page whose text is kept, when there is one. */
export const serveGet =
  (route: Route, parts: WebParts, keeper: Route | undefined) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { may, audits, get, file } = route
    if (file !== undefined) return serveFile(route, file, parts)(request, reply)
    if (get?.out !== undefined) return serveOut(route, get.out, parts, request, reply)
    const actor = await actorOf(request, parts)
    if (!may.allows(actor)) return turnAway(request, reply, parts, actor, audits)
    const params = paramsOf(request)
    const missing = () => sendPage(request, reply, parts, { status: 404, actor, page: () => parts.pages.missing() })
    if (params === null || get === undefined) return missing()
    const doing = { act: audits, outcome: 'seen' } as const
    const { props, keeping } = await asAudited(parts, actor, doing, whereOf(request, params), async (asked) => {
      const props = await get.read(asked)
      const audit = props !== notFound
      return { value: { props, keeping: audit ? await keepingOn(parts.keptTexts, keeper, asked) : null }, audit }
    })
    if (props === notFound) return missing()
    const page = (shell: Shell) => get.page(props, shell, beginsWith(keeping))
    return sendPage(request, reply, parts, { status: 200, actor, keeping, page })
  }
