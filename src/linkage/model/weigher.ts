import { isPlace, missing } from '../compare/field-kinds.ts'
import type { Model } from './model.ts'
import { byChance, placeCount, relationCount, tablesFor } from './relations.ts'

const wide = relationCount
const smallest = 1e-300

/** Turns levels of agreement into what they say of the two records. Flat tables, since this runs for millions of pairs. */
export class Weigher {
  /** Likelihood of what was seen under each relation, and under each place; filled by `weigh`. */
  readonly relation = new Float64Array(relationCount)
  readonly place = new Float64Array(placeCount)
  /** How many times likelier the two are one person than not; filled by `weigh`. */
  odds = 0
  readonly #fields: number
  readonly #isPlace: Uint8Array
  /** Where a field's tables begin; each level has `wide` numbers. */
  readonly #starts: Int32Array
  readonly #tables: Float64Array
  /** 1 where a table is of chance, so that the rarity of the value counts. */
  readonly #chance: Float64Array
  readonly #shares: Float64Array

  constructor({ fields, shares }: Model) {
    this.#fields = fields.length
    this.#shares = shares
    this.#isPlace = Uint8Array.from(fields, ({ kind }) => (isPlace(kind) ? 1 : 0))
    this.#starts = new Int32Array(fields.length)
    this.#chance = new Float64Array(fields.length * wide)
    const flat: number[] = []
    fields.forEach(({ kind, tables }, field) => {
      this.#starts[field] = flat.length
      const map = tablesFor(kind)
      map.forEach((table, at) => (this.#chance[field * wide + at] = table === byChance ? 1 : 0))
      for (let level = 0; level < tables[byChance].length; level += 1)
        for (let at = 0; at < wide; at += 1) flat.push(tables[map[at] ?? byChance]?.[level] ?? 1)
    })
    this.#tables = Float64Array.from(flat)
  }

  /** The probability that two records are one person, from levels and rarities of all fields, which begin at `from`. */
  weigh(levels: Uint8Array, rarities: Float32Array, from: number): number {
    const [tables, chance] = [this.#tables, this.#chance]
    let [r0, r1, r2, r3, p0, p1, p2] = [1, 1, 1, 1, 1, 1, 1]
    for (let field = 0; field < this.#fields; field += 1) {
      const level = levels[from + field] ?? missing
      if (level === missing) continue
      const at = (this.#starts[field] ?? 0) + level * wide
      const more = (rarities[from + field] ?? 1) - 1
      const c = field * wide
      if (this.#isPlace[field] === 1) {
        p0 *= tables[at] ?? 1
        p1 *= tables[at + 1] ?? 1
        p2 *= (tables[at + 2] ?? 1) * (1 + more)
      } else {
        r0 *= tables[at] ?? 1
        r1 *= (tables[at + 1] ?? 1) * (1 + (chance[c + 1] ?? 0) * more)
        r2 *= (tables[at + 2] ?? 1) * (1 + (chance[c + 2] ?? 0) * more)
        r3 *= (tables[at + 3] ?? 1) * (1 + more)
      }
    }
    return this.#posterior(r0, r1, r2, r3, p0, p1, p2)
  }

  #posterior(r0: number, r1: number, r2: number, r3: number, p0: number, p1: number, p2: number): number {
    const s = this.#shares
    const same = r0 * ((s[0] ?? 0) * p0 + (s[1] ?? 0) * p1 + (s[2] ?? 0) * p2)
    const sibling = r1 * ((s[3] ?? 0) * p0 + (s[4] ?? 0) * p1 + (s[5] ?? 0) * p2)
    const twin = r2 * ((s[6] ?? 0) * p0 + (s[7] ?? 0) * p1 + (s[8] ?? 0) * p2)
    const stranger = r3 * ((s[9] ?? 0) * p0 + (s[10] ?? 0) * p1 + (s[11] ?? 0) * p2)
    this.relation[0] = r0
    this.relation[1] = r1
    this.relation[2] = r2
    this.relation[3] = r3
    this.place[0] = p0
    this.place[1] = p1
    this.place[2] = p2
    const others = sibling + twin + stranger
    this.odds = same / Math.max(others, smallest)
    return same / Math.max(same + others, smallest)
  }
}
