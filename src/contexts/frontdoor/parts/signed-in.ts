import type { Actor, SignedIn } from '../../../kernel/actor.ts'

/** The actor as somebody signed in: what `may` has already made sure of at every route that calls this. */
export const signedIn = (actor: Actor): SignedIn => {
  if (actor.kind !== 'signed-in') throw new Error('Only somebody signed in can do this.')
  return actor
}
