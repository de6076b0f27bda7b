import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { Paper } from '../../../../kernel/paper.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { releasesOf } from '../../../sharing/index.ts'
import { type Entry, gapsAt } from '../../model/chronology.ts'
import { partners } from '../../model/standing.ts'
import { productPaper } from '../../model/product.ts'
import { contactsAt, entriesFor } from '../../parts/journey-entries.ts'
import { childrenOf } from '../../store/decisions.ts'
import { earlierContacts } from '../../store/earlier-contacts.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { requestsOf } from '../../store/requests.ts'
import { agenciesInOrder } from '../../store/standing.ts'

export type Wanted = {
  readonly contact: string
  readonly recipient: string
  readonly purpose: string
  readonly asAt: Temporal.Instant
  readonly madeAt: Temporal.Instant
  readonly madeByName: string
}

export type Composed = {
  readonly paper: Paper
  readonly contacts: readonly string[]
  readonly entries: number
  readonly keptBack: number
}

const known = (at: Temporal.Instant | null, asAt: Temporal.Instant): boolean =>
  at !== null && Temporal.Instant.compare(at, asAt) <= 0

/** How many agencies knew the family by then and have released nothing, or not all, of it to this reader. */
const keptBackBy = async (tx: Tx, contacts: readonly string[], { recipient, asAt }: Wanted): Promise<number> => {
  const agencies = new Set<string>()
  for (const contact of contacts) {
    const released = (await releasesOf(tx, contact)).filter((one) => one.recipient === recipient)
    for (const { agency, answer, answeredAt } of await requestsOf(tx, contact))
      if (answer === 'known' && known(answeredAt, asAt) && !released.some((one) => one.agency === agency))
        agencies.add(agency)
  }
  return agencies.size
}

const byHappening = (one: Entry, other: Entry): number =>
  one.happened.localeCompare(other.happened) || Temporal.Instant.compare(one.learnedAt, other.learnedAt)

/** The journey of a contact as known at a moment, for one reader: null where the actor sees no such contact. */
export const compose = async (
  tx: Tx,
  { hubName }: Pick<SignedIn, 'hubName'>,
  wanted: Wanted,
  clock: HubClock,
): Promise<Composed | null> => {
  const found = await earlierContacts(tx, await contactsAt(tx, wanted.contact, wanted.asAt))
  const own = found.find(({ id }) => id === wanted.contact)
  if (own === undefined) return null
  const entries: Entry[] = []
  for (const contact of found) entries.push(...(await entriesFor(tx, { contact, clock, hubName }, wanted.recipient)))
  const shown = entries.filter(({ learnedAt }) => known(learnedAt, wanted.asAt)).sort(byHappening)
  const contacts = found.map(({ id }) => id)
  const keptBack = await keptBackBy(tx, contacts, wanted)
  const requests = await requestsOf(tx, wanted.contact)
  const usual = (await agenciesInOrder(tx)).filter(({ kind }) => partners.has(kind)).map(({ name }) => name)
  const agencies = [...new Set([...usual, ...requests.map(({ agencyName }) => agencyName)])]
  const parts = {
    ...wanted,
    reference: own.reference,
    hubName,
    children: (await childrenOf(tx, wanted.contact)).map(({ name, body }) => ({ ...body, name })),
    entries: shown,
    keptBack,
    gaps: gapsAt(agencies, requests, wanted.asAt),
  }
  return { paper: productPaper(parts, clock.calendar), contacts, entries: shown.length, keptBack }
}
