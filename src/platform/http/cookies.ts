import type { FastifyReply, FastifyRequest } from 'fastify'
import { newToken } from './secrets.ts'

// __Host- ties the cookie to this very host and to https (browsers count loopback as secure).
export const sessionCookie = '__Host-openmash'
export const visitorCookie = '__Host-visitor'

const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

export const sessionToken = (request: FastifyRequest): string | null => request.cookies[sessionCookie] ?? null

/** The text that form tokens of this browser are bound to: its session, or else its visitor cookie, set when missing. */
export const formBinding = (request: FastifyRequest, reply: FastifyReply): string => {
  const present = request.cookies[sessionCookie] ?? request.cookies[visitorCookie]
  if (present !== undefined && present !== '') return present
  const fresh = newToken()
  request.cookies[visitorCookie] = fresh
  reply.setCookie(visitorCookie, fresh, options)
  return fresh
}

/** Ends the browser's session cookie, and what it kept of our pages. */
export const clearSession = (reply: FastifyReply): void => {
  reply.request.cookies[sessionCookie] = undefined
  reply.clearCookie(sessionCookie, options).header('clear-site-data', '"cache", "storage"')
}

export const setSession = (reply: FastifyReply, token: string): void => {
  reply.request.cookies[sessionCookie] = token
  reply.setCookie(sessionCookie, token, options)
}

/** For an act that signs somebody in: the cookie is set only once the act has committed. */
export const sessionOpened = (token: string) => ({
  reply: (reply: FastifyReply): void => {
    setSession(reply, token)
  },
})

/** For an act that signs somebody out. */
export const sessionClosed = { reply: clearSession }
