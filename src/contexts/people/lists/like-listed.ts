import { type Band, fieldsOf, Finder, forRecords, type StoredModel, Table } from '../../../linkage/index.ts'
import { factsOf } from '../finder/facts.ts'
import type { PersonIdentity } from '../model/identity.ts'
import type { ListedAs } from '../model/listed.ts'

/** How many of a hub's children stand in an agency's list, as a share: before anything is compared. */
const onTheList = 0.3

const asListed: Readonly<Record<Band, ListedAs>> = {
  link: 'known',
  review: 'perhaps',
  show: 'no-record',
  none: 'no-record',
}
const order: readonly ListedAs[] = ['known', 'perhaps', 'no-record']

/** The same with the product's model, read when it is first asked for. */
export const likeListedBy = (
  model: () => StoredModel,
): ((child: PersonIdentity, rows: readonly PersonIdentity[], records: number) => ListedAs) => {
  let stored: StoredModel | null = null
  return (child, rows, records) => likeListed((stored ??= model()), child, rows, records)
}

/**
 * How surely one of these rows is the child, by the product's own model. `records` is how long the list is: the longer it is,
 * the likelier a likeness is chance. Names weigh as names do on average, since a list is never counted by name.
 */
export const likeListed = (
  stored: StoredModel,
  child: PersonIdentity,
  rows: readonly PersonIdentity[],
  records: number,
): ListedAs => {
  const table = new Table(fieldsOf(stored.model))
  const finder = new Finder(table, forRecords(stored, Math.max(records, 2), onTheList))
  const asked = factsOf(child, table.columns).map((facts) => finder.add(facts))
  for (const row of rows) for (const facts of factsOf(row, table.columns)) finder.add(facts)
  const bands = asked.flatMap((row) =>
    finder
      .findRow(row, { most: rows.length + asked.length, personOf: () => 0 })
      .filter((one) => !asked.includes(one.row)),
  )
  const best = bands.map(({ band }) => asListed[band]).sort((one, other) => order.indexOf(one) - order.indexOf(other))
  return best[0] ?? 'no-record'
}
