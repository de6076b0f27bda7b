import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { policiesAt, publishPolicy } from '../../../partnership/index.ts'
import { asTyped, type RuleTyped } from './act.form.ts'

/** Publishes the hub's rules anew with one of them changed. What was found keeps the rule and version it was found under. */
export const publishRule = async (
  tx: Tx,
  actor: SignedIn,
  { version, rule }: RuleTyped,
  now: Temporal.Instant,
): Promise<Result<{ readonly version: number }, FieldErrors>> => {
  const { signals } = await policiesAt(tx, now)
  const stands = signals.body.rules.find(({ key }) => key === rule.key)
  if (stands === undefined) return refuse({ '': 'There is no such rule' })
  if (JSON.stringify(asTyped(stands)) === JSON.stringify(asTyped(rule))) return ok({ version: signals.version })
  if (signals.version !== version)
    return refuse({ '': 'A colleague has published other rules meanwhile: read them, then change yours' })
  const rules = signals.body.rules.map((one) => (one.key === rule.key ? rule : one))
  await publishPolicy(tx, actor.hub, { kind: 'signals', body: { rules }, by: actor.name, from: now })
  return ok({ version: version + 1 })
}
