import type { Family, Member, Union } from './family.ts'
import { placeRows } from './rows.ts'
import { type Geometry, laneHeight, lanesBelow, type Lanes, type Line, linesOfUnion, rowOf } from './ties.ts'

export const symbol = 44
const letter = 8.4
const lineHeight = 17
const mostLetters = 17
const mostLines = 3
const gap = 26
const margin = 24

/** A name in lines that fit beside a symbol; what does not fit ends in three dots, and stands whole in the table. */
export const linesOf = (name: string): readonly string[] => {
  const lines: string[] = []
  for (const word of name.split(/\s+|(?<=-)/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : last.endsWith('-') ? last + word : `${last} ${word}`
    if (last !== undefined && longer.length <= mostLetters) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > mostLetters ? `${line.slice(0, mostLetters - 1)}…` : line))
  const last = shown.at(-1) ?? ''
  return lines.length > mostLines ? [...shown.slice(0, -1), `${last.slice(0, mostLetters - 1)}…`] : shown
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type PlacedMember = Member & {
  /** The middle of the symbol. */
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  /** All the room of symbol and name. */
  readonly cell: Box
}

export type Layout = {
  readonly width: number
  readonly height: number
  readonly members: readonly PlacedMember[]
  readonly lines: readonly Line[]
  readonly homes: readonly Box[]
}

const textLines = ({ name, note }: Member): readonly string[] => [
  ...linesOf(name),
  ...(note === '' ? [] : [note.slice(0, 22)]),
]
const textWidth = (member: Member): number => Math.max(24, ...textLines(member).map((line) => line.length * letter))
const rowHeight = Math.max(symbol, (mostLines + 1) * lineHeight)

/** Runs of people in a row who live in the home, each as one outline. */
const homesOf = (row: readonly string[], member: (id: string) => PlacedMember): readonly Box[] => {
  const runs: string[][] = []
  row.forEach((id, index) => {
    if (!member(id).atHome) return
    const before = row[index - 1]
    if (before !== undefined && member(before).atHome) runs.at(-1)?.push(id)
    else runs.push([id])
  })
  return runs.map((run) => {
    const [first, last] = [member(run[0] ?? '').cell, member(run.at(-1) ?? '').cell]
    return { x: first.x - 7, y: first.y - 6, width: last.x + last.width - first.x + 14, height: first.height + 12 }
  })
}

/** Sets a family out: symbols with their names in rows by generation, nothing upon another, and a line for each tie. */
export const layOut = (family: Family): Layout => {
  const byId = new Map(family.members.map((member) => [member.id, member]))
  const widths = new Map(family.members.map((member) => [member.id, symbol + 8 + textWidth(member) + gap]))
  const { rows, middles } = placeRows(family, (id) => widths.get(id) ?? 0)
  const left = Math.min(0, ...family.members.map(({ id }) => (middles.get(id) ?? 0) - (widths.get(id) ?? 0) / 2))
  const xOf = (id: string): number => (middles.get(id) ?? 0) - (widths.get(id) ?? 0) / 2 - left + margin + symbol / 2
  const flat: Geometry = { family, of: (id) => ({ top: 0, bottom: 0, x: xOf(id) }) }
  const members = new Map<string, PlacedMember>()
  const below: { readonly y: number; readonly lanes: Lanes; readonly unions: readonly Union[] }[] = []
  let y = margin
  for (const [index, row] of rows.entries()) {
    for (const id of row) {
      const member = byId.get(id)
      if (member === undefined) continue
      const width = (widths.get(id) ?? 0) - gap
      const cell = { x: xOf(id) - symbol / 2, y, width, height: rowHeight }
      members.set(id, { ...member, x: xOf(id), y: y + rowHeight / 2, lines: textLines(member), cell })
    }
    const unions = family.unions.filter((union) => rowOf(rows, union) === index)
    const lanes = lanesBelow(unions, flat)
    below.push({ y: y + rowHeight, lanes, unions })
    y += rowHeight + (unions.length === 0 ? 0 : 30 + (lanes.couples + lanes.children) * laneHeight)
  }
  const placed = (id: string): PlacedMember => {
    const found = members.get(id)
    if (found === undefined) throw new Error('A tie names somebody who is not of this family.')
    return found
  }
  const geometry: Geometry = {
    family,
    of: (id) => ({ x: placed(id).x, top: placed(id).y - symbol / 2, bottom: placed(id).y + symbol / 2 }),
  }
  return {
    width: Math.max(0, ...[...members.values()].map(({ cell }) => cell.x + cell.width)) + margin,
    height: y + margin,
    members: [...members.values()],
    lines: below.flatMap(({ y: from, lanes, unions }) =>
      unions.flatMap((union) => linesOfUnion(union, lanes, from, geometry)),
    ),
    homes: rows.flatMap((row) => homesOf(row, placed)),
  }
}
