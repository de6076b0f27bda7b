import { openFeed, openPeopleFinder } from '../../contexts/people/index.ts'
import { shippedModel } from './shipped-model.ts'
import { type FinderServer, serveFinder } from './finder-server.ts'

export type FinderSettings = { readonly databaseUrl: string; readonly port: number; readonly token: string }

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
