import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { policiesAt, publishPolicy } from '../../../partnership/index.ts'
import { asTyped, type LetterRulesTyped } from './act.form.ts'

/** Publishes the next version of the hub's letter template. Letters already written keep their words. */
export const publishLetter = async (
  tx: Tx,
  actor: SignedIn,
  { version, body }: LetterRulesTyped,
  now: Temporal.Instant,
): Promise<Result<{ readonly version: number }, FieldErrors>> => {
  const { letter } = await policiesAt(tx, now)
  if (JSON.stringify(asTyped(letter.body)) === JSON.stringify(asTyped(body))) return ok({ version: letter.version })
  if (letter.version !== version)
    return refuse({ '': 'A colleague has published other words meanwhile: read them, then change yours' })
  await publishPolicy(tx, actor.hub, { kind: 'letter', body, by: actor.name, from: now })
  return ok({ version: version + 1 })
}
