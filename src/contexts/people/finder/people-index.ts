import {
  type Band,
  fieldsOf,
  fitChance,
  Finder,
  forRecords,
  type StoredModel,
  type Step,
  Table,
} from '../../../linkage/index.ts'
import type { PersonIdentity } from '../model/identity.ts'
import { factsOf } from './facts.ts'

/** What the index is told of a person. */
export type Indexed = {
  readonly id: string
  /** The contact that speaks of them: its other people are never offered as the same. */
  readonly sourceId: string
  readonly identity: PersonIdentity
}

/** Somebody who may be the person asked about, without a name: the asker reads who it is under their own rights. */
export type Near = {
  readonly id: string
  readonly bits: number
  readonly probability: number
  readonly band: Band
  /** Why, from the first thing compared to the last, in words that name nobody. */
  readonly steps: readonly Step[]
}

/** About so many other records a hub has of somebody, taken over all: most are referred once. */
const othersOfOne = 0.3

/** A new hub knows few people; those it hears of come from a town all the same. */
const leastTown = 500

/** An index is built anew when it has grown so many times larger than when it was built. */
const growth = 2
const smallest = 256

type Said = Pick<Near, 'band' | 'bits'>

/**
 * Of the names two people are known under, the pair that tells most: one that names the child goes before one that weighs
 * more but could be a brother's.
 */
const speaksMore = (one: Said, other: Said | undefined): boolean => {
  if (other === undefined) return true
  if ((one.band === 'link') !== (other.band === 'link')) return one.band === 'link'
  return one.bits > other.bits
}

/** Children of one hub, or its adults: a child and an adult are never one person. */
class Half {
  readonly #stored: StoredModel
  readonly #table: Table
  readonly #people: Pick<Indexed, 'id' | 'sourceId'>[] = []
  readonly #rows = new Map<string, number[]>()
  #finder: Finder
  #builtAt = 0

  constructor(stored: StoredModel) {
    this.#stored = stored
    this.#table = new Table(fieldsOf(stored.model))
    this.#finder = new Finder(this.#table, stored.model)
  }

  has(id: string): boolean {
    return this.#rows.has(id)
  }

  /** Rows are put in the table alone until the next question, which builds the index where much has come. */
  add({ id, sourceId, identity }: Indexed): void {
    const grown = this.#table.size > Math.max(smallest, this.#builtAt * growth)
    const rows = factsOf(identity, this.#table.columns).map((facts) => {
      this.#people.push({ id, sourceId })
      return grown || this.#builtAt === 0 ? this.#table.add(facts) : this.#finder.add(facts)
    })
    if (grown) this.#builtAt = 0
    this.#rows.set(id, rows)
  }

  near(id: string, most: number): Near[] {
    if (this.#builtAt === 0) this.#build()
    const best = new Map<string, Omit<Near, 'steps'> & { readonly rows: readonly [number, number] }>()
    const own = this.#people[this.#rows.get(id)?.[0] ?? -1]
    for (const row of this.#rows.get(id) ?? []) {
      for (const { row: other, bits, probability, band } of this.#finder.findRow(row, {
        most: most * 2,
        personOf: () => 0,
      })) {
        const person = this.#people[other]
        if (person === undefined || person.sourceId === own?.sourceId) continue
        if (speaksMore({ band, bits }, best.get(person.id)))
          best.set(person.id, { id: person.id, bits, probability, band, rows: [row, other] })
      }
    }
    return [...best.values()]
      .sort((one, other) => other.bits - one.bits || (one.id < other.id ? -1 : 1))
      .slice(0, most)
      .map(({ rows: [one, other], ...found }) => ({ ...found, steps: this.#finder.whyRows(one, other).steps }))
  }

  #build(): void {
    this.#finder = new Finder(
      this.#table,
      fitChance(forRecords(this.#stored, Math.max(this.#table.size, leastTown), othersOfOne), this.#table),
    )
    this.#builtAt = Math.max(1, this.#table.size)
  }
}

/** Everybody one hub has a record of, ready to be compared. Records are only ever added. */
export class PeopleIndex {
  readonly #children: Half
  readonly #adults: Half
  size = 0

  constructor(stored: StoredModel) {
    this.#children = new Half(stored)
    this.#adults = new Half(stored)
  }

  /** Adds a person; one who is known already is left as they are. */
  add(person: Indexed): void {
    if (this.#children.has(person.id) || this.#adults.has(person.id)) return
    this.size += 1
    ;(person.identity.role === 'child' ? this.#children : this.#adults).add(person)
  }

  /** Who may be the same person as this one, the likeliest first; nobody where the person is not known here. */
  near(id: string, most = 20): Near[] {
    return (this.#children.has(id) ? this.#children : this.#adults).near(id, most)
  }
}
