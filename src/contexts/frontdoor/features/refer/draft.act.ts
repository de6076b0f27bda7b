import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import { type FieldErrors, type Typed, typedText, typedTexts } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { notFound } from '../../../../platform/http/route.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { timeWords } from '../../model/clock-words.ts'
import { checkDraft, pageErrors } from '../../model/referral-check.ts'
import {
  changedElsewhere,
  mostItems,
  pageAt,
  type Place,
  removeItem,
  savePage,
  stepAt,
  typedFor,
} from '../../model/referral-draft.ts'
import { referralFrom } from '../../model/referral-from-draft.ts'
import type { HubWords } from '../../model/referral-steps.ts'
import type { Needs } from '../../needs.ts'
import { type Draft, type DraftId, dropDraft, keepDraft, lockDraft, startDraft } from '../../store/drafts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { type Sent, sendReferral } from './act.ts'

export type Refused = FieldErrors | typeof notFound

/** The words of the form that the hub decides. */
export const hubWords = ({ policies }: Pick<HubClock, 'policies'>): HubWords => ({
  concerns: policies.concerns.body.concerns,
  reasons: policies.consent.body.noConsentReasons,
})

const gone: FieldErrors = {
  '': 'This referral has been sent and can no longer be changed. To add something, ring the hub or send another.',
}

/** A draft of the actor's own that is still open, locked. */
const openDraft = async (tx: Tx, id: string): Promise<Result<Draft, Refused>> => {
  const draft = await lockDraft(tx, id)
  if (draft === null) return refuse(notFound)
  return draft.contact === null ? ok(draft) : refuse(gone)
}

export const beginDraft = async (tx: Tx, actor: SignedIn, now: Temporal.Instant): Promise<Result<DraftId, never>> =>
  ok(await startDraft(tx, actor, now))

/** What a page sent: its boxes, how often it had been kept when it was opened, which button was pressed. */
export type SentPage = { readonly draft: string; readonly place: Place; readonly sent: Typed }

/** Where the draft stands after a page was kept; `clean` when nothing on it is wrong. */
export type Kept = { readonly draft: Draft; readonly words: HubWords; readonly clean: boolean }

const blank = (typed: Typed): boolean =>
  Object.keys(typed).every((name) => typedTexts(typed, name).join('').trim() === '')

const tooMany = ({ pages }: Draft, { step, item }: Place): boolean => {
  if (item === null || pages.children.includes(item) || pages.people.includes(item)) return false
  return (step === 'person' ? pages.people : pages.children).length >= mostItems
}

/**
 * Keeps one page as it was typed, right or wrong, and leaves the other pages as they are. Refused when another device kept
 * something else on the same page since it was opened.
 */
export const saveDraftPage = async (
  tx: Tx,
  actor: SignedIn,
  { draft: id, place, sent }: SentPage,
  now: Temporal.Instant,
  needs: Needs,
): Promise<Result<Kept, Refused>> => {
  const found = await openDraft(tx, id)
  if (!found.ok) return found
  const draft = found.value
  const clock = await hubClock(tx, now, needs)
  const words = hubWords(clock)
  const step = stepAt(words, draft.pages, place)
  if (step === null) return refuse(notFound)
  if (tooMany(draft, place)) return refuse({ '': 'There is no room for more in one referral' })
  const typed = typedFor(step, sent)
  const by = Buffer.from(needs.keyed('draft device', actor.token)).toString('base64url').slice(0, 12)
  const before = pageAt(draft.pages, place)
  if (before !== null && changedElsewhere(before, Number(typedText(sent, 'seen')), by, typed))
    return refuse({
      '': `This page was changed on another device at ${timeWords(clock.calendar, draft.savedAt)}. Both are shown: choose what to keep.`,
    })
  // Opening a new child or adult and leaving again adds nobody.
  const nothing = before === null && place.item !== null && blank(typed) && typedText(sent, 'press') === 'later'
  const pages = nothing ? draft.pages : savePage(draft.pages, { ...place, typed, at: now.toString(), by })
  if (!nothing) await keepDraft(tx, draft.id, pages, now)
  const errors = pageErrors(step, typed, dateOf(clock.calendar, now))
  return ok({ draft: { ...draft, pages }, words, clean: Object.keys(errors).length === 0 })
}

/** Takes a child or an adult out of a draft. Taking out one who is not there changes nothing. */
export const removeFromDraft = async (
  tx: Tx,
  { draft: id, item }: { readonly draft: string; readonly item: string },
  now: Temporal.Instant,
): Promise<Result<{ readonly list: 'children' | 'household' }, Refused>> => {
  const found = await openDraft(tx, id)
  if (!found.ok) return found
  const { pages } = found.value
  await keepDraft(tx, found.value.id, removeItem(pages, item), now)
  return ok({ list: pages.people.includes(item) ? 'household' : 'children' })
}

/** Deletes a draft that was never sent. */
export const discardDraft = async (tx: Tx, id: string): Promise<Result<null, Refused>> => {
  const found = await openDraft(tx, id)
  if (!found.ok) return found
  await dropDraft(tx, found.value.id)
  return ok(null)
}

/** Sends a draft. One with anything missing is refused with all that is missing; one sent before is answered alike. */
export const sendDraft = async (
  tx: Tx,
  actor: SignedIn,
  id: string,
  now: Temporal.Instant,
  needs: Needs,
): Promise<Result<Sent, Refused>> => {
  const draft = await lockDraft(tx, id)
  if (draft === null) return refuse(notFound)
  const clock = await hubClock(tx, now, needs)
  const words = hubWords(clock)
  const { faults } = checkDraft(words, draft.pages, dateOf(clock.calendar, now))
  if (draft.contact === null && faults.length > 0)
    return refuse({ '': 'Something is still missing: mend what is listed below, then send' })
  const referral = referralFrom(words, draft.pages, { name: actor.name, agency: actor.agencyName })
  return sendReferral(tx, actor, { referral, draftId: id }, now, needs)
}
