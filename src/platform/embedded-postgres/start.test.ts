import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canReach } from './places.ts'
import { startEmbedded, type Embedded } from './start.ts'

const run = promisify(execFile)
const quiet = () => undefined
const root = process.getuid?.() === 0
const here = fileURLToPath(new URL('.', import.meta.url))
/** A clone in root's home cannot be read by a normal user at all. */
const othersReachUs = await canReach({ uid: 65534, gid: 65534 }, here)

let folder = ''
let running: Embedded[] = []
let children: ChildProcess[] = []

const start = async (dataFolder: string, more: Partial<Parameters<typeof startEmbedded>[0]> = {}) => {
  const embedded = await startEmbedded({ dataFolder, log: quiet, ...more })
  running.push(embedded)
  return embedded
}

const ask = async (embedded: Pick<Embedded, 'url'>, text: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: embedded.url('postgres') })
  client.on('error', quiet)
  await client.connect()
  try {
    const { rows } = await client.query<{ value: unknown }>(text)
    return rows[0]?.value
  } finally {
    await client.end()
  }
}

type Told = { port: number; pid: number; place: string; url: string; error?: string }

/** Starts the embedded database in a process of its own, which holds it until it is killed. */
const startElsewhere = async (dataFolder: string, as: { uid?: number; gid?: number } = {}, how = '') => {
  const program = fileURLToPath(new URL('./hold.fixture.mjs', import.meta.url))
  const child = spawn(process.execPath, [program, dataFolder, how], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...as,
  })
  children.push(child)
  const lines = createInterface({ input: child.stdout })
  const [line] = (await once(lines, 'line')) as [string]
  return { child, told: JSON.parse(line) as Told }
}

const endHard = async (child: ChildProcess) => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openmash-embedded-'))
  await chmod(folder, 0o755)
})

afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await endHard(child)
  for (const embedded of running) {
    await embedded.stop()
    if (!embedded.place.startsWith(folder)) await rm(embedded.place, { recursive: true, force: true })
  }
  running = []
  children = []
  await rm(folder, { recursive: true, force: true })
})

describe('a new data folder', () => {
  it('gets a server on the loopback address alone that keeps records across a stop', async () => {
    const data = join(folder, 'data')
    const first = await start(data)
    expect(await ask(first, `select current_setting('listen_addresses') as value`)).toBe('127.0.0.1')
    expect(await ask(first, `select current_setting('unix_socket_directories') as value`)).toBe('')
    expect(await ask(first, `select current_setting('data_checksums') as value`)).toBe('on')
    expect(await ask(first, `select current_setting('fsync') as value`)).toBe('on')
    expect(await ask(first, `select getdatabaseencoding() as value`)).toBe('UTF8')
    await ask(first, 'create table kept (a int)')
    await first.stop()
    const second = await start(data)
    expect(second.port).toBe(first.port)
    expect(await ask(second, `select to_regclass('kept') is not null as value`)).toBe(true)
  })

  it('keeps the password from everybody but its owner, and refuses any other', async () => {
    const data = join(folder, 'data')
    const embedded = await start(data)
    expect((await stat(join(data, 'postgres.json'))).mode & 0o077).toBe(0)
    const wrong = { url: () => embedded.url('postgres').replace(/:[^:@]+@/, ':guess@') }
    await expect(ask(wrong, 'select 1 as value')).rejects.toThrow('password authentication failed')
  })

  it('writes nothing people typed into the log of the server', async () => {
    const embedded = await start(join(folder, 'data'))
    await expect(ask(embedded, `select 'Secretname'::int as value`)).rejects.toThrow()
    await embedded.stop()
    const log = await readFile(join(embedded.place, 'postgres.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('Secretname')
  })
})

describe('a folder in use', () => {
  it('is refused in one line while the other process lives, and can be shared', async () => {
    const data = join(folder, 'data')
    const first = await start(data)
    await expect(startEmbedded({ dataFolder: data, log: quiet })).rejects.toThrow(
      /^\S+ is in use by another OpenMASH process \(\d+\)\.$/,
    )
    const shared = await startEmbedded({ dataFolder: data, log: quiet, whenInUse: 'share' })
    expect(shared.pid).toBe(first.pid)
    await shared.stop()
    expect(await ask(first, 'select 1 as value')).toBe(1)
  })

  it('is taken over with its server and records after the owner was killed', async () => {
    const data = join(folder, 'data')
    const { child, told } = await startElsewhere(data)
    await ask({ url: () => told.url }, 'create table kept (a int)')
    await endHard(child)
    const again = await start(data)
    expect(again.pid).toBe(told.pid)
    expect(await ask(again, `select to_regclass('kept') is not null as value`)).toBe(true)
  })

  it('is stopped with its owner when the owner is told to end', async () => {
    const { child, told } = await startElsewhere(join(folder, 'data'))
    child.kill('SIGTERM')
    await once(child, 'exit')
    await expect(ask({ url: () => told.url }, 'select 1 as value')).rejects.toThrow('ECONNREFUSED')
  })

  it('stays up until an owner that ends in its own order has written its last', async () => {
    const data = join(folder, 'data')
    const { child } = await startElsewhere(data, {}, 'in-order')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).toBe(0)
    const again = await start(data)
    expect(await ask(again, `select to_regclass('written_while_ending') is not null as value`)).toBe(true)
  })

  it('is not confused by a process id that now belongs to another program', async () => {
    const data = join(folder, 'data')
    const first = await start(data)
    const notice = await readFile(join(first.place, 'pgdata', 'postmaster.pid'), 'utf8')
    await first.stop()
    const other = spawn('sleep', ['60'])
    children.push(other)
    await writeFile(join(first.place, 'pgdata', 'postmaster.pid'), notice.replace(/^\d+/, String(other.pid)))
    await writeFile(join(data, 'openmash.lock'), JSON.stringify({ pid: other.pid, birth: 'long ago' }))
    const second = await start(data)
    expect(await ask(second, 'select 1 as value')).toBe(1)
    expect(other.exitCode).toBeNull()
  })
})

it('starts a server again on its port when it is killed under us', async () => {
  const embedded = await start(join(folder, 'data'))
  await ask(embedded, 'create table kept (a int)')
  process.kill(embedded.pid, 'SIGKILL')
  await expect
    .poll(() => ask(embedded, `select to_regclass('kept') is not null as value`).catch(() => 'down'), {
      timeout: 15_000,
    })
    .toBe(true)
})

describe('a folder that cannot be used', () => {
  it('is refused in one line when another major version made its records', async () => {
    const data = join(folder, 'data')
    const first = await start(data)
    await first.stop()
    await writeFile(join(first.place, 'pgdata', 'PG_VERSION'), '12\n')
    await expect(startEmbedded({ dataFolder: data, log: quiet })).rejects.toThrow(
      /made by PostgreSQL 12.*docs\/upgrading\.md\.$/,
    )
  })

  it('is refused in one line when a file stands where it should be', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(startEmbedded({ dataFolder: join(folder, 'file', 'data'), log: quiet })).rejects.toThrow(
      /^The data folder .* cannot be used: part of the path is a file\.$/,
    )
  })
})

describe.runIf(root)('as root', () => {
  it('serves a folder only root may enter, with the server as another user', async () => {
    const closed = join(folder, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const embedded = await start(join(closed, 'data'))
    expect(embedded.place.startsWith(closed)).toBe(false)
    expect((await stat(join(embedded.place, 'pgdata'))).uid).not.toBe(0)
    expect(await ask(embedded, 'select 1 as value')).toBe(1)
  })

  it.runIf(othersReachUs)('lets a normal user start it too', async () => {
    const data = join(folder, 'theirs')
    await mkdir(data)
    await chown(data, 65534, 65534)
    const { child, told } = await startElsewhere(data, { uid: 65534, gid: 65534 })
    expect(told.error).toBeUndefined()
    expect(await ask({ url: () => told.url }, 'select 1 as value')).toBe(1)
    const { stdout } = await run('stat', ['-c', '%u', `/proc/${String(told.pid)}`])
    expect(stdout.trim()).toBe('65534')
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  it.runIf(othersReachUs)('tells a normal user who may not write there so in one line', async () => {
    const { told } = await startElsewhere(join(folder, 'not-theirs'), { uid: 65534, gid: 65534 })
    expect(told.error).toMatch(/cannot be used: this user may not write there\.$/)
  })
})
