import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { daysAgo, type DaysAgo, type TellingWay, waysOpen } from '../../model/family.ts'
import { newestLetters } from '../../store/letters.ts'
import { familyTelling, keepFamilyTold } from '../../store/family.ts'

export type Ticking = {
  readonly decision: string
  readonly daysAgo: DaysAgo
  readonly how: TellingWay
  readonly received: string
}

/**
 * Ticks off that a family was told, on a London date up to a week ago, by whoever is signed in. Kept once: the same
 * words again change nothing, others are refused.
 */
export const tickFamilyTold = async (
  tx: Tx,
  actor: SignedIn,
  { decision, daysAgo: days, how, received }: Ticking,
  now: Temporal.Instant,
): Promise<Result<{ readonly decision: string }, FieldErrors | typeof notFound>> => {
  const found = await familyTelling(tx, decision)
  if (found === null) return refuse(notFound)
  if (found.toldOn !== null)
    return found.received === received
      ? ok({ decision })
      : refuse({ '': `${found.recordedByName ?? 'A colleague'} has ticked this off meanwhile: that record stands` })
  if (found.plan.tell !== 'tell') return refuse({ '': 'This family is not told yet: the decision says why' })
  if (received.trim() === '') return refuse({ received: 'Write how they received it' })
  const letter = (await newestLetters(tx, decision)).find(({ reader }) => reader === 'parent')
  const checked = letter !== undefined && letter.checkedAt !== null
  if (!waysOpen(found.plan, checked).includes(how))
    return refuse({
      how: checked ? 'It is not known to be safe to write to them' : 'No checked letter: write and check it first',
    })
  const toldOn = daysAgo(now, days)
  if (toldOn < daysAgo(found.decidedAt, '0'))
    return refuse({ daysAgo: 'That is before the decision was taken: choose a later day' })
  if (
    !(await keepFamilyTold(
      tx,
      actor,
      { decision, toldOn, received, how, letter: how === 'said' ? null : (letter?.id ?? null) },
      now,
    ))
  )
    return refuse({ '': 'A colleague has ticked this off meanwhile: that record stands' })
  return ok({ decision })
}
