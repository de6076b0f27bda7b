import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { insertTie, tiesSaidOf, type TieWord } from '../../../people/index.ts'
import { findContact } from '../../store/contacts.ts'

export type BondSaid = {
  readonly contact: string
  readonly name: string
  readonly word: TieWord
  readonly source: string
}

/** Somebody was told how an agency, a place or a friend stands to the family. The same word twice is kept once. */
export const sayBond = async (
  tx: Tx,
  actor: SignedIn,
  { contact, name, word, source }: BondSaid,
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  if ((await findContact(tx, contact)) === null) return refuse(notFound)
  const newest = (await tiesSaidOf(tx, contact)).findLast((said) => said.name === name)
  if (newest === undefined && word === 'none')
    return refuse({ word: 'Nothing was said of them yet that could be taken back' })
  if (newest?.word === word && newest.source === source) return ok(null)
  await insertTie(tx, actor, { contact, name, word, source, number: (newest?.number ?? 0) + 1 }, now)
  return ok(null)
}
