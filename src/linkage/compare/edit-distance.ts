/**
 * How many single-letter slips (wrong, missing, extra, or two neighbours swapped) turn one word into the other, told up
 * to `limit`; anything further answers `limit + 1`. Words are stretches of one array of character codes.
 */
export const slips = (
  chars: Uint16Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  limit: number,
): number => {
  let [a, b, m, n] = [aStart, bStart, aEnd - aStart, bEnd - bStart]
  if (Math.abs(m - n) > limit) return limit + 1
  while (m > 0 && n > 0 && chars[a] === chars[b]) {
    a += 1
    b += 1
    m -= 1
    n -= 1
  }
  while (m > 0 && n > 0 && chars[a + m - 1] === chars[b + n - 1]) {
    m -= 1
    n -= 1
  }
  if (m === 0 || n === 0) return Math.max(m, n)
  if (m > room - 1 || n > room - 1) return limit + 1
  return table(chars, a, m, b, n, limit)
}

const room = 64
const rows = [new Int32Array(room), new Int32Array(room), new Int32Array(room)] as const

/** Optimal string alignment, three rows at a time. */
const table = (chars: Uint16Array, a: number, m: number, b: number, n: number, limit: number): number => {
  let [before, above, row] = rows
  for (let j = 0; j <= n; j += 1) above[j] = j
  for (let i = 1; i <= m; i += 1) {
    row[0] = i
    let least = i
    const left = chars[a + i - 1]
    for (let j = 1; j <= n; j += 1) {
      const right = chars[b + j - 1]
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (left === right ? 0 : 1))
      const swapped = i > 1 && j > 1 && left === chars[b + j - 2] && chars[a + i - 2] === right
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    ;[before, above, row] = [above, row, before]
  }
  return Math.min(above[n] ?? 0, limit + 1)
}
