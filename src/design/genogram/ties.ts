import { lanesFor, type Span } from './columns.ts'
import type { ChildHow, Family, PartnerState, Union } from './family.ts'

export const laneHeight = 13

export type Line =
  | {
      readonly kind: 'couple'
      readonly union: string
      readonly state: PartnerState | null
      readonly points: string
      readonly mark: readonly [number, number]
    }
  | { readonly kind: 'children'; readonly union: string; readonly points: string }
  | {
      readonly kind: 'child'
      readonly union: string
      readonly child: string
      readonly how: ChildHow
      readonly proposed: boolean
      readonly points: string
    }
  | { readonly kind: 'identical'; readonly one: string; readonly other: string; readonly points: string }

const points = (...at: readonly (readonly [number, number])[]): string =>
  at.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

/** Several lines that meet a symbol at one side stand a little apart. */
const spread = (index: number, count: number): number => (index - (count - 1) / 2) * 9

type At = { readonly top: number; readonly bottom: number; readonly x: number }
export type Geometry = { readonly of: (id: string) => At; readonly family: Family }

/** Where a union's lines leave its parents, and where its children hang. */
const anchorsOf = (union: Union, { of, family }: Geometry) => {
  const stems = union.parents.map((id) => {
    const own = family.unions.filter(({ parents }) => parents.includes(id))
    return of(id).x + spread(own.indexOf(union), own.length)
  })
  const drops = union.children.map(({ id }) => {
    const own = family.unions.filter(({ children }) => children.some((child) => child.id === id))
    return of(id).x + spread(own.indexOf(union), own.length)
  })
  const middle = stems.reduce((sum, x) => sum + x, 0) / stems.length
  return { stems, drops, middle }
}

export const rowOf = (rows: readonly (readonly string[])[], { parents }: Union): number =>
  Math.max(...parents.map((id) => rows.findIndex((row) => row.includes(id))))

export type Lanes = {
  readonly couples: number
  readonly children: number
  readonly couple: ReadonlyMap<string, number>
  readonly child: ReadonlyMap<string, number>
}

/** A lane for each couple's line and for each set of children, below the row of the parents. */
export const lanesBelow = (unions: readonly Union[], geometry: Geometry): Lanes => {
  const anchors = unions.map((union) => anchorsOf(union, geometry))
  const coupleSpans = anchors.map(({ stems }): Span => ({ from: Math.min(...stems), to: Math.max(...stems) }))
  const childSpans = anchors.map(({ drops, middle }): Span => ({
    from: Math.min(middle, ...drops),
    to: Math.max(middle, ...drops),
  }))
  const [couple, child] = [lanesFor(coupleSpans, 8), lanesFor(childSpans, 8)]
  return {
    couples: Math.max(0, ...couple) + 1,
    children: Math.max(0, ...child) + 1,
    couple: new Map(unions.map(({ id }, index) => [id, couple[index] ?? 0])),
    child: new Map(unions.map(({ id }, index) => [id, child[index] ?? 0])),
  }
}

export const linesOfUnion = (union: Union, lanes: Lanes, below: number, geometry: Geometry): readonly Line[] => {
  const { of, family } = geometry
  const { stems, drops, middle } = anchorsOf(union, geometry)
  const coupleY = below + 10 + (lanes.couple.get(union.id) ?? 0) * laneHeight
  const childY = below + 10 + (lanes.couples + (lanes.child.get(union.id) ?? 0)) * laneHeight + 6
  const lines: Line[] = []
  const [first, second] = [union.parents[0] ?? '', union.parents[1]]
  const [left = 0, right = left] = stems
  if (second !== undefined)
    lines.push({
      kind: 'couple',
      union: union.id,
      state: union.state,
      points: points([left, of(first).bottom], [left, coupleY], [right, coupleY], [right, of(second).bottom]),
      mark: [Math.min(left, right) + Math.abs(right - left) * 0.25, coupleY],
    })
  if (union.children.length === 0) return lines
  const from = second === undefined ? of(first).bottom : coupleY
  const twinOf = (id: string) => family.twins.find(({ one, other }) => one === id || other === id)
  const meeting = (id: string, drop: number): number => {
    const twins = twinOf(id)
    const partner = twins === undefined ? undefined : twins.one === id ? twins.other : twins.one
    const index = union.children.findIndex((child) => child.id === partner)
    return index === -1 ? drop : (drop + (drops[index] ?? drop)) / 2
  }
  const tops = union.children.map(({ id }, index) => meeting(id, drops[index] ?? 0))
  const [low, high] = [Math.min(middle, ...tops), Math.max(middle, ...tops)]
  lines.push({
    kind: 'children',
    union: union.id,
    points: `${points([middle, from], [middle, childY])} ${points([low, childY], [high, childY])}`,
  })
  union.children.forEach(({ id, how, proposed = false }, index) => {
    const path = points([tops[index] ?? 0, childY], [drops[index] ?? 0, of(id).top])
    lines.push({ kind: 'child', union: union.id, child: id, how, proposed, points: path })
  })
  for (const { one, other, identical } of family.twins) {
    const [a, b] = [one, other].map((id) => union.children.findIndex((child) => child.id === id))
    if (!identical || a === undefined || b === undefined || a < 0 || b < 0) continue
    const half = (at: number): readonly [number, number] => [
      ((tops[at] ?? 0) + (drops[at] ?? 0)) / 2,
      (childY + of(union.children[at]?.id ?? '').top) / 2,
    ]
    lines.push({ kind: 'identical', one, other, points: points(half(a), half(b)) })
  }
  return lines
}
