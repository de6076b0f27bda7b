import { parentPort, workerData } from 'node:worker_threads'
import { type Errand, runErrand } from './errands.ts'
import { type Records, Share } from './share.ts'

const share = new Share(workerData as Records)

parentPort?.on('message', (errand: Errand) => {
  parentPort?.postMessage(runErrand(share, errand))
})
