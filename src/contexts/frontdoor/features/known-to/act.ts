import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { insertFound, lookInLists, peopleOf, standingLists } from '../../../people/index.ts'
import { basisOf, isLive } from '../../../sharing/index.ts'
import type { ListNeeds } from '../../needs.ts'
import { findContact } from '../../store/contacts.ts'

/** Why lists cannot be looked in for a contact now, or empty. */
export const lookTrouble = async (tx: Tx, contact: string): Promise<string> => {
  if (!(await isLive(tx, contact))) return 'This contact is decided: lists are looked in for a live contact alone'
  return (await basisOf(tx, contact)) === null
    ? 'Record first why agencies may be asked: on the page where you ask them'
    : ''
}

/**
 * Looks whether the standing lists of agencies hold each child of a live contact, for which a basis is recorded. What is found
 * is kept as one word for each list; no row leaves this act.
 */
export const lookForChildren = async (
  tx: Tx,
  actor: SignedIn,
  contact: string,
  now: Temporal.Instant,
  { keyed, likeListed }: Pick<ListNeeds, 'keyed' | 'likeListed'>,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  if ((await findContact(tx, contact)) === null) return refuse(notFound)
  const trouble = await lookTrouble(tx, contact)
  if (trouble !== '') return refuse({ '': trouble })
  const lists = await standingLists(tx)
  const children = (await peopleOf(tx, contact)).filter(({ identity }) => identity.role === 'child')
  for (const { id: person, identity } of children) {
    const { look, candidates } = await lookInLists(tx, actor, { contact, person, identity }, keyed, now)
    const found = lists.map(({ id, rows }) => {
      const like = candidates.filter(({ list }) => list === id).map((one) => one.identity)
      return { list: id, found: like.length === 0 ? ('no-record' as const) : likeListed(identity, like, rows) }
    })
    await insertFound(tx, actor, look, found)
  }
  return ok(null)
}
