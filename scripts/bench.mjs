// npm run bench: measurements, one line of JSON per figure.
import { runFigures } from './figures.mjs'

await runFigures({
  folder: 'test/bench',
  ending: '.bench.ts',
  entry: 'bench',
  help: `Usage: npm run bench [-- name…]

Runs every test/bench/*.bench.ts, or those whose name contains one of the words. Each file exports bench(), which yields
figures; each is printed as one line of JSON with its name, value and unit. A figure with "passed": false, or an error,
fails the run: exit code 1.
`,
})
