/** Somebody or a couple to be set in a row: how wide they are and where they would like their middle to be. */
export type Wish = { readonly width: number; readonly middle: number }

/**
 * The middles of things in a row, in their order and side by side without touching, as near to their wishes as can be: the
 * least sum of squares, by pooling those who push each other.
 */
export const setInRow = (wishes: readonly Wish[]): readonly number[] => {
  const offsets: number[] = []
  wishes.reduce((edge, { width }) => {
    offsets.push(edge + width / 2)
    return edge + width
  }, 0)
  const pools: { sum: number; count: number }[] = []
  wishes.forEach(({ middle }, at) => {
    pools.push({ sum: middle - (offsets[at] ?? 0), count: 1 })
    for (;;) {
      const [before, last] = [pools.at(-2), pools.at(-1)]
      if (before === undefined || last === undefined || before.sum / before.count <= last.sum / last.count) break
      before.sum += last.sum
      before.count += last.count
      pools.pop()
    }
  })
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return starts.map((start, at) => start + (offsets[at] ?? 0))
}

export type Span = { readonly from: number; readonly to: number }

/** A lane for each span so that no two in one lane meet; as few lanes as there can be. `apart` is the least gap. */
export const lanesFor = (spans: readonly Span[], apart: number): readonly number[] => {
  const lanes: number[] = []
  const ends: number[] = []
  const order = spans.map((_, at) => at).sort((a, b) => (spans[a]?.from ?? 0) - (spans[b]?.from ?? 0))
  for (const at of order) {
    const span = spans[at] ?? { from: 0, to: 0 }
    const free = ends.findIndex((end) => end + apart <= span.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = span.to
    lanes[at] = lane
  }
  return lanes
}
