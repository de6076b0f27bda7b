import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import { contactsOf, joinsEver, peopleIn } from '../../people/index.ts'
import { itemEvents } from '../../sharing/index.ts'
import type { Raw } from '../model/signal-story.ts'

type ContactRow = { id: string; agency: string; receivedAt: Temporal.Instant }
type AdviceRow = { id: string; contact: string; agency: string; at: Temporal.Instant }
type DecisionRow = {
  id: string
  contact: string
  outcome: string
  at: Temporal.Instant
  sentBackAt: Temporal.Instant | null
  supersededAt: Temporal.Instant | null
}

const contactsAmong = async (tx: Tx, ids: readonly string[]): Promise<readonly ContactRow[]> => {
  const { rows } = await sql<ContactRow>`
    select c.id, coalesce(c.source_agency::text, '') as agency, c.received_at as "receivedAt"
      from frontdoor.contact c where c.hub_id = (select auth.hub()) and c.id = any(${[...ids]}::uuid[])
     order by c.received_at, c.id`.execute(tx)
  return rows
}

const adviceAmong = async (tx: Tx, contacts: readonly string[]): Promise<readonly AdviceRow[]> => {
  const { rows } = await sql<AdviceRow>`
    select c.id, s.contact_id as contact, c.agency_id::text as agency, c.asked_at as at
      from frontdoor.consultation_step s join frontdoor.consultation c on c.id = s.consultation_id
     where s.hub_id = (select auth.hub()) and s.kind = 'referred' and s.contact_id = any(${[...contacts]}::uuid[])
     order by c.asked_at, c.id`.execute(tx)
  return rows
}

const decisionsAmong = async (tx: Tx, contacts: readonly string[]): Promise<readonly DecisionRow[]> => {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.contact_id as contact, d.outcome, d.decided_at as at, d.sent_back_at as "sentBackAt",
           d.superseded_at as "supersededAt"
      from frontdoor.decision d
     where d.hub_id = (select auth.hub()) and d.contact_id = any(${[...contacts]}::uuid[])
     order by d.decided_at, d.id`.execute(tx)
  return rows
}

/** The open contacts of the hub: signals are looked for in no others. */
export const contactsToLookAt = async (tx: Tx): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from frontdoor.contact where hub_id = (select auth.hub()) and state <> 'decided' order by id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Which contacts hold somebody who was ever judged the same as somebody of this one. */
const around = (contact: string, people: Raw['people'], judgements: Raw['judgements']): ReadonlySet<string> => {
  const beside = new Map<string, string[]>()
  for (const { left, right, verdict } of judgements)
    if (verdict === 'same') {
      beside.set(left, [...(beside.get(left) ?? []), right])
      beside.set(right, [...(beside.get(right) ?? []), left])
    }
  const reached = new Set(people.filter((one) => one.contact === contact).map(({ id }) => id))
  for (const id of reached) for (const next of beside.get(id) ?? []) reached.add(next)
  return new Set([contact, ...people.filter(({ id }) => reached.has(id)).map((one) => one.contact)])
}

/**
 * All that is recorded around each of these contacts, in keys and days: what the reader may read and no words. Each story
 * holds only the contacts its own people lead to.
 */
export const rawAround = async (tx: Tx, contacts: readonly string[]): Promise<readonly Raw[]> => {
  if (contacts.length === 0) return []
  const first = await joinsEver(
    tx,
    (await peopleIn(tx, contacts)).map(({ id }) => id),
  )
  const reached = await contactsOf(
    tx,
    first.flatMap(({ left, right }) => [left, right]),
  )
  const all = [...new Set([...contacts, ...reached])]
  const people = await peopleIn(tx, all)
  const judgements = await joinsEver(
    tx,
    people.map(({ id }) => id),
  )
  const rows = await contactsAmong(tx, all)
  const advice = await adviceAmong(tx, all)
  const decisions = await decisionsAmong(tx, all)
  const items = await itemEvents(tx, contacts)
  return contacts.map((contact) => {
    const near = around(contact, people, judgements)
    const inIt = <Row extends { readonly contact: string }>(some: readonly Row[]) =>
      some.filter((row) => near.has(row.contact))
    const nearPeople = inIt(people)
    const ids = new Set(nearPeople.map(({ id }) => id))
    return {
      contact,
      contacts: rows.filter(({ id }) => near.has(id)),
      people: nearPeople,
      judgements: judgements.filter(({ left, right }) => ids.has(left) || ids.has(right)),
      advice: inIt(advice),
      decisions: inIt(decisions).map(({ sentBackAt, supersededAt, ...one }) => ({
        ...one,
        until: sentBackAt ?? supersededAt,
      })),
      items: items
        .filter(({ enquiry }) => enquiry === contact)
        .map(({ id, agency, occurred, recordedAt, side, kinds }) => ({
          id,
          agency,
          happened: occurred,
          at: recordedAt,
          strength: side === 'strength',
          kinds,
        })),
    }
  })
}

/** One looks at a time in a hub. Whoever finds it taken leaves it: the clockwork looks again within a minute. */
export const takeLook = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('frontdoor signals ' || (select auth.hub()), 0)) as taken`.execute(
    tx,
  )
  return rows[0]?.taken ?? false
}
