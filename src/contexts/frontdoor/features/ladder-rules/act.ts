import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { policiesAt, publishPolicy } from '../../../partnership/index.ts'
import type { LadderTyped } from './act.form.ts'

/** Publishes the next version of the hub's ladder. Disagreements already open keep the one they began under. */
export const publishLadder = async (
  tx: Tx,
  actor: SignedIn,
  { version, steps }: LadderTyped,
  now: Temporal.Instant,
): Promise<Result<{ readonly version: number }, FieldErrors>> => {
  const { ladder } = await policiesAt(tx, now)
  if (JSON.stringify(ladder.body.steps.map(inOneOrder)) === JSON.stringify(steps.map(inOneOrder)))
    return ok({ version: ladder.version })
  if (ladder.version !== version)
    return refuse({ '': 'A colleague has published other steps meanwhile: read them, then change yours' })
  await publishPolicy(tx, actor.hub, { kind: 'ladder', body: { steps }, by: actor.name, from: now })
  return ok({ version: version + 1 })
}

const inOneOrder = ({ name, who, answers, within, next }: LadderTyped['steps'][number]) => [
  name,
  who,
  answers,
  within.amount,
  within.unit,
  next,
]
