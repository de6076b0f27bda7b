import { type ChildRecord, childRecords } from './town-children.ts'

export const populationHead = 'rec,agency,first_name,surname,dob,dob_kind,sex,postcode,house,street,nhs,origin,person'

/** One record as a line of CSV; its number is its id. */
export const populationLine = (row: number, one: ChildRecord): string =>
  [row, one.agency, one.given, one.family, one.dob, one.kind, one.sex, one.postcode, one.house, one.street, one.nhs]
    .concat(one.origin, one.person)
    .join(',')

/** A town as lines of CSV. */
export function* populationLines(seed: number, count: number): Generator<string> {
  yield populationHead
  let row = 0
  for (const one of childRecords(seed, count)) {
    row += 1
    yield populationLine(row, one)
  }
}

const field = (column: string, as: string, kind?: string): object => ({
  column,
  as,
  ...(kind === undefined ? {} : { kind }),
})

/** The columns file that goes with it. */
export const populationColumns = JSON.stringify({
  id: 'rec',
  source: 'agency',
  group: 'origin',
  truth: 'person',
  fields: [
    field('first_name', 'given-name'),
    field('surname', 'family-name'),
    field('dob', 'date-of-birth', 'dob_kind'),
    field('sex', 'sex'),
    field('postcode', 'postcode'),
    field('house', 'house'),
    field('street', 'street'),
    field('nhs', 'nhs-number'),
  ],
})
