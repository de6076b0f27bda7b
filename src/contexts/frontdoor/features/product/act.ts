import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { receivingTeams } from '../../model/decision.ts'
import { noteSeenJoined } from '../../parts/earlier-history.ts'
import { joinedTo } from '../../parts/joined-read.ts'
import { findContact } from '../../store/contacts.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { insertProduct, type ProductId, sealedWordsFor } from '../../store/products.ts'
import { compose } from './compose.ts'

export type MakingProduct = {
  readonly once: string
  readonly contact: string
  /** A team that receives children from this hub. */
  readonly recipient: string
  readonly purpose: string
  /** Nothing learned after this stands in it; null is now. */
  readonly asAt: Temporal.Instant | null
}

/** Every text of a document that somebody wrote for it or beside it. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap((one) => textsOf(one))
      : []

/** Somebody who writes today's date means what is known by now. */
const isRestOfToday = (asAt: Temporal.Instant, now: Temporal.Instant, { calendar }: HubClock): boolean =>
  Temporal.Instant.compare(asAt, now) > 0 && dateOf(calendar, asAt).equals(dateOf(calendar, now))

/**
 * Makes a journey into a document for one reader: the hub's own, and of what agencies returned only what its owners released to
 * that reader. Words of a sealed return that stand in it some other way are refused, with where they stand.
 */
export const makeProduct = async (
  tx: Tx,
  actor: SignedIn,
  given: MakingProduct,
  now: Temporal.Instant,
  clock: HubClock,
): Promise<Result<{ readonly product: ProductId }, FieldErrors | typeof notFound>> => {
  if ((await findContact(tx, given.contact)) === null) return refuse(notFound)
  if (!receivingTeams(clock.policies.routes.body.routes).includes(given.recipient))
    return refuse({ recipient: 'Choose who it is for' })
  const asAt = given.asAt === null || isRestOfToday(given.asAt, now, clock) ? now : given.asAt
  if (Temporal.Instant.compare(asAt, now) > 0)
    return refuse({ at: 'This is still to come: choose a day that has been' })
  const wanted = { ...given, asAt, madeAt: now, madeByName: actor.name }
  const made = await compose(tx, actor, wanted, clock)
  if (made === null) return refuse(notFound)
  const { contacts } = made
  const { recipient } = given
  const typed = await sealedWordsFor(tx, { contacts, recipient, text: given.purpose })
  if (typed.length > 0)
    return refuse({ purpose: `These words are sealed and not released to this reader: “${typed.join('”, “')}”` })
  const within = await sealedWordsFor(tx, { contacts, recipient, text: textsOf(made.paper).join('\n') })
  if (within.length > 0)
    return refuse({
      '': `What the hub itself recorded repeats sealed words that are not released to this reader: “${within.join('”, “')}”. Ask their owner to release them`,
    })
  const { paper, entries, keptBack: leftOut } = made
  const product = await insertProduct(tx, actor, { ...given, asAt, paper, entries, leftOut, contacts }, now)
  if (contacts.length > 1) await noteSeenJoined(tx, actor, given.contact, await joinedTo(tx, given.contact), now)
  return ok({ product })
}
