import type { KeyObject } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../../../platform/db/pool.ts'
import { type Fault, follow, genesis, type Head, isFault, sameHash } from '../model/chain.ts'
import { chainsOf, linksAfter, unsealedOf } from '../store/seals.ts'
import { checkpointHolds, sha256, type Witnessed } from './witness.ts'

const batch = 5_000

export type ChainReport = {
  readonly hub: string
  /** Rows whose seals hold. */
  readonly sound: number
  /** The first bad row, or null. */
  readonly fault: Fault | null
  /** Rows the sealer has not reached, and since when. */
  readonly tail: number
  readonly tailSince: Temporal.Instant | null
  /** Signed checkpoints of the witness that agree. */
  readonly checkpoints: number
}

type Walk = {
  readonly head: Head
  readonly fault: Fault | null
  readonly unmet: readonly Witnessed[]
  readonly met: number
}

const meet = (head: Head, due: readonly Witnessed[], key: KeyObject): Fault | null => {
  for (const { checkpoint, signature } of due) {
    const fault = (why: string): Fault => ({ number: checkpoint.number, auditId: '', why })
    if (!checkpointHolds(key, checkpoint, signature)) return fault('the signature of its checkpoint is not ours')
    if (!sameHash(checkpoint.hash, head.hash)) return fault('the chain differs from what the witness saw')
  }
  return null
}

const walk = async (tx: Tx, hub: string, witnessed: readonly Witnessed[], key: KeyObject): Promise<Walk> => {
  let head: Head = { number: 0, hash: genesis(sha256, hub) }
  const left = [...witnessed].sort((one, other) => one.checkpoint.number - other.checkpoint.number)
  let met = 0
  for (;;) {
    const links = await linksAfter(tx, hub, head.number, batch)
    for (const link of links) {
      const next = follow(sha256, head, link)
      if (isFault(next)) return { head, fault: next, unmet: left, met }
      head = next
      const due = left.filter(({ checkpoint }) => checkpoint.number === next.number)
      const fault = due.length === 0 ? null : meet(head, due, key)
      if (fault !== null) return { head, fault, unmet: left, met }
      left.splice(0, due.length)
      met += due.length
    }
    if (links.length < batch) return { head, fault: null, unmet: left, met }
  }
}

/** What a checkpoint beyond the end of the chain means: rows are gone, unless nobody of ours signed it. */
const cutOff = ({ checkpoint, signature }: Witnessed, key: KeyObject): Fault => ({
  number: checkpoint.number,
  auditId: '',
  why: checkpointHolds(key, checkpoint, signature)
    ? 'the witness saw this row sealed: the end was cut off'
    : 'the signature of its checkpoint is not ours',
})

const verifyChain = async (
  tx: Tx,
  hub: string,
  witnessed: readonly Witnessed[],
  key: KeyObject,
): Promise<ChainReport> => {
  const { head, fault, unmet, met } = await walk(tx, hub, witnessed, key)
  const { tail, tailSince, slipped } = await unsealedOf(tx, hub)
  const beyond = unmet[0]
  const cut = beyond === undefined ? null : cutOff(beyond, key)
  const put =
    slipped[0] === undefined
      ? null
      : { number: 0, auditId: slipped[0], why: 'it stands among sealed rows without a seal: put in later' }
  return { hub, sound: head.number, fault: fault ?? cut ?? put, tail, tailSince, checkpoints: met }
}

/** Reads every chain again from the start, with the auditor's login. Writes nothing. */
export const verifyAudit = async (
  tx: Tx,
  witnessed: readonly Witnessed[],
  key: KeyObject,
): Promise<readonly ChainReport[]> => {
  const hubs = new Set([...(await chainsOf(tx)), ...witnessed.map(({ checkpoint }) => checkpoint.hub)])
  const reports: ChainReport[] = []
  for (const hub of hubs) {
    const own = witnessed.filter(({ checkpoint }) => checkpoint.hub === hub)
    reports.push(await verifyChain(tx, hub, own, key))
  }
  return reports
}
