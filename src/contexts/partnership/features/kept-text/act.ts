import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { keptFromWords } from '../../model/kept-text.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { dropText, isTooLong, keepText } from '../../store/kept-texts.ts'
import type { KeepInput } from './act.form.ts'

type Needs = Pick<PartnershipNeeds, 'keptOn'>

export type KeptNow = { readonly revision: number; readonly from: string }

const newer: FieldErrors = {
  '': 'Not kept: you sent this, or typed a newer text, on another page. Copy what you need from here, then open this page again.',
}
const tooLong: FieldErrors = { '': 'Not kept: this is too long to be kept until you send it.' }

/** Keeps what somebody has typed so far into a form they may send. Nothing newer is ever overwritten. */
export const keepWhatIsTyped = async (
  tx: Tx,
  actor: SignedIn,
  { form, seen, typed }: KeepInput,
  now: Temporal.Instant,
  { keptOn }: Needs,
): Promise<Result<KeptNow, FieldErrors | typeof notFound>> => {
  if (keptOn(actor, form) === null || seen < 0) return refuse(notFound)
  if (isTooLong(typed)) return refuse(tooLong)
  const revision = await keepText(tx, actor, { form, typed, seen }, now)
  return revision === null ? refuse(newer) : ok({ revision, from: keptFromWords(now, now) })
}

/** Throws away what somebody had typed; answers where its form stands. Pressing twice is harmless. */
export const discardTyped = async (
  tx: Tx,
  actor: SignedIn,
  { form }: Pick<KeepInput, 'form'>,
  now: Temporal.Instant,
  { keptOn }: Needs,
): Promise<Result<Path, typeof notFound>> => {
  const page = keptOn(actor, form)
  if (page === null) return refuse(notFound)
  await dropText(tx, actor, form, now)
  return ok(page)
}
