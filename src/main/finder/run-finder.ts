import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { openFeed, openPeopleFinder } from '../../contexts/people/index.ts'
import { readModel, type StoredModel } from '../../linkage/index.ts'
import { type FinderServer, serveFinder } from './finder-server.ts'

export type FinderSettings = { readonly databaseUrl: string; readonly port: number; readonly token: string }

/** The model that ships with the product: data/README.md says how it was learned. */
export const shippedModel = (): StoredModel => {
  const file = ['../../../data/', '../../../../data/']
    .map((up) => fileURLToPath(new URL(`${up}person-model.json`, import.meta.url)))
    .find((path) => existsSync(path))
  if (file === undefined) throw new Error('data/person-model.json is missing from this installation')
  return readModel(readFileSync(file, 'utf8'))
}

/** Reads everybody, then answers. Closing ends both. */
export const runFinder = async ({ databaseUrl, port, token }: FinderSettings): Promise<FinderServer> => {
  const finder = openPeopleFinder(openFeed(databaseUrl), shippedModel())
  await finder.catchUp()
  const server = await serveFinder(finder, { port, token })
  return {
    port: server.port,
    close: async () => {
      await server.close()
      await finder.close()
    },
  }
}
