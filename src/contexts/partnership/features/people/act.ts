import type { Temporal } from 'temporal-polyfill'
import type { Role, SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { hashToken, newToken } from '../../../../platform/http/secrets.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { mailLink } from '../../parts/joiner-mail.ts'
import { personAt } from '../../parts/managed.ts'
import { changeRoles, sendJoinerLink } from '../../store/people.ts'

export type Of = { readonly agency: string; readonly person: string }
type Done = Result<null, FieldErrors | typeof notFound>

export const lastOne: FieldErrors = {
  '': 'This is the only administrator here. Give the role to somebody else first, and wait until they have come in once.',
}

/** Changes what somebody does at an agency the actor looks after. The form says which roles it was drawn with. */
export const changePersonsRoles = async (
  tx: Tx,
  _actor: SignedIn,
  { agency, person, seen, roles }: Of & { readonly seen: string; readonly roles: readonly Role[] },
  now: Temporal.Instant,
): Promise<Done> => {
  const at = await personAt(tx, { agency, person })
  if (at === notFound) return refuse(notFound)
  // A role that this asker cannot give is not theirs to take away.
  const untouched = at.person.roles.filter((role) => !at.agency.roles.includes(role))
  const wanted = [...roles, ...untouched]
  const changed = await changeRoles(tx, { agency, user: person, seen: seen.split(' '), roles: wanted }, now)
  if (changed === 'last') return refuse(lastOne)
  return changed === 'done' ? ok(null) : refuse({ '': 'Their roles were changed meanwhile. Look again, then choose' })
}

/** Sends a fresh link to somebody who has not come in yet; the older one ends. */
export const sendLinkAgain = async (
  tx: Tx,
  _actor: SignedIn,
  { agency, person }: Of,
  now: Temporal.Instant,
  { baseUrl }: Pick<PartnershipNeeds, 'baseUrl'>,
): Promise<Done> => {
  const at = await personAt(tx, { agency, person })
  if (at === notFound) return refuse(notFound)
  const token = newToken()
  if (!(await sendJoinerLink(tx, { agency, user: person, tokenHash: hashToken(token) }, now)))
    return refuse({ '': 'They have set up their sign-in already, or are not here any more' })
  const mail = { to: at.person.email, agencyName: at.agency.name, token, baseUrl, because: 'You were added to' }
  await mailLink(tx, mail, now)
  return ok(null)
}
