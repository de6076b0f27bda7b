// A million records of an invented town: how long linking takes, what it needs, and how good it is.
import { linkFiles, measure } from '../../src/linkage/index.ts'
import { type Town, writeTown } from './link-town.ts'

const count = 1_000_000
const mostSeconds = 15
const mostMemory = 1500

type Linked = Awaited<ReturnType<typeof linkFiles>>

/** Pairs of brothers and sisters in one block of thought: how many there are, and how many would be linked unseen. */
const siblings = ({ pairs, bandAt, table }: Linked, { person, household }: Town) => {
  let linked = 0
  pairs.left.forEach((left, pair) => {
    const right = pairs.right[pair] ?? 0
    if (person[left] !== person[right] && household[left] === household[right] && bandAt(pair) === 'link') linked += 1
  })
  let all = 0
  for (let row = 0; row < table.size; row += 1)
    for (let next = row + 1; next < table.size && household[next] === household[row]; next += 1)
      if (person[next] !== person[row]) all += 1
  return { linked, all }
}

function* quality(linked: Linked, town: Town) {
  const figures = measure(town.plan, linked)
  if (figures === null) return
  const half = figures.thresholds.find(({ name }) => name.endsWith('0.5'))
  const [link, seen] = figures.bands
  if (half === undefined || link === undefined || seen === undefined) return
  const round = (value: number): number => Number(value.toFixed(4))
  yield {
    name: 'pairs at 0.5',
    f1: round(half.f1),
    precision: round(half.precision),
    recall: round(half.recall),
    passed: half.f1 >= 0.93,
  }
  const sure = { precision: round(link.precision), recall: round(link.recall) }
  yield { name: 'link band', ...sure, passed: link.precision >= 0.998 && link.recall >= 0.8 }
  const perRecord = (seen.found - link.found) / linked.table.size
  yield {
    name: 'link and review',
    recall: round(seen.recall),
    reviewsPerRecord: round(perRecord),
    passed: seen.recall >= 0.95 && perRecord <= 0.3,
  }
  const recalls = figures.groups.map((group) => group.recall)
  const gap = half.recall - Math.min(...recalls)
  yield { name: 'worst name origin below all', value: round(gap), unit: 'recall', passed: gap <= 0.02 }
  yield {
    name: 'calibration',
    bins: figures.calibration.map(({ from, pairs, stated, observed }) => [from, pairs, round(stated), round(observed)]),
  }
  const { linked: wrong, all } = siblings(linked, town)
  yield {
    name: 'siblings linked unseen',
    value: round((wrong / all) * 10_000),
    unit: 'in 10,000 sibling pairs',
    wrong,
    all,
  }
}

export async function* bench() {
  const town = writeTown(2, count)
  try {
    const started = performance.now()
    const before = process.cpuUsage()
    let read = started
    const linked = await linkFiles(town.plan, town.file, null, (line) => {
      if (line.endsWith('records read')) read = performance.now()
      process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s: ${line}\n`)
    })
    const ended = performance.now()
    const { user, system } = process.cpuUsage(before)
    const [seconds, reading] = [(ended - started) / 1000, (read - started) / 1000]
    const figure = { records: count, candidates: linked.candidates, unit: 's' }
    yield { name: 'read', value: Number(reading.toFixed(1)), ...figure }
    yield {
      name: 'trained, scored and clustered',
      value: Number((seconds - reading).toFixed(1)),
      ...figure,
      passed: seconds - reading <= mostSeconds,
    }
    yield { name: 'processor time of it all', value: Number(((user + system) / 1e6).toFixed(1)), unit: 's' }
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    yield { name: 'peak memory', value: peak, unit: 'MB', passed: peak <= mostMemory }
    yield* quality(linked, town)
  } finally {
    town.remove()
  }
}
