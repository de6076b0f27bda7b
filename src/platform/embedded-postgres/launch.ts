import { setTimeout as wait } from 'node:timers/promises'
import { askServer, type Running } from './running-server.ts'
import * as server from './server.ts'
import { EmbeddedTrouble } from './trouble.ts'

const launchOn = async (site: server.Site, port: number): Promise<Running> => {
  const { pid, hasEnded } = await server.launch(site, port)
  const limit = Date.now() + 60_000
  while (!hasEnded() && Date.now() < limit) {
    const answer = await askServer(site, port)
    if (answer?.ours === true) return { ...answer, pid, port }
    await wait(40)
  }
  await server.askToStop(site, pid)
  throw new EmbeddedTrouble(`The database did not start: ${await server.lastComplaint(site)}`)
}

/** A server whose processes were killed one by one holds its records for a moment: try again for five seconds. */
export const launchPatiently = async (site: server.Site, port: number): Promise<Running> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOn(site, port)
    } catch (error) {
      if (!(error instanceof EmbeddedTrouble) || attempt >= 10 || !/still in use|lock file/.test(error.message))
        throw error
      await wait(500)
    }
  }
}
