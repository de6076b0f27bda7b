import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dueAt } from '../../../../kernel/clock/index.ts'
import type { FieldErrors, Typed } from '../../../../kernel/form-state.ts'
import { newId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { type Consultation, type ConsultationId, stepOf } from '../../model/consultation.ts'
import { emptyDraft, savePage } from '../../model/referral-draft.ts'
import type { Needs } from '../../needs.ts'
import { appendStep, draftFrom, findConsultation, insertConsultation, markDraft } from '../../store/consultations.ts'
import { type DraftId, keepDraft, startDraft } from '../../store/drafts.ts'
import { hubClock } from '../../store/hub-clock.ts'

export type Consulting = {
  /** Made when the page was drawn, so that sending twice asks once. */
  readonly key: string
  readonly firstNames: string
  readonly lastName: string
  readonly years: number
  readonly concern: string
  readonly worry: string
  readonly answerBy: 'screen' | 'call'
  readonly phone: string
}

type Refused = FieldErrors | typeof notFound
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** Asks the hub for advice. The same page sent twice asks once. */
export const askAdvice = async (
  tx: Tx,
  actor: SignedIn,
  input: Consulting,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<ConsultationId, FieldErrors>> => {
  if (!uuid.test(input.key)) return refuse({ '': 'Open this page again: it was not complete' })
  const id = input.key as ConsultationId
  if ((await findConsultation(tx, id)) !== null) return ok(id)
  const { policies, calendar } = await hubClock(tx, now, needs)
  if (!policies.concerns.body.concerns.some(({ key }) => key === input.concern))
    return refuse({ concern: 'Choose a kind of concern from the list' })
  await insertConsultation(tx, actor, {
    id,
    agency: actor.agency,
    agencyName: actor.agencyName,
    channel: 'form',
    askedByName: actor.name,
    firstNames: input.firstNames,
    lastName: input.lastName,
    years: input.years,
    concern: input.concern,
    worry: input.worry,
    callbackPhone: input.answerBy === 'call' ? input.phone : '',
    askedAt: now,
    dueAt: dueAt(calendar, policies.advice.body.answerWithin, now),
  })
  return ok(id)
}

/** The setting's reply when the hub has asked for the name: given, or declined with the reason. The first stands. */
export const replyWithName = async (
  tx: Tx,
  actor: SignedIn,
  input: {
    readonly consultation: string
    readonly reply: 'name-given' | 'name-declined'
    readonly words: string
  },
  now: Temporal.Instant,
): Promise<Result<null, Refused>> => {
  const found = await findConsultation(tx, input.consultation)
  if (found === null || found.agency !== actor.agency) return refuse(notFound)
  if (stepOf(found, 'name-asked') === null) return refuse({ '': 'The hub has not asked for the name' })
  const before = stepOf(found, 'name-given') ?? stepOf(found, 'name-declined')
  if (before !== null)
    return before.words === input.words ? ok(null) : refuse({ '': 'A reply was sent already: that one stands' })
  if (input.words.trim() === '') return refuse({ words: 'Write the name, or why you do not give it' })
  await appendStep(tx, actor, found, { kind: input.reply, words: input.words }, now)
  return ok(null)
}

/** What was typed, where the pages of a referral ask for it. */
const typedBefore = (found: Consultation): readonly (readonly [string, boolean, Typed])[] => [
  ['concern', false, { kind: found.concern }],
  ['worry', false, { text: found.worry }],
  ['child-birth', true, { birth: 'estimated-age', years: String(found.years) }],
  ...(found.firstNames === '' && found.lastName === ''
    ? []
    : [['child-name', true, { firstNames: found.firstNames, lastName: found.lastName }] as const]),
]

/** Begins a referral with what was typed for the consultation. Pressed twice, the same draft. */
export const referFrom = async (
  tx: Tx,
  actor: SignedIn,
  id: string,
  now: Temporal.Instant,
): Promise<Result<DraftId, Refused>> => {
  const found = await findConsultation(tx, id)
  if (found === null || found.agency !== actor.agency) return refuse(notFound)
  const before = await draftFrom(tx, found.id)
  if (before !== null) return ok(before)
  const draft = await startDraft(tx, actor, now)
  const item = newId()
  const pages = typedBefore(found).reduce(
    (kept, [step, ofChild, typed]) =>
      savePage(kept, { step, item: ofChild ? item : null, typed, at: now.toString(), by: 'consultation' }),
    emptyDraft,
  )
  await keepDraft(tx, draft, pages, now)
  await markDraft(tx, draft, found.id)
  return ok(draft)
}
