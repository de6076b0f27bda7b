// npm start: installs what is missing, then serves. A new data folder becomes the demonstration town.
// npm run dev (--watch): the same, started again whenever a source file changes.
import { spawn } from 'node:child_process'
import { clone, ensureInstalled } from './install.mjs'

const words = process.argv.slice(2)
if (words.includes('--help')) {
  process.stdout.write(`Usage: npm start [-- options of "openmash serve"]
       npm run dev [-- options]

Installs what is missing, starts the database, migrates, makes the demonstration town in a new data folder, serves,
and prints where to look and whom to sign in as. PORT, OPENMASH_DATA and DATABASE_URL are honoured.
"npm run dev" does the same and starts again whenever a source file changes.
`)
  process.exit(0)
}

const rest = words.filter((word) => word !== '--watch')
ensureInstalled({ withDev: words.includes('--watch') })
if (words.includes('--watch')) {
  const watch = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', '--include', 'src/**/*.scss']
  const child = spawn(process.execPath, [...watch, 'bin/openmash.mjs', 'serve', ...rest], {
    cwd: clone,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
} else {
  // In this same process, so that signals reach the server itself.
  process.argv = [process.argv[0], `${clone}bin/openmash.mjs`, 'serve', ...rest]
  await import('../bin/openmash.mjs')
}
