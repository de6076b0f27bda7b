import { likeListedBy, noFinder } from '../../src/contexts/people/index.ts'
import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../src/kernel/actor.ts'
import type { ListNeeds } from '../../src/contexts/frontdoor/needs.ts'
import { sendReferral } from '../../src/contexts/frontdoor/features/refer/act.ts'
import type { ReferredChild, Referral } from '../../src/contexts/frontdoor/model/referral.ts'
import { shippedModel } from '../../src/main/finder/shipped-model.ts'
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
  readonly needs: ListNeeds
  readonly superuserUrl: string
  /** Sends an invented referral by the product's own act, and answers the contact's id. */
  readonly receive: (how: Received) => Promise<string>
  readonly close: () => Promise<void>
}

export type Received = {
  readonly at: Temporal.Instant
  /** Key of the persona who sends it; the nursery's safeguarding lead when absent. */
  readonly from?: string
  readonly child?: Partial<ReferredChild>
  readonly referral?: Partial<Referral>
  /** Key of a concern of that hub. */
  readonly concern?: string
}

const send = async (db: Database, actor: SignedIn, needs: ListNeeds, how: Received): Promise<string> => {
  const written = anInventedReferral(how.child, how.referral)
  const concern = { ...written.concern, kind: how.concern ?? written.concern.kind }
  const referral = { ...written, concern }
  const sent = await db.as(actor, 'referral.send', (tx) =>
    sendReferral(tx, actor, { referral, draftId: null }, how.at, needs),
  )
  if (!sent.ok) throw new Error(`The invented referral was refused: ${JSON.stringify(sent.refusal)}`)
  return sent.value.contact
}

/** A town of its own with two hubs, and a way to put contacts in. */
export const openBench = async (): Promise<Bench> => {
  const database = await cloneDatabase()
  const db = openDatabase(database.logins)
  const town = await setUpTown(db, at('2026-01-05T09:00Z'))
  const secrets = openSecrets('a secret for tests only, of some length')
  const calendarOf = calendarFrom(readBankHolidays())
  const needs: ListNeeds = {
    keyed: secrets.keyed,
    newToken,
    hashToken,
    baseUrl: 'https://hub.example',
    calendarOf,
    askFinder: noFinder,
    likeListed: likeListedBy(shippedModel),
  }
  return {
    db,
    town,
    needs,
    superuserUrl: database.superuserUrl,
    receive: async (how) => {
      return send(db, await town.actor(how.from ?? 'nursery'), needs, how)
    },
    close: async () => {
      await db.close()
      await database.drop()
    },
  }
}
