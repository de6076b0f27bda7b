import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { emptyEntry, findEntry, takeEntry } from '../../store/nights.ts'

type Done = Result<{ readonly entry: string }, FieldErrors | typeof notFound>

/** Takes an entry of the night, or takes it over from a colleague, in the actor's own name. Twice changes nothing. */
export const takeNightEntry = async (tx: Tx, actor: SignedIn, entry: string, now: Temporal.Instant): Promise<Done> => {
  const found = await findEntry(tx, entry, { lock: true })
  if (found === null) return refuse(notFound)
  if (found.emptiedAt !== null)
    return refuse({ '': `${found.emptiedByName ?? 'A colleague'} has dealt with this already` })
  if (found.takenBy !== actor.user && !(await takeEntry(tx, actor, entry, now)))
    return refuse({ '': 'A screener or decision maker of the hub takes this' })
  return ok({ entry })
}

/** Says what was done about it: by who took it, once. The same words again change nothing. */
export const emptyNightEntry = async (
  tx: Tx,
  actor: SignedIn,
  { entry, how }: { readonly entry: string; readonly how: string },
  now: Temporal.Instant,
): Promise<Done> => {
  const found = await findEntry(tx, entry, { lock: true })
  if (found === null) return refuse(notFound)
  if (found.emptiedAt !== null)
    return found.emptiedHow === how.trim()
      ? ok({ entry })
      : refuse({ '': `${found.emptiedByName ?? 'A colleague'} has dealt with this already` })
  if (found.takenBy !== actor.user) return refuse({ '': 'Take it first: who has taken it deals with it' })
  if (how.trim() === '') return refuse({ how: 'Write what was done about it' })
  await emptyEntry(tx, actor, { id: entry, how: how.trim() }, now)
  return ok({ entry })
}
