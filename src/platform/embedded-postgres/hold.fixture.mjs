// Started by start.test.ts as a process of its own: holds an embedded database until it is told or made to end.
import { register } from 'tsx/esm/api'

register()
const { startEmbedded } = await import('./start.ts')
try {
  const embedded = await startEmbedded({ dataFolder: process.argv[2], log: () => undefined })
  const { port, pid, place } = embedded
  process.stdout.write(`${JSON.stringify({ port, pid, place, url: embedded.url('postgres') })}\n`)
  setInterval(() => undefined, 1000)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`)
}
