import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { databaseName } from '../../src/main/open.ts'

const bin = fileURLToPath(new URL('../../bin/openmash.mjs', import.meta.url))

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => {
        resolve(typeof at === 'object' && at !== null ? at.port : 0)
      })
    })
  })

/** The product as its users run it: a process of its own over an embedded database, to be killed at will. */
export type Product = {
  readonly url: string
  /** Ends the web process as a power cut would, and starts it again. */
  readonly killWeb: () => Promise<void>
  /** Ends the database server the same way; the product starts it again by itself. */
  readonly killDatabase: () => Promise<void>
  /** For putting in what no page could in good time, past the policies. */
  readonly superuserUrl: () => Promise<string>
  readonly end: () => Promise<void>
}

const answers = async (url: string, within: number): Promise<void> => {
  const limit = Date.now() + within
  while (Date.now() < limit) {
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.status === 200) return
    await wait(150)
  }
  throw new Error('The product does not answer.')
}

const serverIn = async (dataFolder: string): Promise<{ readonly place: string; readonly password: string }> =>
  JSON.parse(await readFile(join(dataFolder, 'postgres.json'), 'utf8')) as { place: string; password: string }

export const startProduct = async (): Promise<Product> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'openmash-kill-'))
  await chmod(dataFolder, 0o711)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, PORT: String(port), OPENMASH_DATA: dataFolder, DATABASE_URL: '' }
  let web: ChildProcess
  const start = async (within: number) => {
    web = spawn(process.execPath, [bin, 'serve'], { env, stdio: 'ignore' })
    await answers(url, within)
  }
  const ended = () =>
    new Promise<void>((resolve) => {
      web.once('exit', () => {
        resolve()
      })
    })
  await start(120_000)
  return {
    url,
    killWeb: async () => {
      const gone = ended()
      web.kill('SIGKILL')
      await gone
      await start(60_000)
    },
    superuserUrl: async () => {
      const { place, password } = await serverIn(dataFolder)
      const port = (await readFile(join(place, 'pgdata', 'postmaster.pid'), 'utf8')).split('\n')[3] ?? ''
      return `postgres://postgres:${password}@127.0.0.1:${port}/${databaseName}`
    },
    killDatabase: async () => {
      const { place } = await serverIn(dataFolder)
      const [pid] = (await readFile(join(place, 'pgdata', 'postmaster.pid'), 'utf8')).split('\n')
      process.kill(Number(pid), 'SIGKILL')
      await wait(300)
      await answers(url, 60_000)
    },
    end: async () => {
      const gone = ended()
      web.kill('SIGTERM')
      await gone
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
