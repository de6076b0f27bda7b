import { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { dutyDue, type DutyId, holdsDuty, type How, type Profession, type Reported } from '../../model/own-duty.ts'
import { dayWords } from '../../model/own-duty-words.ts'
import type { Needs } from '../../needs.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { findDuty, insertDuty, insertReport } from '../../store/own-duties.ts'

export type Recording = {
  /** Drawn with the page: the same page sent twice records one duty. */
  readonly once: string
  readonly profession: Profession
  readonly professionName: string
  readonly holder: string
  readonly how: How
  readonly under18: 'yes' | 'no'
  readonly learnedOn: string
  readonly what: string
}

type Refused = FieldErrors | typeof notFound
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

const dateFault = (learnedOn: string, today: Temporal.PlainDate): string | null => {
  const date = Temporal.PlainDate.from(learnedOn)
  if (Temporal.PlainDate.compare(date, today) > 0) return 'This day has not come yet'
  return Temporal.PlainDate.compare(date, today.subtract({ years: 1 })) < 0
    ? 'This day is more than a year ago: ring the police and the hub'
    : null
}

/** Records the actor's own duty and starts its clock, or that they do not hold one. It touches no referral. */
export const recordDuty = async (
  tx: Tx,
  actor: SignedIn,
  given: Recording,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly duty: DutyId }, FieldErrors>> => {
  if (!uuid.test(given.once)) return refuse({ '': 'Open this page again: it was not complete' })
  const { policies, calendar } = await hubClock(tx, now, needs)
  const fault = dateFault(given.learnedOn, dateOf(calendar, now))
  if (fault !== null) return refuse({ learnedOn: fault })
  const id = given.once as DutyId
  const known = { profession: given.profession, how: given.how, under18: given.under18 === 'yes' }
  const held = holdsDuty(known)
  const learnedOn = Temporal.PlainDate.from(given.learnedOn)
  await insertDuty(tx, actor, {
    ...known,
    id,
    professionName: given.profession === 'regulated' ? given.professionName : '',
    holder: given.profession === 'neither' ? given.holder : '',
    learnedOn: given.learnedOn,
    what: given.what,
    recordedAt: now,
    state: held ? 'open' : 'not-held',
    dueAt: held ? dutyDue(calendar, policies.doors.body.ownDuty, { learnedOn, now }) : null,
  })
  const kept = await findDuty(tx, id)
  return kept === null || kept.user !== actor.user
    ? refuse({ '': 'Open this page again: it was used before' })
    : ok({ duty: kept.id })
}

const sameReport = (one: Reported, other: Reported): boolean =>
  one.by === other.by && one.reference === other.reference && one.calledOn === other.calledOn

/** Records that the police have it, by the person who holds the duty and by nobody else. The first record stands. */
export const recordReport = async (
  tx: Tx,
  actor: SignedIn,
  { duty: id, ...reported }: Reported & { readonly duty: string },
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly duty: string }, Refused>> => {
  const duty = await findDuty(tx, id)
  if (duty === null || duty.user !== actor.user) return refuse(notFound)
  if (duty.state === 'not-held') return refuse({ '': 'You hold no duty here: there is nothing to record' })
  if (duty.reported !== null && sameReport(duty.reported, reported)) return ok({ duty: id })
  if (duty.state === 'done') return refuse({ '': 'This was recorded already: what was recorded first stands' })
  const { calendar } = await hubClock(tx, now, needs)
  const called = Temporal.PlainDate.from(reported.calledOn)
  if (Temporal.PlainDate.compare(called, dateOf(calendar, now)) > 0)
    return refuse({ calledOn: 'This day has not come yet' })
  if (Temporal.PlainDate.compare(called, Temporal.PlainDate.from(duty.learnedOn)) < 0)
    return refuse({ calledOn: `You learned of it on ${dayWords(duty.learnedOn)}: enter that day or a later one` })
  const kept = { ...reported, colleague: reported.by === 'colleague' ? reported.colleague : '' }
  return (await insertReport(tx, { duty: id, reported: kept }, now))
    ? ok({ duty: id })
    : refuse({ '': 'This was recorded already: what was recorded first stands' })
}
