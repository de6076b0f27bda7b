import type { FastifyReply, FastifyRequest } from 'fastify'
import { setTimeout as wait } from 'node:timers/promises'
import { actorOf } from './answer.ts'
import type { Route } from './route.ts'
import { asAudited, paramsOf, whereOf } from './serve-get.ts'
import type { WebParts } from './served.ts'

const beat = 3_000

/** Streams a line whenever it changes. Every look is made as the actor anew, so a lost right ends the stream. */
export const serveLive =
  (route: Route, parts: WebParts) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const actor = await actorOf(request, parts)
    const params = paramsOf(request)
    if (!route.may.allows(actor) || params === null || route.live === undefined) return reply.code(403).send()
    const read = route.live
    const where = whereOf(request, params)
    const look = () =>
      asAudited(parts, actor, { act: route.audits, outcome: 'seen' }, where, async (asked) => ({
        value: await read(asked),
        audit: false,
      }))
    if (request.headers.accept?.includes('text/event-stream') !== true)
      return reply
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send(await look())
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    let last: string | null = null
    while (!stream.destroyed && !stream.writableEnded) {
      const line = await look().catch(() => null)
      if (line === null) break
      if (line !== last) stream.write(`data: ${line.replaceAll('\n', ' ')}\n\n`)
      else stream.write(': still here\n\n')
      last = line
      await wait(beat, undefined, { ref: false })
    }
    stream.end()
    return reply
  }
