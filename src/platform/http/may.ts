import type { Actor, Role } from '../../kernel/actor.ts'

/** Who may use a route. There is no default: a route without one does not compile. */
export type May = { readonly words: string; readonly allows: (actor: Actor) => boolean }

/** Everybody, signed in or not. Only for pages that hold nothing about anyone. */
export const anyone: May = { words: 'anyone', allows: () => true }

export const anyoneSignedIn: May = { words: 'anyone signed in', allows: (actor) => actor.kind === 'signed-in' }

/** Everybody signed in who has a password or a passkey to look after. */
export const accountHolder: May = {
  words: 'anyone signed in with an account',
  allows: (actor) => actor.kind === 'signed-in' && !actor.roles.has('verified-by-mail'),
}

export const only = (...roles: readonly Role[]): May => ({
  words: roles.join(' or '),
  allows: (actor) => actor.kind === 'signed-in' && roles.some((role) => actor.roles.has(role)),
})

/** An agency's own system, by a key its administrator made. */
export const system: May = { words: 'an agency’s system', allows: (actor) => actor.kind === 'system' }

/** The holder of a one-time link, for the one request it names. */
export const linkHolder: May = { words: 'holder of a one-time link', allows: (actor) => actor.kind === 'link-holder' }

export const either = (one: May, other: May): May => ({
  words: `${one.words} or ${other.words}`,
  allows: (actor) => one.allows(actor) || other.allows(actor),
})
