import { sql } from 'kysely'
import type { AgencyId, UserId } from '../../../kernel/id.ts'
import type { Path } from '../../../kernel/path.ts'
import { sessionOpened } from '../../../platform/http/cookies.ts'
import type { Asked, Shown } from '../../../platform/http/route.ts'
import { hashToken, newToken } from '../../../platform/http/secrets.ts'
import { openSession } from '../store/credentials.ts'
import { afterSignIn } from './kept.tsx'
import type { SignInNeeds } from './sign-in-needs.ts'
import { openWanted } from './wanted.ts'

/** A step done: where to go, and the cookie to set once it has committed. */
export type SignedInOrOn = { readonly to: Path | Shown } & Partial<ReturnType<typeof sessionOpened>>

type Who = { readonly user: UserId; readonly agency: AgencyId | null; readonly kept: string }

/**
 * Opens a session with a new token, ends the one this browser had, and goes on with what was typed before, to the page that
 * was wanted, or home.
 * Null when the person is appointed nowhere today.
 */
export const beginSession = async (
  { db, secrets, home, mayOpen, length }: SignInNeeds,
  { tx, actor, now, subject }: Pick<Asked<unknown>, 'tx' | 'actor' | 'now' | 'subject'>,
  { user, agency, kept }: Who,
): Promise<SignedInOrOn | null> => {
  const token = newToken()
  const opened = await db.atDoor((door) => openSession(door, { user, agency, tokenHash: hashToken(token) }, length))
  const signedIn = opened ? await db.actorOf(token) : null
  if (signedIn === null) return null
  if (actor.kind === 'signed-in' || actor.kind === 'link-holder')
    await sql`select auth.leave(${actor.token})`.execute(tx)
  subject(user)
  const wanted = openWanted(secrets, kept, now)
  const first = wanted !== null && mayOpen(signedIn, wanted) ? wanted : home(signedIn)
  return { ...sessionOpened(token), to: afterSignIn(secrets, kept, now) ?? first }
}
