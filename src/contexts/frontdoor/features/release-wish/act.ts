import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { ownAgencies, policiesAt } from '../../../partnership/index.ts'
import { itemsOf, mayGo, theFamily, wishRelease } from '../../../sharing/index.ts'
import { allowed } from '../../model/contact.ts'
import { receivingTeams } from '../../model/decision.ts'
import { refusalWords } from '../../model/refusals.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { lockContact } from '../../store/contacts.ts'
import { postMail } from '../../store/post.ts'

export type Wishing = { readonly contact: string; readonly item: string; readonly recipient: string }

/**
 * Asks the owner of a sealed item to let it go to one team. Only what the owner marked "ask us" is asked for; asked twice
 * for the same team, the first stands. The owner hears by mail that something waits, and nothing else.
 */
export const askOwner = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, item: itemId, recipient }: Wishing,
  now: Temporal.Instant,
  { baseUrl }: Pick<Needs, 'baseUrl'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, id)
  const item = (await itemsOf(tx, id)).find((one) => one.id === itemId)
  if (contact === null || item === undefined) return refuse(notFound)
  if (!allowed('ask-owner', contact.state)) return refuse(refusalWords('wrong-state'))
  const recipients = [...receivingTeams((await policiesAt(tx, now)).routes.body.routes), theFamily]
  if (!recipients.includes(recipient)) return refuse({ recipient: 'Choose the team that would receive it' })
  if (mayGo('let go with the decision', item.mayLeave))
    return refuse({ '': 'Its owner lets this go already: choose it with the decision' })
  if (!mayGo('ask its owner', item.mayLeave)) return refuse({ '': 'Its owner has said that this never leaves the hub' })
  const owner = (await ownAgencies(tx)).find((agency) => agency.id === item.agency)
  if (owner === undefined || owner.seat === 'none')
    return refuse({ '': `${owner?.name ?? 'Its owner'} has no account to release it with: it stays sealed` })
  const wished = await wishRelease(tx, actor, { item: itemId, recipient }, now)
  if (wished && owner.contactEmail !== '') {
    const content = `The hub asks your agency to release something it sealed. Sign in at ${baseUrl}${paths.releaseWishes()} to answer.`
    await postMail(tx, actor.hub, { to: owner.contactEmail, subject: 'The hub asks for a release', content }, now)
  }
  return ok({ contact: id })
}
