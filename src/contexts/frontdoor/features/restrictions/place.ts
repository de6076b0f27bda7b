import type { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { joinedPeople, keepApart, keptApartBy, peopleOf } from '../../../people/index.ts'
import { lockRestriction } from '../../store/restrictions.ts'
import type { Placing } from './act.form.ts'

export type PlacingRecords = {
  readonly restriction: string
  readonly contact: string
  /** Each child of the contact, and whose record it is. */
  readonly placed: ReadonlyMap<string, Placing>
}

/**
 * Says which records of a contact speak of the child under the old name and which under the new. Records that a judgement
 * holds to be one person cannot stand on two sides: that judgement is taken back first, and whoever saw it is told.
 */
export const placeRecords = async (
  tx: Tx,
  actor: SignedIn,
  { restriction: id, contact, placed }: PlacingRecords,
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors | typeof notFound>> => {
  const restriction = await lockRestriction(tx, id)
  if (restriction?.mine !== true || restriction.liftedAt !== null || !holds(actor, 'decision-maker'))
    return refuse(notFound)
  const here = new Set<string>((await peopleOf(tx, contact)).map((person) => person.id))
  const before = new Map((await keptApartBy(tx, id)).map(({ person, side }) => [person as string, side]))
  const after = new Map<string, Placing>([...before, ...placed])
  const errors: Record<string, string> = {}
  for (const [person, side] of placed) {
    if (!here.has(person)) return refuse(notFound)
    const joined = await joinedPeople(tx, [person])
    if (side !== 'none' && joined.some((one) => ![side, 'none', undefined].includes(after.get(one))))
      errors[`record-${person}`] =
        'A judgement holds this record and one of the other name to be one person: take it back first'
  }
  if (Object.keys(errors).length > 0) return refuse(errors)
  for (const [person, side] of placed)
    if ((before.get(person) ?? 'none') !== side)
      await keepApart(tx, actor, { restriction: id, person, side: side === 'none' ? null : side }, now)
  return ok(null)
}
