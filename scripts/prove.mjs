// npm run prove: the long proofs. Each figure stands beside the figure of its planted fault.
import { runFigures } from './figures.mjs'

await runFigures({
  folder: 'test/prove',
  ending: '.prove.ts',
  entry: 'prove',
  help: `Usage: npm run prove [-- name…]

Runs every test/prove/*.prove.ts, or those whose name contains one of the words. Each file exports prove(), which yields
figures; each figure is printed as one line of JSON and carries the figure of its planted fault. A figure with
"passed": false, or an error, fails the run: exit code 1.
`,
})
