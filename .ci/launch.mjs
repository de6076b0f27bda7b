// Starts the product as a stranger would and looks at its first page: as this user, again, and, as root, as a normal
// user too; with --built, a production build in the folder we are in. Counts each look; the last line is "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const scratch = process.argv[2]
const nobody = { uid: 65534, gid: 65534 }

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

let passed = 0
let failed = 0
const count = (good, line) => {
  process.stdout.write(`${good ? '✓' : '✗'} ${line}\n`)
  if (good) passed += 1
  else failed += 1
}

const answers = async (url, until) => {
  for (const limit = Date.now() + until * 1000; Date.now() < limit; await wait(200)) {
    const good = await fetch(url).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (good) return true
  }
  return false
}

const launch = async (clone, name, seconds, user, words = ['scripts/start.mjs']) => {
  const port = await freePort()
  const began = Date.now()
  const home = join(scratch, 'home')
  const env = {
    ...process.env,
    PORT: String(port),
    OPENMASH_DATA: join(scratch, name.replaceAll(' ', '-')),
    ...(user ? { HOME: home } : {}),
  }
  const child = spawn(process.execPath, words, {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const good = await Promise.race([answers(`http://127.0.0.1:${port}/`, seconds + 60), ended.then(() => false)])
  const took = (Date.now() - began) / 1000
  count(
    good && took <= seconds,
    `${name}: ${good ? `serves after ${took.toFixed(1)} s` : 'does not serve'} (limit ${seconds} s)`,
  )
  if (!good) process.stdout.write(said)
  child.kill('SIGTERM')
  const code = await Promise.race([ended, wait(20_000).then(() => 'late')])
  count(code !== 'late', `${name}: ends when told to`)
  if (code === 'late') child.kill('SIGKILL')
}

mkdirSync(join(scratch, 'home'), { recursive: true })
chmodSync(scratch, 0o777)
if (process.argv.includes('--built')) {
  await launch(process.cwd(), 'built', 60, undefined, ['bin/openmash.mjs', 'serve', '--live'])
} else {
  await launch(process.cwd(), 'data', 120)
  await launch(process.cwd(), 'data', 8)
}

if (process.getuid() === 0 && !process.argv.includes('--built')) {
  const clone = join(scratch, 'theirs')
  chownSync(join(scratch, 'home'), nobody.uid, nobody.gid)
  spawnSync('git', ['clone', '--quiet', process.cwd(), clone], { stdio: 'inherit' })
  spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, clone])
  await launch(clone, 'their data', 120, nobody)
  await launch(clone, 'their data', 8, nobody)
}
rmSync(scratch, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
