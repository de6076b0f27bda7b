import { bandLimits, probabilityOf } from '../bands.ts'
import { levelWords } from '../compare/field-kinds.ts'
import { explain } from '../explain.ts'
import type { Linked } from '../link-files.ts'
import { PairScorer } from '../model/pair-scorer.ts'
import { asOne, byChance } from '../model/relations.ts'
import { textOf } from '../vocabulary.ts'
import type { Quality, TruthFigures } from './truth-figures.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const safe = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
const signed = (bits: number): string => `${bits >= 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`

const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (tag: string, row: readonly string[]): string =>
    row.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')
  return `<table><caption>${safe(caption)}</caption><thead><tr>${cells('th scope="col"', heads).replaceAll('</th scope="col">', '</th>')}</tr></thead><tbody>
${body}</tbody></table>`
}

const bandTable = ({ pairs, bandAt }: Linked): string => {
  const counts = new Map<string, number>()
  for (let pair = 0; pair < pairs.bits.length; pair += 1) {
    const band = bandAt(pair)
    counts.set(band, (counts.get(band) ?? 0) + 1)
  }
  const rows = (['link', 'review', 'show'] as const).map((band) => [
    band,
    `${bandLimits[band]} and more`,
    String(counts.get(band) ?? 0),
  ])
  return table('Candidate pairs by band', ['Band', 'Probability', 'Pairs'], rows)
}

const weights = ({ model }: Linked): string =>
  model.fields
    .map(({ kind, label, tables }) => {
      const rows = levelWords[kind].map((words, level) => {
        const [one, chance] = [tables[asOne][level] ?? 0, tables[byChance][level] ?? 0]
        return [words, percent(one), percent(chance), signed(Math.log2(Math.max(one, 1e-18) / Math.max(chance, 1e-18)))]
      })
      return table(`${label} (${kind})`, ['Two records have it', 'One person', 'By chance', 'Bits'], rows)
    })
    .join('\n')

/** Pairs spread over the bands, so that a reader sees how each is judged. */
const examplePairs = ({ pairs }: Linked): number[] => {
  const wanted = [0.9999, 0.99, 0.9, 0.7, 0.5, 0.3, 0.1, 0.02]
  const best = wanted.map(() => ({ pair: -1, off: Infinity }))
  pairs.bits.forEach((bits, pair) => {
    wanted.forEach((target, index) => {
      const off = Math.abs(bits - Math.log2(target / (1 - target)))
      const kept = best[index]
      if (kept !== undefined && off < kept.off) best[index] = { pair, off }
    })
  })
  return [...new Set(best.map(({ pair }) => pair))].filter((pair) => pair >= 0)
}

const othersWords = (bits: number): string =>
  bits > 0 ? 'a third record vouches for it' : 'other records fit better, or stand between'

const examples = (linked: Linked): string => {
  const { pairs, model, table: records } = linked
  const scorer = new PairScorer(records.columns, model)
  return examplePairs(linked)
    .map((pair) => {
      const [left, right] = [pairs.left[pair] ?? 0, pairs.right[pair] ?? 0]
      const { bits, steps } = explain(scorer, model, left, right)
      const said = records.columns.map(({ label, words, codes }) => [
        label,
        textOf(words, codes[left] ?? -1),
        textOf(words, codes[right] ?? -1),
      ])
      const probability = probabilityOf(pairs.bits[pair] ?? 0)
      const title = `Probability ${probability.toFixed(4)}: ${linked.bandAt(pair)}`
      const weight = pairs.bits[pair] ?? 0
      const others = weight - bits
      const rows = steps.map((step) => [step.label, step.words, signed(step.bits)])
      if (Math.abs(others) >= 0.05) rows.push(['other records', othersWords(others), signed(others)])
      rows.push(['together', '', signed(weight)])
      return `<h3>${title}</h3>${table('As compared', ['Column', 'One record', 'The other'], said)}
${table('Why', ['What', 'Seen', 'Bits'], rows)}`
    })
    .join('\n')
}

const qualityTable = (caption: string, rows: readonly Quality[]): string =>
  table(
    caption,
    ['At', 'Pairs', 'Right', 'True pairs', 'Precision', 'Recall', 'F1'],
    rows.map(({ name, found, right, truePairs, precision, recall, f1 }) => [
      name,
      String(found),
      String(right),
      String(truePairs),
      percent(precision),
      percent(recall),
      f1.toFixed(4),
    ]),
  )

const truthPart = (figures: TruthFigures): string => {
  const calibration = table(
    'Calibration: what was stated and what was so',
    ['Probability from', 'Pairs', 'Stated', 'Observed'],
    figures.calibration.map(({ from, pairs, stated, observed }) => [
      String(from),
      String(pairs),
      percent(stated),
      percent(observed),
    ]),
  )
  const groups = figures.groups.length > 0 ? qualityTable('By group, at probability ≥ 0.5', figures.groups) : ''
  return `<h2>Against the truth</h2>${qualityTable('All pairs', [...figures.thresholds, ...figures.bands, figures.clustered])}${calibration}${groups}`
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}
table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:700}
th,td{border-bottom:1px solid #b1b4b6;padding:.25rem .75rem .25rem 0;text-align:left}`

/** The report of one run: bands, weights, worked examples and, where the truth is known, how good it is. */
export const reportHtml = (linked: Linked, figures: TruthFigures | null): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Linkage report</title><style>${style}</style></head><body><main>
<h1>Linkage report</h1>
<p>${linked.table.size} records, ${linked.candidates} candidate pairs. It holds personal data: keep it as you keep the records.</p>
${bandTable(linked)}
${figures === null ? '' : truthPart(figures)}
<h2>Examples</h2>
<p>Bits above 0 speak for one person; each bit doubles the odds. They add up to the weight of the pair.</p>
${examples(linked)}
<h2>Weights</h2>
${weights(linked)}
</main></body></html>
`
