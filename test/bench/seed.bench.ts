// A million invented people: how long they take, what memory they need, how the rules of signals fare among them, and how
// two agencies' files are linked.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rateOf } from '../../src/contexts/frontdoor/model/rate.ts'
import { usualSignals } from '../../src/contexts/partnership/model/usual-signals.ts'
import { writeTownFiles } from '../../src/invention/index.ts'
import { linkFiles, measure as measureLinks, readColumnsFile } from '../../src/linkage/index.ts'
import { storiesIn } from './signal-files.ts'
import { measure } from './signal-rates.ts'

const people = 1_000_000
const mostSeconds = 180
const mostMemory = 500

/** In a town of its own proportions, not as many of each story: what a hub would meet. */
function* signals(folder: string) {
  const { rules, looksLike } = measure(storiesIn(folder), usualSignals.rules, 7)
  for (const { key, planted, found, innocent, alarms } of rules) {
    const [right, wrong] = [rateOf(found, planted), rateOf(alarms, innocent)]
    const shares = { foundOf100: right?.share.toFixed(1), alarmsOf100: wrong?.share.toFixed(2) }
    yield { name: key, ...shares, planted, found, innocent, alarms }
  }
  const innocent = looksLike.reduce((sum, { stories }) => sum + stories, 0)
  const alarmed = looksLike.reduce((sum, { alarms }) => sum + alarms, 0)
  yield { name: 'innocent stories with any signal', value: alarmed, unit: `of ${String(innocent)}` }
}

async function* links(folder: string, left: string, right: string) {
  const plan = readColumnsFile(readFileSync(join(folder, 'columns.json'), 'utf8'), 'columns.json')
  const [one, other] = [join(folder, `${left}.csv`), join(folder, `${right}.csv`)]
  const linked = await linkFiles(plan, one, other, () => undefined)
  const figures = measureLinks(plan, linked)
  const half = figures?.thresholds.find(({ name }) => name.endsWith('0.5'))
  const [link, seen] = figures?.bands ?? []
  const round = (value = NaN): number => Number(value.toFixed(4))
  yield {
    name: `${left} to ${right}`,
    records: linked.table.size,
    f1: round(half?.f1),
    linkPrecision: round(link?.precision),
    linkRecall: round(link?.recall),
    linkAndReviewRecall: round(seen?.recall),
  }
}

export async function* bench() {
  const folder = mkdtempSync(join(tmpdir(), 'openmash-seed-'))
  try {
    const started = performance.now()
    const written = writeTownFiles({ people, seed: 7, folder, withTruth: true }, (made) => {
      process.stderr.write(`${made.toLocaleString('en-GB')} people\n`)
    })
    const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    yield { name: 'a million people written', value: seconds, unit: 's', ...written, passed: seconds <= mostSeconds }
    yield { name: 'peak memory of it', value: peak, unit: 'MB', passed: peak <= mostMemory }
    yield* signals(folder)
    yield* links(folder, 'health', 'education')
    yield* links(folder, 'housing', 'police')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
