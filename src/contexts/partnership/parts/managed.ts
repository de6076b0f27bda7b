import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { only } from '../../../platform/http/may.ts'
import { type Asked, notFound } from '../../../platform/http/route.ts'
import type { PersonHere } from '../model/person-here.ts'
import { type ManagedAgency, managedAgency, peopleOf } from '../store/people.ts'

/** Who looks after people; of which agencies is asked in the database. */
export const mayManage = only('agency-administrator', 'hub-administrator')

export const signedIn = ({ actor }: Pick<Asked<unknown>, 'actor'>): SignedIn => {
  if (actor.kind !== 'signed-in') throw new Error('Only somebody signed in gets here.')
  return actor
}

export type PersonAt = {
  readonly agency: ManagedAgency
  readonly person: PersonHere
  readonly people: readonly PersonHere[]
}

/** Somebody of an agency the asker looks after; not found for anybody else. */
export const personAt = async (
  tx: Tx,
  { agency: id, person }: { readonly agency: string; readonly person: string },
): Promise<PersonAt | typeof notFound> => {
  const agency = await managedAgency(tx, id)
  if (agency === null) return notFound
  const people = await peopleOf(tx, id)
  const found = people.find(({ user }) => user === person)
  return found === undefined ? notFound : { agency, person: found, people }
}
