import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { AgencyId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { ContactId } from '../model/contact.ts'
import type { QueueEntry } from '../model/queue.ts'
import { openContacts } from './contacts.ts'

type AskedRow = {
  contact: ContactId
  agency: AgencyId
  agencyName: string
  letter: string
  answer: string | null
  dueAt: Temporal.Instant
}

const askedOf = async (tx: Tx, ids: readonly string[]): Promise<readonly AskedRow[]> => {
  const { rows } = await sql<AskedRow>`
    select contact_id as contact, agency_id as agency, agency_name as "agencyName", agency_letter as letter, answer,
           due_at as "dueAt"
      from frontdoor.request where contact_id = any(${[...ids]}::uuid[]) and state <> 'withdrawn'
     order by agency_name, id`.execute(tx)
  return rows
}

type DecidedRow = { contact: ContactId; children: number; decided: number; unseconded: number }

const decidedOf = async (tx: Tx, ids: readonly string[]): Promise<readonly DecidedRow[]> => {
  const { rows } = await sql<DecidedRow>`
    select c.contact_id as contact, count(*)::int as children, count(d.id)::int as decided,
           (count(d.id) filter (where d.needs_second and d.seconded_at is null))::int as unseconded
      from frontdoor.child c left join frontdoor.decision d on d.child_id = c.id and d.stands
     where c.contact_id = any(${[...ids]}::uuid[]) group by c.contact_id`.execute(tx)
  return rows
}

/** Every open contact of the hub with who was asked, who answered and what is decided: what the queue is drawn from. */
export const queueEntries = async (tx: Tx): Promise<readonly QueueEntry[]> => {
  const contacts = await openContacts(tx)
  return entriesOf(tx, contacts)
}

/** The same for given contacts. */
export const entriesOf = async (tx: Tx, contacts: readonly QueueEntry['contact'][]): Promise<readonly QueueEntry[]> => {
  if (contacts.length === 0) return []
  const ids = contacts.map(({ id }) => id)
  const asked = await askedOf(tx, ids)
  const decided = new Map((await decidedOf(tx, ids)).map((row) => [row.contact, row]))
  return contacts.map((contact) => {
    const counts = decided.get(contact.id)
    return {
      contact,
      asked: asked.filter((row) => row.contact === contact.id),
      children: counts?.children ?? 0,
      decided: counts?.decided ?? 0,
      unseconded: counts?.unseconded ?? 0,
    }
  })
}

/** How many contacts of the hub came after an instant. */
export const cameSince = async (tx: Tx, since: Temporal.Instant): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from frontdoor.contact
     where hub_id = (select auth.hub()) and state in ('to-screen', 'screened', 'asking') and received_at > ${since}`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** The newest change to any open contact of the hub after an instant, as a count of contacts changed. */
export const changedSince = async (tx: Tx, since: Temporal.Instant): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from frontdoor.contact
     where hub_id = (select auth.hub()) and state in ('to-screen', 'screened', 'asking') and changed_at > ${since}
       and received_at <= ${since}`.execute(tx)
  return rows[0]?.count ?? 0
}
