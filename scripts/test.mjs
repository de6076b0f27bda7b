// npm test: everything, with no other set-up. The last line is "N passed, N failed".
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clone, ensureInstalled } from './install.mjs'

const words = process.argv.slice(2)
if (words.includes('--help')) {
  process.stdout.write(`Usage: npm test [-- --no-browser] [-- --no-checks] [-- path…]

Installs what is missing, runs the checks (types, lint, layout, walls) and every test on a PostgreSQL it starts itself, and in a
real browser: the Chromium or Chrome of the machine, or one carried by an npm package.

  --no-browser   leave out the tests in a browser
  --no-checks    leave out types, lint, layout and walls
  path…          only the test files whose path contains one of these words; leaves out the checks

TEST_DATABASE_URL (a superuser's URL) runs the tests on that server; OPENMASH_PG_BIN on the PostgreSQL in that folder.
The last line is "N passed, N failed"; the exit code is 0 only when nothing failed.
`)
  process.exit(0)
}

const known = new Set(['--no-browser', '--no-checks'])
const unknown = words.find((word) => word.startsWith('-') && !known.has(word))
if (unknown !== undefined) {
  process.stderr.write(`npm test does not know "${unknown}"; "npm test -- --help" tells what it knows.\n`)
  process.exit(2)
}

const paths = words.filter((word) => !word.startsWith('-'))
ensureInstalled({ withDev: true })

const runVitest = (report) =>
  new Promise((resolve) => {
    const options = [
      ...['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...(words.includes('--no-browser') ? ['--project=unit'] : []),
      ...paths,
    ]
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...options], {
      cwd: clone,
      stdio: 'inherit',
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code) => resolve(code ?? 1))
  })

/** Counts tests, and files that failed before any of their tests could. */
const count = (report) => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests }
}

const runTests = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'openmash-report-'))
  const report = join(folder, 'report.json')
  try {
    const code = await runVitest(report)
    const counts = count(report)
    // An error outside every test must not pass unseen.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const withChecks = !words.includes('--no-checks') && paths.length === 0
const { runChecks } = await import('./checks.mjs')
const checks = withChecks ? await runChecks() : { passed: 0, failed: 0 }
const tests = await runTests()
const passed = checks.passed + tests.passed
const failed = checks.failed + tests.failed
const skipped = tests.skipped === 0 ? '' : `, ${tests.skipped} skipped`
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped}\n`)
process.exitCode = failed === 0 ? 0 : 1
