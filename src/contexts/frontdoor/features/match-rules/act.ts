import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { policiesAt, publishPolicy } from '../../../partnership/index.ts'

/** Publishes how many pairs are read twice. Pairs that wait already stay as they were chosen. */
export const publishMatchRules = async (
  tx: Tx,
  actor: SignedIn,
  { version, oneIn }: { readonly version: number; readonly oneIn: number },
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors>> => {
  const { matching } = await policiesAt(tx, now)
  if (matching.body.readTwiceOneIn === oneIn) return ok(null)
  if (matching.version !== version)
    return refuse({ '': 'A colleague has published another number meanwhile: read it, then change yours' })
  await publishPolicy(tx, actor.hub, { kind: 'matching', body: { readTwiceOneIn: oneIn }, by: actor.name, from: now })
  return ok(null)
}
