import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { knownPeople } from '../../people/index.ts'
import { childrenOf } from '../store/decisions.ts'
import { earlierContacts } from '../store/earlier-contacts.ts'
import { openForContact } from '../store/reviews.ts'

/** The same NHS number, or the same name and date of birth: nearer than this and a person must judge first. */
const surelyTheSame = 1

/**
 * A contact that is screened opens a review of the newest decision about each of its children: what is decided without
 * knowing of it waits for its decider. Only records that are surely the same child count; the others are shown to whoever
 * screens.
 */
export const reviewEarlier = async (tx: Tx, actor: SignedIn, contact: string, now: Temporal.Instant): Promise<void> => {
  const children = await childrenOf(tx, contact)
  const known = (
    await knownPeople(
      tx,
      children.map(({ person }) => person),
    )
  ).filter(({ role, strength }) => role === 'child' && strength <= surelyTheSame)
  const earlier = await earlierContacts(
    tx,
    known.map(({ sourceId }) => sourceId),
  )
  const newest = children.flatMap(({ person }) => {
    const sources = new Set(known.filter((one) => one.of === person).map(({ sourceId }) => sourceId))
    return earlier.find(({ id }) => sources.has(id)) ?? []
  })
  for (const { id, state } of newest)
    if (state === 'decided') await openForContact(tx, actor, { decided: id, came: contact }, now)
}
