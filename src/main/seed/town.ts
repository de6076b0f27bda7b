import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import {
  addAgency,
  addHub,
  appoint,
  createAccount,
  type PolicyKind,
  publishPolicy,
} from '../../contexts/partnership/index.ts'
import type { SignedIn } from '../../kernel/actor.ts'
import type { AgencyId, HubId, UserId } from '../../kernel/id.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tx } from '../../platform/db/pool.ts'
import { hashToken, newToken } from '../../platform/http/secrets.ts'
import { type AgencyPlan, dramaPhone, type HubPlan, inventedMail } from './hub-plan.ts'
import { northcliff } from './northcliff.ts'
import { saltmarshBay } from './saltmarsh-bay.ts'

/** The town as set up: its hubs and agencies by key, and a way to act as any of its people. */
export type Town = {
  readonly hubs: Readonly<Record<string, HubId>>
  readonly agencies: Readonly<Record<string, AgencyId>>
  readonly users: Readonly<Record<string, UserId>>
  /** Signs a persona in for real and answers the actor; each key signs in once. */
  readonly actor: (key: string) => Promise<SignedIn>
}

type Book = { hubs: Record<string, HubId>; agencies: Record<string, AgencyId>; users: Record<string, UserId> }

const addPlannedAgency = async (
  tx: Tx,
  hub: HubId,
  plan: AgencyPlan,
  book: Book,
  now: Temporal.Instant,
): Promise<void> => {
  const number = Object.keys(book.agencies).length * 2
  const agency = await addAgency(
    tx,
    hub,
    {
      kind: plan.kind,
      name: plan.name,
      letter: plan.letter,
      seat: plan.seat,
      contactName: plan.contactName,
      contactEmail: inventedMail(plan.contactName, plan.name),
      contactPhone: dramaPhone(100 + number),
      deputyName: plan.deputyName ?? '',
      deputyEmail: plan.deputyName === undefined ? '' : inventedMail(plan.deputyName, plan.name),
      deputyPhone: plan.deputyName === undefined ? '' : dramaPhone(101 + number),
    },
    now,
  )
  book.agencies[plan.key] = agency
  for (const person of plan.people) {
    const user = await createAccount(tx, { email: inventedMail(person.name, plan.name), name: person.name })
    book.users[person.key] = user
    for (const role of person.roles) await appoint(tx, { user, hub, agency, role })
  }
}

const addPlannedHub = async (tx: Tx, plan: HubPlan, book: Book, now: Temporal.Instant): Promise<void> => {
  const hub = await addHub(tx, plan, now)
  book.hubs[plan.slug] = hub
  for (const [kind, body] of Object.entries(plan.policies))
    await publishPolicy(tx, hub, { kind: kind as PolicyKind, body, by: 'Set-up', from: now })
  for (const agency of plan.agencies) await addPlannedAgency(tx, hub, agency, book, now)
}

const signIn = async (db: Database, user: UserId): Promise<SignedIn> => {
  const token = newToken()
  await db.atDoor(async (tx) => {
    await sql`select auth.open_session(${user}, null, ${hashToken(token)}, '1 day', '1 day')`.execute(tx)
  })
  const actor = await db.actorOf(token)
  if (actor?.kind !== 'signed-in') throw new Error('A persona could not sign in.')
  return actor
}

/** A way to act as any of these people; each signs in once. */
export const actorFor = (db: Database, users: Readonly<Record<string, UserId>>): Town['actor'] => {
  const signedIn = new Map<string, Promise<SignedIn>>()
  return (key) => {
    const user = users[key]
    if (user === undefined) throw new Error(`Nobody in the town is called ${key}`)
    const known = signedIn.get(key) ?? signIn(db, user)
    signedIn.set(key, known)
    return known
  }
}

/** Sets up Saltmarsh Bay and Northcliff: hubs, policies, agencies, accounts. `now` is when the hubs opened. */
export const setUpTown = async (
  db: Database,
  now: Temporal.Instant,
  plans: readonly HubPlan[] = [saltmarshBay, northcliff],
): Promise<Town> => {
  const book: Book = { hubs: {}, agencies: {}, users: {} }
  await db.asOperator(async (tx) => {
    for (const plan of plans) await addPlannedHub(tx, plan, book, now)
  })
  return { ...book, actor: actorFor(db, book.users) }
}
