import type { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../kernel/clock/index.ts'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { joinedAt } from '../../people/index.ts'
import { type Hit, hitsIn, newIn } from '../model/signal-find.ts'
import { storyAt } from '../model/signal-story.ts'
import type { Needs } from '../needs.ts'
import { type HubClock, hubClock } from '../store/hub-clock.ts'
import { contactsToLookAt, rawAround, takeLook } from '../store/signal-raw.ts'
import {
  evidenceOf,
  insertEvidence,
  insertSignal,
  sealSignal,
  type SignalEvidence,
  type Standing,
  standingSignals,
} from '../store/signals.ts'

type Found = { readonly contact: string; readonly hit: Hit }
type There = { readonly signals: readonly Standing[]; readonly evidence: readonly SignalEvidence[] }

/** What the hub's rules find in these open contacts as of now. */
const hitsAmong = async (
  tx: Tx,
  contacts: readonly string[],
  { calendar, policies }: HubClock,
  now: Temporal.Instant,
): Promise<readonly Found[]> => {
  const ways = { dayOf: (at: Temporal.Instant) => dateOf(calendar, at).toString(), joinedAt }
  return (await rawAround(tx, contacts)).flatMap((raw) =>
    hitsIn(storyAt(raw, now, ways), policies.signals.body.rules).map((hit) => ({ contact: raw.contact, hit })),
  )
}

/**
 * Writes down one hit: new evidence goes to the signal that is open; where all of that rule are closed, a new one comes only
 * with something that none of them had.
 */
const writeDown = async (
  tx: Tx,
  hub: HubId,
  { found: { contact, hit }, there, clock }: { readonly found: Found; readonly there: There; readonly clock: HubClock },
  now: Temporal.Instant,
): Promise<boolean> => {
  const { version, body } = clock.policies.signals
  const same = there.signals.filter(
    (one) => one.contact === contact && one.rule === hit.rule && one.subject === hit.subject,
  )
  const open = same.find((one) => one.open)
  const seen = there.evidence.filter(({ signal }) =>
    open === undefined ? same.some(({ id }) => id === signal) : signal === open.id,
  )
  const fresh = newIn(hit.evidence, seen)
  const rule = body.rules.find(({ key }) => key === hit.rule)
  if (fresh.length === 0 || rule === undefined) return false
  const sealed = fresh.some((one) => one.sealed)
  const signal =
    open?.id ??
    (await insertSignal(
      tx,
      hub,
      {
        contact,
        rule: hit.rule,
        subject: hit.subject,
        number: same.length + 1,
        policyVersion: version,
        ruleAsFound: rule,
        sealed: hit.evidence.some((one) => one.sealed),
      },
      now,
    ))
  if (open !== undefined && sealed && !open.sealed) await sealSignal(tx, signal)
  for (const evidence of open === undefined ? hit.evidence : fresh)
    await insertEvidence(tx, hub, { contact, signal, evidence }, now)
  return true
}

/**
 * Looks at these open contacts, or all of the hub's, by the rules in force, and writes down what is new. Answers the contacts
 * in which something was. A contact that is decided is never looked at.
 */
export const lookForSignals = async (
  tx: Tx,
  hub: HubId,
  among: readonly string[] | null,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<readonly string[]> => {
  if (!(await takeLook(tx))) return []
  const open = await contactsToLookAt(tx)
  const contacts = among === null ? open : open.filter((id) => among.includes(id))
  if (contacts.length === 0) return []
  const clock = await hubClock(tx, now, needs)
  const hits = await hitsAmong(tx, contacts, clock, now)
  if (hits.length === 0) return []
  const there = { signals: await standingSignals(tx, contacts), evidence: await evidenceOf(tx, contacts) }
  const changed: string[] = []
  for (const found of hits) if (await writeDown(tx, hub, { found, there, clock }, now)) changed.push(found.contact)
  return [...new Set(changed)]
}
