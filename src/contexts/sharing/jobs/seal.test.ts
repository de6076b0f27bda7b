import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTown, type TownDatabase } from '../../../../test/setup/town.ts'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { HubId } from '../../../kernel/id.ts'
import { openDatabase } from '../../../platform/db/database.ts'
import { openPool } from '../../../platform/db/pool.ts'
import { nilHub } from '../model/chain.ts'
import { writeAudit } from '../store/audit.ts'
import { checkpointHub, sealHub } from './seal.job.ts'
import { type ChainReport, verifyAudit } from './verify.ts'
import { checkpointKey, openWitness, readWitnessFile, witnessFile } from './witness.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00.123456Z')
const key = checkpointKey('the secret of these tests')
let place: TownDatabase
let root: pg.Client
let folder: string
let hub: HubId
let screener: SignedIn

beforeEach(async () => {
  place = await openTown()
  folder = await mkdtemp(join(tmpdir(), 'openmash-witness-'))
  root = new pg.Client({ connectionString: place.cloned.superuserUrl })
  await root.connect()
  screener = await place.town.actor('screener')
  hub = screener.hub
})
afterEach(async () => {
  await root.end()
  await place.close()
  await rm(folder, { recursive: true, force: true })
})

const look = (subject: string = crypto.randomUUID()) =>
  place.db.as(screener, 'contact.read', (tx) =>
    writeAudit(tx, { at: now, actor: screener, act: 'contact.read', outcome: 'seen', subjects: [subject] }),
  )
const rowsAudited = async (count: number) => {
  for (let index = 0; index < count; index += 1) await look()
}
/** Other tests' open transactions on the same server hold the sealer back, so it is asked until so many are sealed. */
const sealed = async (wanted: number, which: HubId = hub, db = place.db): Promise<number> => {
  let sum = 0
  for (let tries = 0; tries < 200 && sum < wanted; tries += 1) {
    sum += await sealHub(db, which, now)
    if (sum < wanted) await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return sum
}
const witness = () => openWitness(folder, key)
const sealAndSign = async (at = now) => {
  const { rows } = await root.query<{ count: number }>(
    `select (select count(*) from sharing.audit where hub_id = '${hub}')::int - (select count(*) from sharing.seal where hub_id = '${hub}')::int as count`,
  )
  await sealed(rows[0]?.count ?? 0)
  return checkpointHub(place.db, hub, at, { key, witness: witness() })
}
const witnessed = async () =>
  (await readWitnessFile(witnessFile(folder)).catch(() => ({ found: [], broken: [] }))).found
const report = async (which: string = hub): Promise<ChainReport> => {
  const auditor = openPool(place.cloned.logins.auditor, 1)
  try {
    const seen = await witnessed()
    const all = await auditor.kysely.transaction().execute((tx) => verifyAudit(tx, seen, key))
    const own = all.find((one) => one.hub === which)
    if (own === undefined) throw new Error('this chain was not reported')
    return own
  } finally {
    await auditor.kysely.destroy()
  }
}
const tamper = (query: string) =>
  root.query(`set session_replication_role = replica; ${query}; set session_replication_role = origin`)
const auditAt = (number: number) => `(select audit_id from sharing.seal where hub_id = '${hub}' and number = ${number})`

it('committed rows are chained in transaction order, once, and verify', async () => {
  await rowsAudited(5)
  expect(await sealed(5)).toBe(5)
  expect(await sealHub(place.db, hub, now)).toBe(0)
  await rowsAudited(1)
  expect(await report()).toMatchObject({ sound: 5, fault: null, tail: 1, tailSince: now })
  const { rows } = await root.query(
    `select bool_and(ok) as ordered from (select a.position > lag(a.position, 1, 0) over (order by s.number) as ok
       from sharing.seal s join sharing.audit a on a.id = s.audit_id) x`,
  )
  expect(rows).toEqual([{ ordered: true }])
})

it('a transaction still open holds back those after it, so nothing slips in before a seal', async () => {
  await rowsAudited(1)
  const slow = place.db.as(screener, 'slow', async (tx) => {
    await writeAudit(tx, { at: now, actor: screener, act: 'contact.slow', outcome: 'done', subjects: [] })
    await look()
    expect(await sealed(1)).toBe(1)
    expect(await sealHub(place.db, hub, now)).toBe(0)
  })
  await slow
  expect(await sealed(2)).toBe(2)
  expect((await report()).fault).toBeNull()
})

it('two sealers at once keep one chain', async () => {
  await rowsAudited(20)
  const other = openDatabase(place.cloned.logins)
  await Promise.all([sealHub(place.db, hub, now), sealHub(other, hub, now), sealHub(place.db, hub, now)])
  const { rows } = await root.query<{ count: number }>('select count(*)::int as count from sharing.seal')
  await sealed(20 - (rows[0]?.count ?? 0), hub, other)
  await other.close()
  expect(await report()).toMatchObject({ sound: 20, fault: null, tail: 0 })
})

it('rows of visitors, who have no hub, have a chain of their own', async () => {
  await place.db.as({ kind: 'visitor' }, 'link.open', (tx) =>
    writeAudit(tx, { at: now, actor: { kind: 'visitor' }, act: 'link.open', outcome: 'done', subjects: [] }),
  )
  await look()
  expect(await sealed(1, nilHub as HubId)).toBe(1)
  expect(await sealed(1)).toBe(1)
  expect(await report(nilHub)).toMatchObject({ sound: 1, fault: null })
})

it('the sealer of one hub neither sees nor seals another’s rows', async () => {
  await look()
  const other = Object.values(place.town.hubs).find((one) => one !== hub)
  expect(await sealHub(place.db, other as HubId, now)).toBe(0)
})

it('a changed row, a deleted one, a swapped pair and one put in later are named', async () => {
  await rowsAudited(6)
  await sealAndSign()
  await tamper(`update sharing.audit set outcome = 'refused' where id = ${auditAt(3)}`)
  expect((await report()).fault).toMatchObject({ number: 3 })
  await tamper(`update sharing.audit set outcome = 'seen' where id = ${auditAt(3)}`)
  expect((await report()).fault).toBeNull()
  await tamper(
    `update sharing.audit a set subjects = b.subjects from sharing.audit b
      where (a.id = ${auditAt(2)} and b.id = ${auditAt(5)}) or (a.id = ${auditAt(5)} and b.id = ${auditAt(2)})`,
  )
  expect((await report()).fault).toMatchObject({ number: 2 })
  await tamper(
    `update sharing.audit a set subjects = b.subjects from sharing.audit b
      where (a.id = ${auditAt(2)} and b.id = ${auditAt(5)}) or (a.id = ${auditAt(5)} and b.id = ${auditAt(2)})`,
  )
  await tamper(
    `insert into sharing.audit (id, hub_id, at, transaction, actor_kind, act, outcome)
     select '99999999-9999-4999-8999-999999999999', hub_id, at, transaction, 'signed-in', 'contact.planted', 'seen'
       from sharing.audit where id = ${auditAt(2)}`,
  )
  expect((await report()).fault).toMatchObject({ auditId: '99999999-9999-4999-8999-999999999999' })
  await tamper(`delete from sharing.audit where act = 'contact.planted'`)
  await tamper(`delete from sharing.audit where id = ${auditAt(4)}`)
  expect((await report()).fault).toMatchObject({ number: 4, why: 'the row is gone' })
  await tamper(`delete from sharing.seal where number = 4`)
  expect((await report()).fault).toMatchObject({ number: 4, why: 'its seal is missing' })
})

it('an end cut off, or a whole chain written anew, is seen by the witness', async () => {
  await rowsAudited(4)
  await sealAndSign()
  await tamper(
    `delete from sharing.audit where id in (${auditAt(3)}, ${auditAt(4)}); delete from sharing.seal where number > 2`,
  )
  expect((await report()).fault).toMatchObject({
    number: 4,
    why: 'the witness saw this row sealed: the end was cut off',
  })
  await tamper('delete from sharing.seal')
  await tamper('delete from sharing.audit')
  await rowsAudited(4)
  await sealed(4)
  expect((await report()).fault).toMatchObject({ number: 4, why: 'the chain differs from what the witness saw' })
})

it('a checkpoint forged without the key is not believed', async () => {
  await rowsAudited(1)
  await sealAndSign()
  const file = witnessFile(folder)
  const line = await readFile(file, 'utf8')
  await writeFile(file, line.replace('"at":"2026', '"at":"2025'))
  expect((await report()).fault).toMatchObject({ why: 'the signature of its checkpoint is not ours' })
})

it('a checkpoint is signed when the head has moved and a minute has passed', async () => {
  await rowsAudited(1)
  expect(await sealAndSign()).toBe(true)
  expect(await sealAndSign(now.add({ minutes: 5 }))).toBe(false)
  await rowsAudited(1)
  expect(await sealAndSign(now.add({ seconds: 59 }))).toBe(false)
  expect(await sealAndSign(now.add({ seconds: 61 }))).toBe(true)
  expect((await witnessed()).map(({ checkpoint }) => checkpoint.number)).toEqual([1, 2])
  expect(await readFile(join(folder, 'audit-public-key.pem'), 'utf8')).toContain('PUBLIC KEY')
})

it('the app can neither change audit rows nor claim another transaction for them', async () => {
  await look()
  const app = new pg.Client({ connectionString: place.cloned.logins.app })
  await app.connect()
  await expect(app.query(`update sharing.audit set act = 'x.y'`)).rejects.toThrow(/permission denied/)
  await expect(app.query(`delete from sharing.audit`)).rejects.toThrow(/permission denied/)
  await app.query(
    `insert into sharing.audit (at, transaction, actor_kind, act, outcome) values (now(), '1', 'visitor', 'link.open', 'done')`,
  )
  await app.end()
  const { rows } = await root.query(
    `select transaction = '1'::xid8 as forged from sharing.audit where act = 'link.open'`,
  )
  expect(rows).toEqual([{ forged: false }])
})
