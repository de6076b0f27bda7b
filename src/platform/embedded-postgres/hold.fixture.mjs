// Started by start.test.ts as a process of its own: holds an embedded database until it is told or made to end.
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { register } from 'tsx/esm/api'

register()
const { startEmbedded } = await import('./start.ts')

/** As a web process does: hears the signal first, still writes what it has, and stops the database last. */
const endInOrder = (embedded) => async () => {
  await wait(500)
  const client = new pg.Client({ connectionString: embedded.url('postgres') })
  await client.connect()
  await client.query('create table written_while_ending ()')
  await client.end()
  await embedded.stop()
  process.exit(0)
}

let end = () => undefined
if (process.argv[3] === 'in-order') process.once('SIGTERM', () => end())
try {
  const embedded = await startEmbedded({ dataFolder: process.argv[2], log: () => undefined })
  end = endInOrder(embedded)
  const { port, pid, place } = embedded
  process.stdout.write(`${JSON.stringify({ port, pid, place, url: embedded.url('postgres') })}\n`)
  setInterval(() => undefined, 1000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`)
}
