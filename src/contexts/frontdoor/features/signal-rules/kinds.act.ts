import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { type EventKind, policiesAt, publishPolicy } from '../../../partnership/index.ts'
import type { KindsTyped } from './kinds.form.ts'

const words = (kinds: readonly EventKind[]): string => JSON.stringify(kinds.map(({ key, name }) => [key, name]))

/** Publishes the hub's kinds of event anew: other names and new kinds. None is taken away. */
export const publishKinds = async (
  tx: Tx,
  actor: SignedIn,
  { version, kinds }: KindsTyped,
  now: Temporal.Instant,
): Promise<Result<{ readonly version: number }, FieldErrors>> => {
  const { events } = await policiesAt(tx, now)
  if (words(events.body.kinds) === words(kinds)) return ok({ version: events.version })
  if (events.version !== version || events.body.kinds.some(({ key }) => !kinds.some((kind) => kind.key === key)))
    return refuse({ '': 'A colleague has published other kinds meanwhile: read them, then change yours' })
  await publishPolicy(tx, actor.hub, { kind: 'events', body: { kinds }, by: actor.name, from: now })
  return ok({ version: version + 1 })
}
