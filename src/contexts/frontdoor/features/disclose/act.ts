import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dueAt } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { discloseUrgently, itemsOf, mayGo } from '../../../sharing/index.ts'
import { allowed } from '../../model/contact.ts'
import { receivingTeams } from '../../model/decision.ts'
import { refusalWords } from '../../model/refusals.ts'
import { mayDisclose } from '../../model/urgent.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { postMail } from '../../store/post.ts'
import { protectiveActsOf } from '../../store/protection.ts'

export type Disclosing = {
  readonly contact: string
  readonly item: string
  readonly recipient: string
  readonly reason: string
}

/**
 * Lets one sealed item go to one team without waiting for its owner, because delay risks harm: for red, or once protection
 * has begun. The owner hears at once that it has happened; somebody else checks it by the hub's own limit. Sent twice, it
 * goes once.
 */
export const discloseNow = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, item: itemId, recipient, reason }: Disclosing,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf' | 'baseUrl'>,
): Promise<Result<{ readonly contact: string }, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, id)
  const item = (await itemsOf(tx, id)).find((one) => one.id === itemId)
  if (contact === null || item === undefined) return refuse(notFound)
  if (!allowed('ask-owner', contact.state)) return refuse(refusalWords('wrong-state'))
  const { policies, calendar } = await hubClock(tx, now, needs)
  const refused = mayDisclose({
    rating: contact.rating,
    protectionBegun: (await protectiveActsOf(tx, id)).length > 0,
    withheld: mayGo('disclose without waiting', item.mayLeave),
  })
  if (refused !== '') return refuse({ '': refused })
  if (!receivingTeams(policies.routes.body.routes).includes(recipient))
    return refuse({ recipient: 'Choose the team that receives it' })
  if (reason.trim() === '') return refuse({ reason: 'Say what harm waiting for the owner would risk' })
  const checkDueAt = dueAt(calendar, policies.urgent.body.secondCheck, now)
  const gone = await discloseUrgently(tx, actor, { item: itemId, recipient, reason, checkDueAt }, now)
  if (!gone) return ok({ contact: id })
  const owner = (await ownAgencies(tx)).find((agency) => agency.id === item.agency)
  const body = {
    agency: item.agency,
    agencyName: owner?.name ?? '',
    recipient,
    reason,
    checkDueAt: checkDueAt.toString(),
  }
  await appendFacts(tx, contact, actor, now, [{ kind: 'disclosed-urgently', body, occurredAt: now }])
  if (owner !== undefined && owner.contactEmail !== '') {
    const how =
      owner.seat === 'none'
        ? 'Ring the hub to hear what and why.'
        : `Sign in at ${needs.baseUrl}${paths.releaseWishes()} to read what and why.`
    const content = `Something your agency sealed has left the hub without your word, because waiting risked harm to a child. ${how}`
    await postMail(
      tx,
      actor.hub,
      { to: owner.contactEmail, subject: 'The hub disclosed something of yours', content },
      now,
    )
  }
  return ok({ contact: id })
}
