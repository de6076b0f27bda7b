import type { AskFinder, Near } from '../../contexts/people/index.ts'
import type { Deployment } from '../open.ts'

/** What a finder and those who ask it share; drawn from the deployment's secret, so that both work it out alone. */
export const finderToken = ({ secrets }: Pick<Deployment, 'secrets'>): string =>
  Buffer.from(secrets.keyed('finder', 'token')).toString('base64url')

/** A page waits so long for the finder and then shows what plain keys find. */
const patience = 400

/** Asks a finder over HTTP. Whatever goes wrong, the answer is null: matching never stands in the way of a child's page. */
export const askFinderAt =
  (address: () => string | null, token: string): AskFinder =>
  async (hub, people) => {
    const base = address()
    if (base === null) return null
    if (people.length === 0) return new Map()
    try {
      const response = await fetch(`${base}/near`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ hub, people }),
        signal: AbortSignal.timeout(patience),
      })
      if (!response.ok) return null
      const { near } = (await response.json()) as { readonly near: Readonly<Record<string, readonly Near[]>> }
      return new Map(Object.entries(near))
    } catch {
      return null
    }
  }
