import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import type { DayCounts, Held, Move } from '../model/conservation.ts'
import type { ContactId, ContactState, Rating } from '../model/contact.ts'

/** How many contacts the hub holds, by where they stand. */
export const heldByState = async (tx: Tx): Promise<ReadonlyMap<ContactState, number>> => {
  const { rows } = await sql<{ state: ContactState; count: number }>`
    select state, count(*)::int as count from frontdoor.contact where hub_id = (select auth.hub()) group by state`.execute(
    tx,
  )
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/**
 * What came, was opened again and was decided on each local day, from the histories alone. The last word to a referrer
 * carries that the contact closed with it.
 */
export const movesByDay = async (tx: Tx, zone: string): Promise<readonly DayCounts[]> => {
  const { rows } = await sql<DayCounts>`
    select ((recorded_at at time zone ${zone})::date)::text as day,
           count(*) filter (where kind = 'received')::int as received,
           count(*) filter (where kind = 'opened-again')::int as "openedAgain",
           count(*) filter (where kind = 'told' and body ->> 'closes' = 'true')::int as decided
      from frontdoor.fact
     where hub_id = (select auth.hub()) and kind in ('received', 'told', 'opened-again')
     group by 1 order by 1`.execute(tx)
  return rows
}

export type HeldContact = Omit<Held, 'inQueue'> & { readonly id: ContactId; readonly reference: string }

/** Every contact that is open, or that changed since an instant, with all that tells whether it is accounted for. */
export const heldContacts = async (tx: Tx, since: Temporal.Instant): Promise<readonly HeldContact[]> => {
  const { rows } = await sql<
    Held['contact'] & Pick<HeldContact, 'id' | 'reference' | 'children'> & { history: Move[] }
  >`
    select c.id, c.reference, c.state, c.due_at as "dueAt", c.version, c.source_agency as "sourceAgency",
           array(select json_build_object('id', k.id, 'decided', k.decided_at is not null,
                   'told', exists (select from frontdoor.told t where t.child_id = k.id and t.superseded_at is null))
                   from frontdoor.child k where k.contact_id = c.id) as children,
           array(select json_build_object('kind', f.kind, 'body', f.body) from frontdoor.fact f
                  where f.contact_id = c.id order by f.number) as history
      from frontdoor.contact c
     where c.hub_id = (select auth.hub()) and (c.state <> 'decided' or c.changed_at >= ${since})
     order by c.received_at, c.id`.execute(tx)
  return rows.map(({ id, reference, children, history, ...contact }) => ({ id, reference, contact, children, history }))
}

export type StillContact = {
  readonly id: ContactId
  readonly rating: Rating | null
  readonly changedAt: Temporal.Instant
}

/** The hub's open contacts with when somebody last acted on each. For the hub's staff and for the clockwork. */
export const lastTouched = async (tx: Tx): Promise<readonly StillContact[]> => {
  const { rows } = await sql<StillContact>`
    select id, rating, changed_at as "changedAt" from frontdoor.contact
     where hub_id = (select auth.hub()) and state <> 'decided' order by changed_at, id`.execute(tx)
  return rows
}

/** Notes that the hub was told of a standstill; false when it had been. */
export const noteAlarm = async (
  tx: Tx,
  hub: string,
  { id, changedAt }: Pick<StillContact, 'id' | 'changedAt'>,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into frontdoor.ageing_alarm (contact_id, hub_id, untouched_since, raised_at)
    values (${id}, ${hub}, ${changedAt}, ${now}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}
