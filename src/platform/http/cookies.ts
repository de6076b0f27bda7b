import type { FastifyReply, FastifyRequest } from 'fastify'
import { newToken } from './secrets.ts'

// __Host- ties the cookie to this very host and to https (browsers count loopback as secure).
export const sessionCookie = '__Host-openmash'
export const visitorCookie = '__Host-visitor'

// Holds the form that somebody without an account is filling in: a random token and nothing else, gone with the browser.
const unfinishedCookie = '__Host-unfinished'

// Which step of which tour of the demonstration the browser is at: a random id and a number, and nothing else.
const tourCookie = '__Host-tour'

const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

export const sessionToken = (request: FastifyRequest): string | null => request.cookies[sessionCookie] ?? null

export const tourStep = (request: FastifyRequest): string => {
  const given = request.cookies[tourCookie] ?? ''
  return /^[0-9a-f-]{36}\/\d{1,2}$/.test(given) ? given : ''
}

/** Sets the step of the tour, or leaves the tour. */
export const setTourStep = (reply: FastifyReply, step: string | null): void => {
  reply.request.cookies[tourCookie] = step ?? undefined
  if (step === null) reply.clearCookie(tourCookie, options)
  else reply.setCookie(tourCookie, step, options)
}

/** The token of the form this browser has begun without an account; empty when it has begun none. */
export const unfinishedToken = (request: FastifyRequest): string => request.cookies[unfinishedCookie] ?? ''

/** For an act that begins such a form. */
export const unfinishedBegun = (token: string) => ({
  reply: (reply: FastifyReply): void => {
    reply.setCookie(unfinishedCookie, token, options)
  },
})

/** Lets go of it. */
export const forgetUnfinished = (reply: FastifyReply): void => {
  reply.clearCookie(unfinishedCookie, options)
}

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

/** Tells the browser to forget what it kept of our pages; the cookie stays, and its session is over. */
export const clearPages = (reply: FastifyReply): void => {
  reply.header('clear-site-data', '"cache", "storage"')
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
