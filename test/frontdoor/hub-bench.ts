import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../src/kernel/actor.ts'
import type { Needs } from '../../src/contexts/frontdoor/needs.ts'
import { openEnquiry } from '../../src/contexts/sharing/index.ts'
import { recordPerson } from '../../src/contexts/people/index.ts'
import { setUpTown, type Town } from '../../src/main/seed/town.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { type Database, openDatabase } from '../../src/platform/db/database.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { cloneDatabase } from '../setup/database.ts'
import { anInventedReferral } from './invented-referral.ts'

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)

export type Bench = {
  readonly db: Database
  readonly town: Town
  readonly needs: Needs
  readonly superuserUrl: string
  /** Puts a contact in, as the referrer's own transaction does, and answers its id. */
  readonly receive: (how: Received) => Promise<string>
  readonly close: () => Promise<void>
}

export type Received = {
  readonly at: Temporal.Instant
  readonly from?: string
  readonly danger?: boolean
  readonly due?: Temporal.Instant
  readonly concern?: string
  readonly child?: Partial<ReturnType<typeof anInventedReferral>['children'][number]>
  readonly reference?: string
}

const insert = async (db: Database, actor: SignedIn, needs: Needs, how: Received, id: string): Promise<void> => {
  const referral = anInventedReferral(how.child)
  const reference = how.reference ?? `SB-${id.slice(0, 4).toUpperCase()}`
  await db.as(actor, 'referral.send', async (tx) => {
    await sql`
      insert into frontdoor.contact (id, hub_id, reference, channel, source_agency, source_agency_name, received_at,
        danger_claimed, concern, who, state, due_at, version, changed_at)
      values (${id}, ${actor.hub}, ${reference}, 'form', ${actor.agency}, ${actor.agencyName}, ${how.at},
        ${how.danger ?? false}, ${how.concern ?? 'injury'}, 'Amara, 3', 'to-screen', ${how.due ?? how.at.add({ hours: 72 })}, 1, ${how.at})`.execute(
      tx,
    )
    await sql`
      insert into frontdoor.fact (hub_id, contact_id, number, kind, body, occurred_at, recorded_at, by_user, by_name, by_agency)
      values (${actor.hub}, ${id}, 1, 'received', '{}', ${how.at}, ${how.at}, ${actor.user}, ${actor.name}, ${actor.agency})`.execute(
      tx,
    )
    await sql`
      insert into frontdoor.referral (contact_id, hub_id, source_agency, source_user, reference, received_at, progress, body)
      values (${id}, ${actor.hub}, ${actor.agency}, ${actor.user}, ${reference}, ${how.at}, 'received', ${JSON.stringify(referral)})`.execute(
      tx,
    )
    await openEnquiry(tx, { id, hub: actor.hub, now: how.at })
    for (const [index, child] of referral.children.entries()) {
      const person = await recordPerson(tx, {
        hub: actor.hub,
        source: { kind: 'referral', id },
        identity: {
          name: `${child.firstNames} ${child.lastName}`,
          alsoKnownAs: child.alsoKnownAs,
          birth: child.birth,
          nhsNumber: child.nhsNumber,
          postcode: child.postcode,
          address: child.address,
          role: 'child',
        },
        now: how.at,
        keyed: needs.keyed,
      })
      await sql`
        insert into frontdoor.child (hub_id, contact_id, person_id, ordinal, name, body)
        values (${actor.hub}, ${id}, ${person}, ${index + 1}, ${child.firstNames}, ${JSON.stringify(child)})`.execute(
        tx,
      )
    }
  })
}

/** A town of its own with two hubs, and a way to put contacts in. */
export const openBench = async (): Promise<Bench> => {
  const database = await cloneDatabase()
  const db = openDatabase(database.logins)
  const town = await setUpTown(db, at('2026-01-05T09:00Z'))
  const secrets = openSecrets('a secret for tests only, of some length')
  const calendarOf = calendarFrom(readBankHolidays())
  const needs: Needs = { keyed: secrets.keyed, newToken, hashToken, baseUrl: 'https://hub.example', calendarOf }
  return {
    db,
    town,
    needs,
    superuserUrl: database.superuserUrl,
    receive: async (how) => {
      const id = crypto.randomUUID()
      await insert(db, await town.actor(how.from ?? 'nursery'), needs, how, id)
      return id
    },
    close: async () => {
      await db.close()
      await database.drop()
    },
  }
}
