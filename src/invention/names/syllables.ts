const split = (line: string): readonly string[] => line.split(' ')

const products = (...parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((made, part) => made.flatMap((start) => part.map((end) => start + end)), [''])

/** Spreads a list so that neighbours in it are not alike, the same each time. */
const spread = (names: readonly string[]): string[] => {
  const placed = names.map((name, index) => ({ name, place: (index * 7919 + 13) % names.length }))
  return placed.sort((one, other) => one.place - other.place).map(({ name }) => name)
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)

/** Every name these syllables make, each once. */
export const namesOf = (...lines: readonly string[]): readonly string[] =>
  spread([...new Set(products(...lines.map(split)))]).map(capital)
