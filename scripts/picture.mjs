// npm run picture: draws docs/architecture.svg from the imports the program really has.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { clone, ensureInstalled } from './install.mjs'

if (process.argv.includes('--help')) {
  process.stdout.write(`Usage: npm run picture

Reads every import under src/ and draws floors and houses with their real arrows into docs/architecture.svg.
A number on an arrow counts the imports; a fault would show as a red arrow that points up.
`)
  process.exit(0)
}

ensureInstalled({ withDev: true })
const { runTool } = await import('./checks.mjs')

/** Top to bottom, with what each is for. Only those that exist are drawn. */
const floors = [
  ['main', 'composes and starts: web, worker, commands, seed'],
  ['board', 'figures for the partnership board'],
  ['integration', 'other systems, exports, public interface'],
  ['community', 'community groups'],
  ['workforce', 'training and standards'],
  ['programmes', 'early help programmes'],
  ['frontdoor', 'refer, screen, ask, answer, picture, decide, tell'],
  ['people', 'who is who: identity, households, journey'],
  ['sharing', 'lawful basis, audit, release, retention'],
  ['partnership', 'hubs, agencies, users, policies, settings'],
  ['design', 'components, page shell, previews'],
  ['linkage', 'the matching engine'],
  ['invention', 'invented towns'],
  ['platform', 'database, requests, forms, mail'],
  ['kernel', 'pure words: results, ids, clocks, actors'],
]

const placeOf = (path) => /^src\/(?:contexts\/)?([^/]+)\//.exec(path)?.[1]

const readGraph = async () => {
  const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
  const { output } = await runTool('dependency-cruiser/bin/dependency-cruise.mjs', words)
  const { modules } = JSON.parse(output.slice(output.indexOf('{')))
  const files = new Map()
  const arrows = new Map()
  for (const { source, dependencies } of modules) {
    const from = placeOf(source)
    if (from === undefined || /\.test\.tsx?$/.test(source)) continue
    files.set(from, (files.get(from) ?? 0) + 1)
    for (const { resolved } of dependencies) {
      const to = placeOf(resolved)
      if (to === undefined || to === from) continue
      arrows.set(`${from} ${to}`, (arrows.get(`${from} ${to}`) ?? 0) + 1)
    }
  }
  return { files, arrows }
}

const row = { height: 44, gap: 12, width: 440, left: 16, top: 64 }
const colours = ['#1d5b8f', '#8a4b08', '#3d6b35', '#7a2d6b', '#2f5f66', '#6b4e9b', '#a03d3d']

const drawRow = ([name, purpose], index, count) => {
  const y = row.top + index * (row.height + row.gap)
  return `<g><rect x="${row.left}" y="${y}" width="${row.width}" height="${row.height}" rx="4" fill="#f3f5f6" stroke="#505a5f"/>
<text x="${row.left + 12}" y="${y + 19}" font-weight="700">${name}</text>
<text x="${row.left + row.width - 12}" y="${y + 19}" text-anchor="end" fill="#505a5f">${count} files</text>
<text x="${row.left + 12}" y="${y + 36}" font-size="12" fill="#505a5f">${purpose}</text></g>`
}

const centre = (index, shift) => row.top + index * (row.height + row.gap) + row.height / 2 + shift

/** Leaves low on the upper box and lands high on the lower one, further out the further it falls. */
const drawArrow = (from, to, count) => {
  const down = to > from
  const [start, end] = [centre(from, down ? 8 : -8), centre(to, down ? -8 : 8)]
  const right = row.left + row.width
  const reach = 34 + Math.abs(to - from) * 46
  const colour = down ? colours[from % colours.length] : '#d4351c'
  const width = Math.min(4, 1 + Math.log10(count)).toFixed(1)
  const apex = right + reach * 0.75
  const middle = (start + end) / 2
  return `<path d="M${right} ${start} C${right + reach} ${start} ${right + reach} ${end} ${right + 7} ${end}" fill="none" stroke="${colour}" stroke-width="${width}"/>
<path d="M${right + 1} ${end} l8 -4 v8 z" fill="${colour}"/>
<rect x="${apex - 13}" y="${middle - 9}" width="26" height="17" rx="3" fill="#fff"/>
<text x="${apex}" y="${middle + 4}" text-anchor="middle" font-size="12" fill="${colour}">${count}</text>`
}

const { files, arrows } = await readGraph()
const shown = floors.filter(([name]) => files.has(name))
const unknown = [...files.keys()].filter((name) => !floors.some(([known]) => known === name))
if (unknown.length > 0) {
  process.stderr.write(`scripts/picture.mjs does not know where to draw: ${unknown.join(', ')}.\n`)
  process.exit(1)
}
const level = new Map(shown.map(([name], index) => [name, index]))
const drawn = [...arrows].map(([key, count]) => {
  const [from, to] = key.split(' ')
  return drawArrow(level.get(from), level.get(to), count)
})
const height = row.top + shown.length * (row.height + row.gap) + 12
const width = row.left + row.width + 90 + shown.length * 36
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="15" fill="#0b0c0c" role="img" aria-labelledby="title desc">
<title id="title">The floors of OpenMASH and their imports</title>
<desc id="desc">${[...arrows].map(([key, count]) => `${key.replace(' ', ' imports ')} ${count} times`).join('; ')}.</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${row.left}" y="28" font-size="18" font-weight="700">The floors of OpenMASH</text>
<text x="${row.left}" y="48" font-size="12" fill="#505a5f">Arrows are imports and point down only; numbers count them. Drawn by “npm run picture”.</text>
${drawn.join('\n')}
${shown.map((floor, index) => drawRow(floor, index, files.get(floor[0]))).join('\n')}
</svg>
`
const target = join(clone, 'docs', 'architecture.svg')
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, svg)
process.stdout.write('Drew docs/architecture.svg.\n')
