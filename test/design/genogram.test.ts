import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Family, Member, Union } from '../../src/design/genogram/family.ts'
import { type Layout, layOut, linesOf } from '../../src/design/genogram/layout.ts'

const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  name: `Person ${id}`,
  sex: 'unknown',
  age: '',
  note: '',
  unborn: false,
  dead: false,
  central: false,
  atHome: false,
  ...more,
})

const names = [
  'Al',
  'Bartholomew Fitzwilliam-Ravenscroft',
  'Oluwaseun Adeyemi-Thompson Junior',
  'Zoë',
  'Nguyễn Thị Minh Khai',
]

/** Any family of up to 60 people: each generation's couples from anywhere in it, some people with two partners, some with none. */
const families: fc.Arbitrary<Family> = fc
  .record({
    size: fc.integer({ min: 1, max: 60 }),
    seed: fc.array(fc.nat(1_000_000), { minLength: 240, maxLength: 240 }),
  })
  .map(({ size, seed }) => {
    let at = 0
    const next = (limit: number): number => (seed[at++ % seed.length] ?? 0) % limit
    const members: Member[] = []
    const generation: number[] = []
    const unions: Union[] = []
    const twins: { one: string; other: string; identical: boolean }[] = []
    for (let id = 0; id < size; id += 1) {
      members.push(
        member(String(id), {
          name: names[next(names.length)] ?? '',
          atHome: next(3) === 0,
          note: next(2) === 0 ? 'died 2021' : '',
        }),
      )
      generation.push(next(4))
    }
    const of = (level: number): number[] => generation.flatMap((one, id) => (one === level ? [id] : []))
    const taken = new Set<number>()
    for (let level = 0; level < 3; level += 1) {
      const adults = of(level)
      for (let pair = 0; pair < adults.length; pair += 1) {
        const [a, b] = [adults[next(adults.length)] ?? 0, adults[next(adults.length)] ?? 0]
        const parents = a === b ? [String(a)] : [String(a), String(b)]
        if (unions.some((union) => union.parents.toSorted().join() === parents.toSorted().join())) continue
        const children = of(level + 1)
          .filter((child) => !taken.has(child) && next(3) === 0)
          .map((child) => String(child))
        for (const child of children) taken.add(Number(child))
        const [one, other] = children
        if (one !== undefined && other !== undefined && next(4) === 0)
          twins.push({ one, other, identical: next(2) === 0 })
        if (parents.length === 1 && children.length === 0) continue
        const hows = ['birth', 'adoptive', 'foster', 'guardian'] as const
        unions.push({
          id: `u${String(unions.length)}`,
          parents,
          state: 'together',
          children: children.map((id) => ({ id, how: hows[next(4)] ?? 'birth' })),
        })
      }
    }
    return { members, unions, twins }
  })

/** What is wrong with a drawing, in words; nothing where all is well. Knows nothing of how it was made. */
const faultsOf = (family: Family, { members, lines, width, height, homes }: Layout): readonly string[] => {
  const faults: string[] = []
  if (members.length !== family.members.length) faults.push('somebody is missing')
  members.forEach((one, index) => {
    const { x, y, width: w, height: h } = one.cell
    if (x < 0 || y < 0 || x + w > width + 1 || y + h > height + 1) faults.push(`${one.id} is outside`)
    for (const other of members.slice(index + 1)) {
      const c = other.cell
      if (x < c.x + c.width && c.x < x + w && y < c.y + c.height && c.y < y + h)
        faults.push(`${one.id} lies on ${other.id}`)
    }
  })
  const at = new Map(members.map((one) => [one.id, one]))
  for (const union of family.unions) {
    const own = lines.filter((line) => 'union' in line && line.union === union.id)
    if (union.parents.length === 2 && !own.some(({ kind }) => kind === 'couple'))
      faults.push(`${union.id} has no couple's line`)
    for (const { id } of union.children) {
      if (!own.some((line) => line.kind === 'child' && line.child === id)) faults.push(`${id} hangs from nothing`)
      for (const parent of union.parents)
        if ((at.get(parent)?.y ?? 0) >= (at.get(id)?.y ?? 0)) faults.push(`${id} stands above ${parent}`)
    }
    const [a, b] = union.parents
    if (b !== undefined && at.get(a ?? '')?.y !== at.get(b)?.y) faults.push(`${union.id} is not side by side`)
  }
  for (const { id, atHome, x, y } of members)
    if (atHome !== homes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height))
      faults.push(`${id} is drawn on the wrong side of the home's outline`)
  return [...faults, ...overlapsOf(lines)]
}

/** Level pieces of different families may not run along each other: nobody could tell whose line it is. */
const overlapsOf = (lines: Layout['lines']): readonly string[] => {
  const level = lines.flatMap((line) => {
    if (line.kind !== 'couple' && line.kind !== 'children') return []
    const at = line.points.split(' ').map((point) => point.split(',').map(Number))
    return at.flatMap(([x = 0, y = 0], index) => {
      const [px = 0, py = 0] = at[index - 1] ?? [x, -1]
      return py === y && px !== x ? [{ of: line.union, y, from: Math.min(px, x), to: Math.max(px, x) }] : []
    })
  })
  return level.flatMap((one, index) =>
    level.slice(index + 1).flatMap((other) => {
      const along = one.of !== other.of && one.y === other.y && one.from < other.to && other.from < one.to
      return along ? [`${one.of} runs along ${other.of}`] : []
    }),
  )
}

describe('a family drawing', () => {
  it('lays nobody upon anybody, draws every tie, children below parents, couples side by side, whatever the family', () => {
    fc.assert(
      fc.property(families, (family) => {
        expect(faultsOf(family, layOut(family))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('would be found wrong if somebody were pushed onto another, left out, or cut loose', () => {
    const family: Family = {
      members: [member('a'), member('b'), member('c')],
      unions: [{ id: 'u', parents: ['a', 'b'], state: 'divorced', children: [{ id: 'c', how: 'birth' }] }],
      twins: [],
    }
    const drawn = layOut(family)
    expect(faultsOf(family, drawn)).toEqual([])
    const [first, second, ...rest] = drawn.members
    if (first === undefined || second === undefined) throw new Error('Nobody was drawn.')
    const pushed = { ...drawn, members: [first, { ...second, cell: first.cell }, ...rest] }
    expect(faultsOf(family, pushed).join()).toContain('lies on')
    expect(faultsOf(family, { ...drawn, members: [first] }).join()).toContain('missing')
    expect(faultsOf(family, { ...drawn, lines: [] }).join()).toContain('hangs from nothing')
  })

  it('ends even where somebody was made their own ancestor', () => {
    const family: Family = {
      members: [member('a'), member('b')],
      unions: [
        { id: 'u', parents: ['a'], state: null, children: [{ id: 'b', how: 'birth' }] },
        { id: 'v', parents: ['b'], state: null, children: [{ id: 'a', how: 'birth' }] },
      ],
      twins: [],
    }
    expect(layOut(family).members).toHaveLength(2)
  })

  it('puts long names in lines that fit and shortens only what does not', () => {
    expect(linesOf('Al')).toEqual(['Al'])
    expect(linesOf('Chioma Grace Nkemelu')).toEqual(['Chioma Grace', 'Nkemelu'])
    expect(linesOf('Bartholomew Fitzwilliam-Ravenscroft')).toEqual(['Bartholomew', 'Fitzwilliam-', 'Ravenscroft'])
    expect(linesOf('Wolfeschlegelsteinhausen')).toEqual(['Wolfeschlegelste…'])
    expect(linesOf('a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i').at(-1)).toMatch(/…$/)
  })
})
