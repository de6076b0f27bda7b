import { setInRow } from './columns.ts'
import type { Family } from './family.ts'
import { couplesOf, generationsOf } from './generations.ts'

export type Widths = (id: string) => number

/** Where everybody stands: the rows from the eldest down, each in order, and the middle of each one's cell. */
export type Placed = { readonly rows: readonly (readonly string[])[]; readonly middles: ReadonlyMap<string, number> }

/** Everybody in the order of a walk down the family, so that couples and their children come together. */
const walked = ({ members, unions }: Family): readonly string[] => {
  const seen = new Set<string>()
  const order: string[] = []
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    order.push(id)
    const own = unions.filter(({ parents }) => parents.includes(id))
    for (const { parents } of own)
      for (const partner of parents)
        if (!seen.has(partner)) {
          seen.add(partner)
          order.push(partner)
        }
    for (const { children } of own) for (const child of children) visit(child.id)
  }
  const childless = (id: string): boolean => !unions.some(({ children }) => children.some((child) => child.id === id))
  const parent = (id: string): boolean => unions.some(({ parents }) => parents.includes(id))
  for (const { id } of members) if (childless(id) && parent(id)) visit(id)
  for (const { id } of members) visit(id)
  return order
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

type Row = readonly (readonly string[])[]

/** Where everybody stands so far, and where they would like to: beneath the middle of their parents, over that of their children. */
class Middles {
  readonly at = new Map<string, number>()
  readonly #unions: Family['unions']
  readonly #widthOf: Widths

  constructor({ unions }: Family, widthOf: Widths) {
    this.#unions = unions
    this.#widthOf = widthOf
  }

  of(id: string): number {
    return this.at.get(id) ?? 0
  }

  /** The middles of somebody's pairs of parents (`up`), or of each of their sets of children. */
  near(id: string, up: boolean): readonly number[] {
    return this.#unions.flatMap(({ parents, children }) => {
      const ids = children.map((child) => child.id)
      if (up && ids.includes(id)) return [mean(parents.map((one) => this.of(one)))]
      return !up && parents.includes(id) && ids.length > 0 ? [mean(ids.map((one) => this.of(one)))] : []
    })
  }

  wish(block: readonly string[], looks: readonly boolean[]): number {
    const wishes = block.flatMap((id) => looks.flatMap((up) => this.near(id, up)))
    return wishes.length === 0 ? mean(block.map((id) => this.of(id))) : mean(wishes)
  }

  /** Sets a row out as near to its wishes as can be. */
  set(row: Row, wish: (block: readonly string[]) => number): void {
    const widths = row.map((block) => block.reduce((sum, id) => sum + this.#widthOf(id), 0))
    const found = setInRow(row.map((block, index) => ({ width: widths[index] ?? 0, middle: wish(block) })))
    row.forEach((block, index) => {
      let edge = (found[index] ?? 0) - (widths[index] ?? 0) / 2
      for (const id of block) {
        this.at.set(id, edge + this.#widthOf(id) / 2)
        edge += this.#widthOf(id)
      }
    })
  }
}

/** Rows put in order and set out, by looking from parents to children and back again until it changes little. */
export const placeRows = (family: Family, widthOf: Widths): Placed => {
  const level = generationsOf(family)
  const order = walked(family)
  const couples = couplesOf(family.unions)
  const rowOf = (row: number): Row =>
    blocksOf(
      order.filter((id) => level.get(id) === row),
      couples,
    )
  let rows = Array.from({ length: Math.max(0, ...level.values()) + 1 }, (_, row) => rowOf(row))
  const middles = new Middles(family, widthOf)
  for (const row of rows) middles.set(row, () => 0)
  for (let sweep = 0; sweep < 8; sweep += 1) {
    const up = sweep % 2 === 0
    const wish = (block: readonly string[]): number => middles.wish(block, [up])
    rows = rows.map((row) =>
      sorted(
        row.map((block) => turned(block, middles)),
        wish,
      ),
    )
    for (const row of up ? rows : rows.toReversed()) middles.set(row, wish)
  }
  for (let round = 0; round < 12; round += 1)
    for (const row of rows) middles.set(row, (block) => middles.wish(block, [true, false]))
  return { rows: rows.map((row) => row.flat()), middles: middles.at }
}

/** A row cut into couples and those who stand alone, in order. */
const blocksOf = (row: readonly string[], couples: readonly ReadonlySet<string>[]): readonly (readonly string[])[] => {
  const blocks = new Map<unknown, string[]>()
  for (const id of row) {
    const group = couples.find((one) => one.has(id)) ?? id
    blocks.set(group, [...(blocks.get(group) ?? []), id])
  }
  return [...blocks.values()]
}

/** A couple turned round where their parents stand the other way round. */
const turned = (block: readonly string[], middles: Middles): readonly string[] => {
  const [one, other] = block
  if (block.length !== 2 || one === undefined || other === undefined) return block
  const place = (id: string): number => {
    const parents = middles.near(id, true)
    return parents.length === 0 ? middles.of(id) : mean(parents)
  }
  return place(one) <= place(other) ? block : [other, one]
}

const sorted = (
  row: readonly (readonly string[])[],
  wish: (block: readonly string[]) => number,
): readonly (readonly string[])[] =>
  row
    .map((block, index) => ({ block, index, wish: wish(block) }))
    .sort((one, other) => one.wish - other.wish || one.index - other.index)
    .map(({ block }) => block)
