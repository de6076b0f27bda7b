import type { Family } from './family.ts'

/**
 * The row of each member, 0 the eldest: children below all their parents, couples side by side, and nobody higher above
 * their children than they need to be. Bounded, so that a family drawn wrongly in a circle still ends.
 */
export const generationsOf = ({ members, unions }: Family): ReadonlyMap<string, number> => {
  const rows = new Map(members.map(({ id }) => [id, 0]))
  const row = (id: string): number => rows.get(id) ?? 0
  const lower = (ids: readonly string[], least: number): boolean => {
    const late = ids.filter((id) => rows.has(id) && row(id) < least)
    for (const id of late) rows.set(id, least)
    return late.length > 0
  }
  for (let round = 0, moved = true; moved && round <= members.length; round += 1) {
    moved = false
    for (const { parents, children } of unions) {
      const level = Math.max(...parents.map(row))
      const couple = lower(parents, level)
      const below = lower(
        children.map(({ id }) => id),
        level + 1,
      )
      moved = moved || couple || below
    }
  }
  raiseToChildren(rows, unions)
  return rows
}

/** Brings parents down to the row above their children, a group of couples at a time, the youngest groups first. */
const raiseToChildren = (rows: Map<string, number>, unions: Family['unions']): void => {
  for (let round = 0, moved = true; moved && round < 60; round += 1) {
    moved = false
    for (const group of couplesOf(unions)) {
      const children = unions
        .filter(({ parents }) => parents.some((id) => group.has(id)))
        .flatMap((one) => one.children)
      const least = Math.min(...children.map(({ id }) => rows.get(id) ?? 0)) - 1
      const level = Math.max(...[...group].map((id) => rows.get(id) ?? 0))
      if (children.length === 0 || least <= level) continue
      for (const id of group) rows.set(id, least)
      moved = true
    }
  }
}

/** Everybody who is tied to each other by being parents of one child or partners, in groups. */
export const couplesOf = (unions: Family['unions']): readonly ReadonlySet<string>[] => {
  const groups: Set<string>[] = []
  for (const { parents } of unions) {
    const touched = groups.filter((group) => parents.some((id) => group.has(id)))
    const [into = new Set<string>()] = touched
    if (touched.length === 0) groups.push(into)
    for (const other of touched.slice(1)) {
      for (const id of other) into.add(id)
      groups.splice(groups.indexOf(other), 1)
    }
    for (const id of parents) into.add(id)
  }
  return groups
}
