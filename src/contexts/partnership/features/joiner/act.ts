import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import type { UserId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { hashToken, newToken } from '../../../../platform/http/secrets.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { mailLink } from '../../parts/joiner-mail.ts'
import { addJoiner, mailPerson, managedAgency } from '../../store/people.ts'
import type { NewJoiner } from './act.form.ts'

export type Joined = { readonly user: UserId }

/**
 * Adds somebody to an agency the actor looks after and mails them a one-time link, or says by mail that they were added
 * when they have an account already. Adding the same person twice leaves one.
 */
export const addPerson = async (
  tx: Tx,
  _actor: SignedIn,
  { agency: id, ...joiner }: NewJoiner & { readonly agency: string },
  now: Temporal.Instant,
  { baseUrl }: Pick<PartnershipNeeds, 'baseUrl'>,
): Promise<Result<Joined, FieldErrors | typeof notFound>> => {
  const agency = await managedAgency(tx, id)
  if (agency === null) return refuse(notFound)
  if (!joiner.roles.every((role) => agency.roles.includes(role)))
    return refuse({ roles: `Choose from the roles that ${agency.name} may hold` })
  const token = newToken()
  const email = joiner.email.toLowerCase()
  const added = await addJoiner(tx, { ...joiner, email, agency: id, tokenHash: hashToken(token) }, now)
  if (added.outcome === 'here') return refuse({ email: `Somebody with this address is at ${agency.name} already` })
  if (added.outcome === 'invited')
    await mailLink(tx, { to: email, agencyName: agency.name, token, baseUrl, because: 'You were added to' }, now)
  else {
    const content = `You were added to ${agency.name} in OpenMASH. Sign in at ${baseUrl} as you always do and choose the agency you work for. If you did not expect this, ring ${agency.name}.`
    await mailPerson(tx, { to: email, subject: 'You were added to an agency', content }, now)
  }
  return ok({ user: added.user })
}
