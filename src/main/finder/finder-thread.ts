import { parentPort, workerData } from 'node:worker_threads'
import { type FinderSettings, runFinder } from './run-finder.ts'

const { port } = await runFinder(workerData as FinderSettings)
parentPort?.postMessage(port)
