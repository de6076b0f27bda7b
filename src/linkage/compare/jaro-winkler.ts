const longest = 64
const takenA = new Uint8Array(longest)
const takenB = new Uint8Array(longest)

/** Jaro-Winkler similarity, 0 to 1, of two stretches of one array of character codes; letters past 64 are not read. */
export const jaroWinkler = (chars: Uint16Array, aStart: number, aEnd: number, bStart: number, bEnd: number): number => {
  const m = Math.min(aEnd - aStart, longest)
  const n = Math.min(bEnd - bStart, longest)
  if (m === 0 || n === 0) return m === n ? 1 : 0
  const same = matchLetters(chars, aStart, m, bStart, n)
  if (same === 0) return 0
  const jaro = (same / m + same / n + (same - outOfOrder(chars, aStart, m, bStart) / 2) / same) / 3
  let prefix = 0
  while (prefix < 4 && prefix < m && prefix < n && chars[aStart + prefix] === chars[bStart + prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** Marks the letters that stand near each other in both words and counts them. */
const matchLetters = (chars: Uint16Array, a: number, m: number, b: number, n: number): number => {
  takenA.fill(0, 0, m)
  takenB.fill(0, 0, n)
  const reach = Math.max(0, (Math.max(m, n) >> 1) - 1)
  let same = 0
  for (let i = 0; i < m; i += 1) {
    const letter = chars[a + i]
    const last = Math.min(n - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (takenB[j] === 1 || chars[b + j] !== letter) continue
      takenA[i] = 1
      takenB[j] = 1
      same += 1
      break
    }
  }
  return same
}

const outOfOrder = (chars: Uint16Array, a: number, m: number, b: number): number => {
  let count = 0
  let j = 0
  for (let i = 0; i < m; i += 1) {
    if (takenA[i] === 0) continue
    while (takenB[j] === 0) j += 1
    if (chars[a + i] !== chars[b + j]) count += 1
    j += 1
  }
  return count
}
