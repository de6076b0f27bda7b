import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { policiesAt, publishPolicy } from '../../../partnership/index.ts'

/** Publishes after how many days a list is shown as old. */
export const publishListRules = async (
  tx: Tx,
  actor: SignedIn,
  { version, staleAfterDays }: { readonly version: number; readonly staleAfterDays: number },
  now: Temporal.Instant,
): Promise<Result<null, FieldErrors>> => {
  const { lists } = await policiesAt(tx, now)
  if (lists.body.staleAfterDays === staleAfterDays) return ok(null)
  if (lists.version !== version)
    return refuse({ '': 'A colleague has published another number meanwhile: read it, then change yours' })
  await publishPolicy(tx, actor.hub, { kind: 'lists', body: { staleAfterDays }, by: actor.name, from: now })
  return ok(null)
}
