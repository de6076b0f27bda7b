import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dueAt } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { type Advice, type ConsultationId, followUpDue } from '../../model/consultation.ts'
import type { Needs } from '../../needs.ts'
import { appendStep, findConsultation, insertConsultation } from '../../store/consultations.ts'
import { hubClock } from '../../store/hub-clock.ts'

export type AdviceCall = {
  /** Drawn with the form: sent twice it is one consultation. */
  readonly once: string
  readonly agency: string
  readonly callerName: string
  readonly firstNames: string
  readonly lastName: string
  readonly years: number
  readonly concern: string
  readonly worry: string
  readonly advice: Advice
  readonly words: string
}

/** Writes down a whole consultation by phone: what was asked, and what was advised there and then, for good. */
export const noteAdviceCall = async (
  tx: Tx,
  actor: SignedIn,
  call: AdviceCall,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly consultation: string }, FieldErrors>> => {
  const id = call.once as ConsultationId
  if ((await findConsultation(tx, id)) !== null) return ok({ consultation: id })
  const { policies, calendar } = await hubClock(tx, now, needs)
  const agency = (await ownAgencies(tx)).find((one) => one.id === call.agency)
  const concern = policies.concerns.body.concerns.some(({ key }) => key === call.concern)
  if (agency === undefined || !concern)
    return refuse({
      ...(agency === undefined ? { agency: 'Choose the setting that rang' } : {}),
      ...(concern ? {} : { concern: 'Choose a kind of concern from the list' }),
    })
  await insertConsultation(tx, actor, {
    id,
    agency: agency.id,
    agencyName: agency.name,
    channel: 'phone',
    askedByName: call.callerName,
    firstNames: call.firstNames,
    lastName: call.lastName,
    years: call.years,
    concern: call.concern,
    worry: call.worry,
    callbackPhone: '',
    askedAt: now,
    dueAt: dueAt(calendar, policies.advice.body.answerWithin, now),
  })
  const followDueAt = followUpDue({ policies, calendar }, call.advice, now)
  const { advice, words } = call
  await appendStep(tx, actor, { id, agency: agency.id }, { kind: 'answered', advice, words, followDueAt }, now)
  return ok({ consultation: id })
}
