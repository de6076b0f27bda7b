import type { Temporal } from 'temporal-polyfill'
import type { LinkHolder, SignedIn } from '../../../kernel/actor.ts'
import type { FieldErrors } from '../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { notFound } from '../../../platform/http/route.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { returnTo, sealReturn } from '../../sharing/index.ts'
import { type GivenAnswer, readAnswer } from '../model/answer.ts'
import { sameAnswer } from '../model/answer-same.ts'
import { anythingTyped, itemCount, sameDraft } from '../model/answer-typed.ts'
import { draftOf, dropDraft, lockUnanswered, markAnswered, saveDraft } from '../store/answers.ts'
import { findRequest } from '../store/requests.ts'
import type { AnswerPress } from './answer.form.ts'

type Asked = SignedIn | LinkHolder
export type Answered = { readonly request: string; readonly contact: string }
export type Pressed = Answered & { readonly press: AnswerPress['press'] | 'already-answered'; readonly items: number }

const withdrawn: FieldErrors = {
  '': 'The hub has withdrawn this request: there is nothing to send. Your text is kept below',
}

/**
 * Seals an agency's answer and marks the request answered, in one transaction. An answer that is there already stays as
 * it is and the same is said again, so pressing twice is harmless.
 */
export const answerRequest = async (
  tx: Tx,
  actor: Asked,
  { request, given }: { readonly request: string; readonly given: GivenAnswer },
  now: Temporal.Instant,
): Promise<Result<Answered, FieldErrors | typeof notFound>> => {
  const waits = await lockUnanswered(tx, request)
  const found = await findRequest(tx, request)
  if (found === null || found.agency !== actor.agency) return refuse(notFound)
  const done = { request, contact: found.contact }
  if (found.state === 'withdrawn') return refuse(withdrawn)
  if (!waits) return ok(done)
  const { answer, items, questionAnswers, datesOfInvolvement, notKnown, reason, worker, phone } = given
  const questions = found.questions.map((question, index) => ({ question, answer: questionAnswers[index] ?? '' }))
  const body = { datesOfInvolvement, questions, notKnown, reason, worker, phone }
  await sealReturn(tx, actor, { enquiry: found.contact, request, answer, body, items }, now)
  await markAnswered(tx, request, answer, now)
  await dropDraft(tx, request)
  return ok(done)
}

/** Refuses when a colleague saved other text for this request since the page was drawn. */
const colleagueSaved = async (tx: Tx, request: string, { seen, typed }: AnswerPress): Promise<FieldErrors | null> => {
  const draft = await draftOf(tx, request)
  if (draft === null || draft.savedAt.toString() === seen || sameDraft(draft.typed, typed)) return null
  return {
    '': 'A colleague saved this answer while you were typing. Your text is kept below: saving or sending again replaces theirs',
  }
}

/**
 * What is said where the agency has answered already. Pressing the same again is harmless; other words of a slower
 * colleague were not sent, and nobody may believe that they were. The holder of a link, who may not read the sealed
 * return, is told no more than that it is answered.
 */
const answeredBefore = async (tx: Tx, request: string, { typed }: AnswerPress): Promise<FieldErrors | null> => {
  const sealed = await returnTo(tx, request)
  const given = readAnswer(typed)
  if (sealed === null || !anythingTyped(typed) || (given.ok && sameAnswer(given.value, sealed))) return null
  return {
    '': `${sealed.returnedBy} has sent this answer already. What you typed was NOT sent; it is kept below. Ring the hub to add to the answer`,
  }
}

/** Does what a button of the answer page asks: keeps the draft as typed, or seals the answer. */
export const pressAnswer = async (
  tx: Tx,
  actor: Asked,
  { request, pressed }: { readonly request: string; readonly pressed: AnswerPress },
  now: Temporal.Instant,
): Promise<Result<Pressed, FieldErrors | typeof notFound>> => {
  const found = await findRequest(tx, request)
  if (found === null || found.agency !== actor.agency) return refuse(notFound)
  const base = { request, contact: found.contact, items: itemCount(pressed.typed) }
  if (found.state === 'answered') {
    const other = await answeredBefore(tx, request, pressed)
    return other === null ? ok({ ...base, press: 'already-answered' }) : refuse(other)
  }
  const stale = await colleagueSaved(tx, request, pressed)
  if (stale !== null) return refuse(stale)
  if (pressed.press === 'send') {
    const sent = await answerRequest(tx, actor, { request, given: pressed.given }, now)
    return sent.ok ? ok({ ...base, press: 'send' }) : sent
  }
  if (found.state === 'withdrawn') return refuse(withdrawn)
  await saveDraft(tx, actor, { request, typed: pressed.typed }, now)
  return ok({ ...base, press: pressed.press })
}
