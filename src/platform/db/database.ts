import { sql } from 'kysely'
import type { Actor, Clockwork, LinkHolder, Role, SignedIn, System } from '../../kernel/actor.ts'
import type { AgencyId, HubId, Id, UserId } from '../../kernel/id.ts'
import type { Logins } from './logins.ts'
import { openPool, type OpenPool, type Tx } from './pool.ts'

/** The session is gone or the person no longer holds an appointment: send them to sign in, keep what they typed. */
export class SessionEnded extends Error {}

export type Database = {
  /** Runs work as somebody: the row policies of the transaction know the actor, checked from the token again. */
  as<Value>(actor: Actor, purpose: string, work: (tx: Tx) => Promise<Value>): Promise<Value>
  /** Who holds this session token now, or null. Also keeps the session awake. */
  actorOf(token: string): Promise<SignedIn | LinkHolder | null>
  /** Whose key this is now, or null. */
  systemOf(token: string): Promise<System | null>
  /** Sign-in only: a login that can open sessions and read nothing else. */
  atDoor<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>
  /** Set-up by the operator of the server; can reach no child's record. */
  asOperator<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>
  /** True when the database answers. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

type Entered = {
  kind: 'signed-in' | 'link-holder'
  user_id: string
  name: string
  hub_id: string
  hub_name: string
  agency_id: string
  agency_name: string
  roles: Role[]
  subject_id: string
}

const enter = async (tx: Tx, token: string, purpose: string): Promise<Entered> => {
  const { rows } = await sql<Entered>`select * from auth.enter(${token}, ${purpose})`.execute(tx)
  if (rows[0] === undefined) throw new SessionEnded('The session has ended.')
  return rows[0]
}

/** One statement and no transaction of its own: every request begins with it. */
const identify = async ({ kysely }: OpenPool, token: string): Promise<Entered | undefined> => {
  const { rows } = await sql<Entered>`
    select entered.* from (select auth.touch(${token}) offset 0) as touched, auth.enter(${token}, 'identify') as entered`.execute(
    kysely,
  )
  return rows[0]
}

const toActor = (token: string, row: Entered): SignedIn | LinkHolder =>
  row.kind === 'signed-in'
    ? {
        kind: 'signed-in',
        token,
        user: row.user_id as UserId,
        name: row.name,
        hub: row.hub_id as HubId,
        hubName: row.hub_name,
        agency: row.agency_id as AgencyId,
        agencyName: row.agency_name,
        roles: new Set(row.roles),
      }
    : {
        kind: 'link-holder',
        token,
        hub: row.hub_id as HubId,
        hubName: row.hub_name,
        agency: row.agency_id as AgencyId,
        agencyName: row.agency_name,
        subject: row.subject_id as Id<'request'>,
      }

type Keyed = {
  key_id: UserId
  label: string
  hub_id: HubId
  hub_name: string
  agency_id: AgencyId
  agency_name: string
}

const systemBy = async (tx: Tx, token: string, purpose: string): Promise<System | null> => {
  const { rows } = await sql<Keyed>`select * from auth.enter_by_key(${token}, ${purpose})`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  const { key_id: user, label: name, hub_id: hub, hub_name: hubName, agency_id: agency, agency_name: agencyName } = row
  return { kind: 'system', token, user, name, hub, hubName, agency, agencyName }
}

const enterByKey = async (tx: Tx, token: string, purpose: string): Promise<void> => {
  if ((await systemBy(tx, token, purpose)) === null) throw new SessionEnded('The key is no longer good.')
}

const enterClockwork = (tx: Tx, actor: Clockwork): Promise<unknown> =>
  sql`select auth.enter_clockwork(${actor.hub}, ${actor.task})`.execute(tx)

/** Opens the pools of one process. A login whose URL is empty is simply not opened until it is needed. */
export const openDatabase = (logins: Logins, sizes = { app: 10, door: 3, worker: 3 }): Database => {
  const app = openPool(logins.app, sizes.app)
  const door = openPool(logins.door, sizes.door)
  const worker = openPool(logins.worker, sizes.worker)
  const owner = openPool(logins.owner, 1)
  const begin = <Value>(pool: typeof app, work: (tx: Tx) => Promise<Value>) => pool.kysely.transaction().execute(work)
  return {
    as: (actor, purpose, work) =>
      begin(actor.kind === 'clockwork' ? worker : app, async (tx) => {
        if (actor.kind === 'clockwork') await enterClockwork(tx, actor)
        else if (actor.kind === 'system') await enterByKey(tx, actor.token, purpose)
        else if (actor.kind !== 'visitor') await enter(tx, actor.token, purpose)
        return work(tx)
      }),
    actorOf: async (token) => {
      const found = await identify(app, token)
      return found === undefined ? null : toActor(token, found)
    },
    systemOf: (token) => begin(app, (tx) => systemBy(tx, token, 'identify')),
    atDoor: (work) => begin(door, work),
    asOperator: (work) => begin(owner, work),
    ready: () =>
      app.pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await Promise.all([app, door, worker, owner].map(({ kysely }) => kysely.destroy()))
    },
  }
}
