// npm run journey: draws docs/journey.svg, acts by states of each house, from the tables that the models really use.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clone, ensureInstalled } from './install.mjs'

if (process.argv.includes('--help')) {
  process.stdout.write(`Usage: npm run journey

Draws every table of acts by states that a model under src/contexts exports into docs/journey.svg: a dot where the act
is allowed. The pages and the acts read the same tables.
`)
  process.exit(0)
}

ensureInstalled({ withDev: true })
const { register } = await import('tsx/esm/api')
register({ tsconfig: join(clone, 'tsconfig.json') })
const { isJourney } = await import('../src/kernel/journey.ts')

const houses = join(clone, 'src/contexts')
const models = readdirSync(houses, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^[^/]+\/model\/.*\.ts$/.test(name) && !name.endsWith('.test.ts'))
  .sort()

const journeys = []
for (const name of models) {
  const exported = Object.values(await import(pathToFileURL(join(houses, name)).href))
  for (const journey of exported.filter(isJourney)) journeys.push({ house: name.split('/')[0], ...journey })
}

const size = { left: 16, name: 200, column: 132, row: 26, head: 62 }

/** One table: acts down, states across, a dot where the act is allowed. */
const drawTable = ({ house, of, states, acts }, top) => {
  const x = (index) => size.left + size.name + index * size.column + size.column / 2
  const y = (index) => top + size.head + index * size.row
  const width = size.name + states.length * size.column
  const names = Object.keys(acts)
  const heads = states.map(
    (state, index) => `<text x="${x(index)}" y="${top + 46}" text-anchor="middle">${state}</text>`,
  )
  const rows = names.map((act, row) => {
    const dots = states.map((state, column) =>
      acts[act].includes(state)
        ? `<circle cx="${x(column)}" cy="${y(row)}" r="6" fill="#0b5c63"/>`
        : `<circle cx="${x(column)}" cy="${y(row)}" r="1.5" fill="#8a9296"/>`,
    )
    const line = `<line x1="${size.left}" x2="${size.left + width}" y1="${y(row) + 13}" y2="${y(row) + 13}" stroke="#dfe3e4"/>`
    return `<text x="${size.left}" y="${y(row) + 5}">${act}</text>${dots.join('')}${line}`
  })
  return `<text x="${size.left}" y="${top + 20}" font-size="17" font-weight="700">${house}: ${of}</text>
${heads.join('')}
${rows.join('\n')}`
}

const heightOf = ({ acts }) => size.head + Object.keys(acts).length * size.row + 24
let top = 44
const tables = journeys.map((journey) => {
  const drawn = drawTable(journey, top)
  top += heightOf(journey)
  return drawn
})
const width = Math.max(...journeys.map(({ states }) => size.left * 2 + size.name + states.length * size.column))
const words = journeys.map(
  ({ house, of, acts }) =>
    `${house}, ${of}: ${Object.entries(acts)
      .map(([act, where]) => `${act} when ${where.join(' or ')}`)
      .join('; ')}.`,
)
writeFileSync(
  join(clone, 'docs', 'journey.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" font-family="system-ui, sans-serif" font-size="14" fill="#0b0c0c" role="img" aria-labelledby="title desc">
<title id="title">What can be done in which state</title>
<desc id="desc">${words.join(' ')}</desc>
<rect width="${width}" height="${top}" fill="#fff"/>
<text x="${size.left}" y="26" font-size="12" fill="#505a5f">A dot where the act is allowed. Drawn by “npm run journey” from the tables that the acts read.</text>
${tables.join('\n')}
</svg>
`,
)
process.stdout.write(`Drew ${journeys.length} journeys into docs/journey.svg.\n`)
