import type { Tx } from '../../../platform/db/pool.ts'
import {
  joinedPeople,
  type Judgement,
  judgementsAbout,
  peopleOf,
  type RecordedPerson,
  recordsOf,
  type SourceRecord,
} from '../../people/index.ts'

/** A contact's own people, whom judgements join to them, and those judgements. */
export type Joined = {
  readonly own: readonly RecordedPerson[]
  readonly others: readonly SourceRecord[]
  /** The newest word on each pair about any of them. */
  readonly judged: readonly Judgement[]
}

export const joinedTo = async (tx: Tx, contact: string): Promise<Joined> => {
  const own = await peopleOf(tx, contact)
  const ids = own.map(({ id }) => id)
  if (ids.length === 0) return { own, others: [], judged: [] }
  const reached = await joinedPeople(tx, ids)
  const judged = await judgementsAbout(tx, reached)
  const others = reached.length === ids.length ? [] : await recordsOf(tx, reached)
  return { own, others: others.filter(({ sourceId }) => sourceId !== contact), judged }
}
