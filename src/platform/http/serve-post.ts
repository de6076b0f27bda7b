import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { FieldErrors, Typed } from '../../kernel/form-state.ts'
import type { Path } from '../../kernel/path.ts'
import { SessionEnded } from '../db/database.ts'
import type { Tx } from '../db/pool.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { actorOf, pathOf, sendPage } from './answer.ts'
import { formBinding, sessionToken } from './cookies.ts'
import { keepingOn } from './keeping.ts'
import { notFound, type Route, type Shell, type Shown } from './route.ts'
import { asAudited, paramsOf, turnAway, whereOf } from './serve-get.ts'
import type { Kept, WebParts } from './served.ts'
import { readUpload } from './uploads.ts'

type Post = NonNullable<Route['post']>
type Outcome =
  | { readonly to: Path | Shown; readonly after?: ((reply: FastifyReply) => void) | undefined }
  | { readonly errors: FieldErrors }
  | typeof notFound

/** An act may answer with a `cookie` function, run only after its transaction committed. */
type MayTouchCookies = { readonly reply?: (reply: FastifyReply) => void }

const visitor: Actor = { kind: 'visitor' }

export const typedOf = (request: FastifyRequest): Typed => {
  const body = (request.body ?? {}) as Record<string, string | string[]>
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== '_csrf'))
}

/** A browser says where a form came from; another site's form is refused even with a token. */
const cameFromHere = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.origin
  return origin === undefined || origin === 'null' || new URL(origin).host === request.headers.host
}

const tokenHolds = (request: FastifyRequest, reply: FastifyReply, { secrets }: WebParts): boolean => {
  const given = (request.body as Record<string, unknown> | undefined)?.['_csrf']
  return typeof given === 'string' && secrets.csrfHolds(formBinding(request, reply), given) && cameFromHere(request)
}

const keep = (
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
  why: Kept['why'],
  status: number,
): FastifyReply => {
  const kept: Kept = { path: pathOf(request), typed: typedOf(request), why }
  const sealed = parts.secrets.seal(JSON.stringify({ ...kept, at: parts.now().epochMilliseconds }))
  return sendPage(request, reply, parts, { status, actor: visitor, page: () => parts.pages.kept(kept, sealed) })
}

/**
 * Two presses of one form by one person come one after the other: the second meets what the first did, and each act is
 * harmless when it is done already.
 */
const afterOwnPress = async (tx: Tx, actor: Actor, path: string): Promise<void> => {
  if (actor.kind !== 'signed-in' && actor.kind !== 'link-holder') return
  const who = actor.kind === 'signed-in' ? actor.user : actor.subject
  await sql`select pg_advisory_xact_lock(hashtextextended(${`press ${who} ${path}`}, 0))`.execute(tx)
}

const attempt = (route: Route, post: Post, parts: WebParts, actor: Actor, request: FastifyRequest) => {
  const where = whereOf(request, paramsOf(request) ?? {})
  const doing = { act: route.audits, outcome: 'done' } as const
  return asAudited<Outcome>(parts, actor, doing, where, async (asked) => {
    await afterOwnPress(asked.tx, actor, pathOf(request))
    const form = typeof post.form === 'function' ? await post.form(asked) : post.form
    if (form === notFound) return { value: notFound, audit: false }
    const read = form.parse(typedOf(request))
    if (!read.ok) return { value: { errors: read.refusal }, audit: false }
    const done = await post.act(asked, read.value)
    if (!done.ok) throw new Undone(done.refusal)
    if (post.keeps !== undefined && actor.kind === 'signed-in')
      await parts.keptTexts.drop(asked.tx, actor, pathOf(request), asked.now)
    const after = (done.value as MayTouchCookies | null | undefined)?.reply
    return { value: { to: post.then(done.value, asked.params), after }, audit: true }
  }).catch((error: unknown): Outcome => {
    if (error instanceof Undone) return error.refusal === notFound ? notFound : { errors: error.refusal }
    throw error
  })
}

/** Rolls the transaction back when an act refuses, whatever it had written. */
class Undone extends Error {
  readonly refusal: FieldErrors | typeof notFound
  constructor(refusal: FieldErrors | typeof notFound) {
    super('refused')
    this.refusal = refusal
  }
}

const showAgain = async (
  route: Route,
  post: Post,
  parts: WebParts,
  actor: Actor,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  errors: FieldErrors,
): Promise<FastifyReply> => {
  const where = whereOf(request, paramsOf(request) ?? {})
  const doing = { act: route.audits, outcome: 'seen' } as const
  const { props, keeping } = await asAudited(parts, actor, doing, where, async (asked) => {
    const props = await post.screen.read(asked)
    if (props === notFound || post.keeps === undefined || actor.kind !== 'signed-in')
      return { value: { props, keeping: null }, audit: true }
    await parts.keptTexts.keepRefused(asked.tx, actor, pathOf(request), typedOf(request), asked.now)
    const kept = await keepingOn(parts.keptTexts, route, asked)
    // The page holds what was just typed: nothing of it comes from what was kept.
    return { value: { props, keeping: kept === null ? null : { ...kept, unsent: null } }, audit: true }
  })
  if (props === notFound)
    return sendPage(request, reply, parts, { status: 404, actor, page: () => parts.pages.missing() })
  const form = { typed: typedOf(request), errors }
  const page = (shell: Shell) => post.screen.page(props, shell, form)
  return sendPage(request, reply, parts, { status: 422, actor, keeping, page })
}

/** Where a form goes whose session ended because its work was done. */
const endedTo = async ({ whenEnded }: Post, request: FastifyRequest): Promise<Path | null> => {
  const token = sessionToken(request)
  return whenEnded === undefined || token === null ? null : whenEnded(token)
}

const answerPost = async (route: Route, post: Post, parts: WebParts, request: FastifyRequest, reply: FastifyReply) => {
  const actor = await actorOf(request, parts)
  // A file is read only from somebody who may send it.
  if (post.takesFile && route.may.allows(actor)) await readUpload(request)
  const over = actor.kind === 'visitor' ? await endedTo(post, request) : null
  if (over !== null) return reply.redirect(over, 303)
  if (!tokenHolds(request, reply, parts)) return keep(request, reply, parts, 'session-ended', 403)
  if (actor.kind === 'visitor' && !route.may.allows(actor)) return keep(request, reply, parts, 'session-ended', 401)
  if (!route.may.allows(actor)) return turnAway(request, reply, parts, actor, route.audits)
  if (paramsOf(request) === null)
    return sendPage(request, reply, parts, { status: 404, actor, page: () => parts.pages.missing() })
  const outcome = await attempt(route, post, parts, actor, request)
  if (outcome === notFound)
    return sendPage(request, reply, parts, { status: 404, actor, page: () => parts.pages.missing() })
  if ('errors' in outcome) return showAgain(route, post, parts, actor, { request, reply }, outcome.errors)
  outcome.after?.(reply)
  const { to } = outcome
  if (typeof to === 'string') return reply.redirect(to, 303)
  return sendPage(request, reply, parts, { status: 200, actor: await actorOf(request, parts), page: () => to.show() })
}

export const servePost =
  (route: Route, parts: WebParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (route.post === undefined) throw new Error(`Route ${route.pattern} has nothing to do`)
    try {
      return await answerPost(route, route.post, parts, request, reply)
    } catch (error) {
      if (error instanceof SessionEnded) return keep(request, reply, parts, 'session-ended', 401)
      if (isUnavailable(error)) return keep(request, reply, parts, 'unavailable', 503)
      throw error
    }
  }
