import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { hashToken, newToken } from '../../../../platform/http/secrets.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { mailLink } from '../../parts/joiner-mail.ts'
import { personAt } from '../../parts/managed.ts'
import { keepReset, resetHere } from '../../store/people.ts'

export type Reset = { readonly agency: string; readonly person: string; readonly reason: string }

/**
 * Takes away somebody's password, app, passkeys and recovery codes, ends their sessions and mails them a link to set up
 * anew. The actor never learns either. The reason is kept.
 */
export const resetPerson = async (
  tx: Tx,
  actor: SignedIn,
  { agency, person, reason }: Reset,
  now: Temporal.Instant,
  { baseUrl }: Pick<PartnershipNeeds, 'baseUrl'>,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const at = await personAt(tx, { agency, person })
  if (at === notFound) return refuse(notFound)
  if (person === actor.user) return refuse({ '': 'Your own sign-in is under “Your sign-in”' })
  if (at.person.elsewhere)
    return refuse({
      '': 'They also work for another agency, so this is not one agency’s to reset. Ask whoever runs this installation',
    })
  const token = newToken()
  if (!(await resetHere(tx, { agency, user: person, tokenHash: hashToken(token) }, now)))
    return refuse({ '': 'This sign-in is not yours to reset' })
  await keepReset(tx, { agency, user: person, reason }, now)
  const because = `${actor.name} has reset your sign-in at`
  await mailLink(tx, { to: at.person.email, agencyName: at.agency.name, token, baseUrl, because }, now)
  return ok(null)
}
