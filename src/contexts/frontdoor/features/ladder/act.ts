import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dueAt } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { climb, entryOf, type LadderAct } from '../../model/ladder.ts'
import type { Subject } from '../../model/ladder-words.ts'
import type { Needs } from '../../needs.ts'
import { raise, saidFaults } from '../../parts/raising.ts'
import { openRequests, answeredRequests } from '../../store/answers.ts'
import { addToRecord, findDisagreement } from '../../store/disagreements.ts'
import { hubClock } from '../../store/hub-clock.ts'

/** What whoever disagrees may do with it: go up a step, say it is settled, or end it unsettled after the last step. */
export type Move = Exclude<LadderAct, 'answer'>

export type Moving = {
  readonly disagreement: string
  readonly move: Move
  /** How many entries the record had on the page. */
  readonly seen: number
  readonly words: string
  readonly protects: string
}

/** Moves one's own disagreement. What was said stays; the step it goes up to has its own time from the hub's calendar. */
export const moveDisagreement = async (
  tx: Tx,
  actor: SignedIn,
  { disagreement: id, move, seen, words, protects }: Moving,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly disagreement: string }, FieldErrors | typeof notFound>> => {
  const found = await findDisagreement(tx, id)
  if (found === null || found.sourceAgency !== actor.agency) return refuse(notFound)
  if (found.entries !== seen)
    return refuse({ '': 'Somebody has written meanwhile: read the record again. Your words are kept below' })
  const faults = saidFaults({ words, protects: move === 'settle' ? 'settled' : protects }, 'words', 'Write a few words')
  if (Object.keys(faults).length > 0) return refuse(faults)
  const { calendar } = await hubClock(tx, now, needs)
  const dueFor = (step: number) => {
    const within = found.ladder[step - 1]?.within
    if (within === undefined) throw new Error('A disagreement goes up to a step of its ladder.')
    return dueAt(calendar, within, now)
  }
  const from = { step: found.stage, standing: found.standing, dueAt: found.replyDueAt }
  const next = climb(from, move, { steps: found.ladder.length, now, dueFor })
  if (!next.ok) return refuse({ '': 'This cannot be done now: the page shows where it stands' })
  const said = { kind: entryOf[move], words, protects }
  if (!(await addToRecord(tx, actor, { found, place: next.value, said }, now)))
    return refuse({ '': 'Somebody has written meanwhile: read the record again' })
  return ok({ disagreement: id })
}

export type AnswererDisagreeing = {
  readonly request: string
  readonly about: Subject
  readonly reason: string
  readonly protects: string
}

/** An agency that answered disagrees: about what the hub does with this family, which it need not have been told in writing. */
export const disagreeAsAnswerer = async (
  tx: Tx,
  actor: SignedIn,
  { request: id, about, reason, protects }: AnswererDisagreeing,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<Result<{ readonly request: string }, FieldErrors | typeof notFound>> => {
  const found = (await answeredRequests(tx, 1_000)).find((one) => one.id === id)
  if (found === undefined)
    return (await openRequests(tx)).some((one) => one.id === id)
      ? refuse({ '': 'Answer the request first: then your agency can disagree' })
      : refuse(notFound)
  const faults = saidFaults({ reason, protects }, 'reason', 'Say why you disagree')
  if (Object.keys(faults).length > 0) return refuse(faults)
  const childName = found.about.children.map(({ name }) => name).join(', ')
  const copied = { reference: found.reference, childName, about, stated: '' }
  await raise(tx, actor, { contact: found.contact, told: null, request: id, ...copied, reason, protects }, now, needs)
  return ok({ request: id })
}
