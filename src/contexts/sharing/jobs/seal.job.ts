import type { KeyObject } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { HubId } from '../../../kernel/id.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { Job } from '../../../platform/module.ts'
import { genesis, nilHub, sealOf } from '../model/chain.ts'
import {
  chainHead,
  holdChain,
  insertCheckpoint,
  insertSeals,
  lastCheckpoint,
  type NewSeal,
  unsealedRows,
} from '../store/seals.ts'
import { sha256, signCheckpoint, type Witness } from './witness.ts'

/** Rows sealed in one transaction; the rest follow at once. */
const batch = 1_000
const checkpointSeconds = 60

const sealBatch = async (tx: Tx, hub: HubId, now: Temporal.Instant): Promise<number> => {
  if (!(await holdChain(tx, hub))) return 0
  const head = await chainHead(tx, hub)
  const rows = await unsealedRows(tx, hub, head, batch)
  let previous = head?.hash ?? genesis(sha256, hub)
  const seals = rows.map((row, index): NewSeal => {
    const hash = sealOf(sha256, previous, row)
    const seal = { number: (head?.number ?? 0) + index + 1, auditId: row.id, previous, hash }
    previous = hash
    return seal
  })
  await insertSeals(tx, hub, seals, now)
  return seals.length
}

/** Chains every committed audit row of one hub that no seal covers yet. Answers how many. */
export const sealHub = async (db: Database, hub: HubId, now: Temporal.Instant): Promise<number> => {
  let sealed = 0
  for (;;) {
    const more = await db.as({ kind: 'clockwork', hub, task: 'seal' }, 'seal', (tx) => sealBatch(tx, hub, now))
    sealed += more
    if (more < batch) return sealed
  }
}

/** Signs the head of a hub's chain for the witness, when it has moved since the last checkpoint and a minute has passed. */
export const checkpointHub = async (
  db: Database,
  hub: HubId,
  now: Temporal.Instant,
  { key, witness }: { readonly key: KeyObject; readonly witness: Witness },
): Promise<boolean> =>
  db.as({ kind: 'clockwork', hub, task: 'seal' }, 'seal', async (tx) => {
    if (!(await holdChain(tx, hub))) return false
    const head = await chainHead(tx, hub)
    const last = await lastCheckpoint(tx, hub)
    if (head === null || (last !== null && last.number >= head.number)) return false
    if (last !== null && now.epochMilliseconds < last.signedAt.epochMilliseconds + checkpointSeconds * 1_000)
      return false
    const checkpoint = { hub, number: head.number, hash: head.hash, at: now.toString() }
    const signature = signCheckpoint(key, checkpoint)
    await insertCheckpoint(tx, hub, { ...head, signature }, now)
    // Written before the commit: a checkpoint the database forgot is still true, one the witness never saw is worth nothing.
    await witness.append(checkpoint, signature)
    return true
  })

/** The sealer: chains audit rows each second, one chain a hub and one for visitors, and signs their heads. */
export const sealJob = (parts: { readonly key: KeyObject; readonly witness: Witness }): Job => ({
  name: 'seal',
  everySeconds: 1,
  run: async ({ db, hubs, now }) => {
    for (const hub of [...hubs, nilHub as HubId]) {
      await sealHub(db, hub, now)
      await checkpointHub(db, hub, now, parts)
    }
  },
})
