import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Policies } from '../../partnership/index.ts'
import { type ClockUnit, deadlineWords, recordWords } from './clock-words.ts'
import { adviceWords, type AdviceStep, type Consultation, nextDue, standOf, stepOf } from './consultation.ts'

type Clock = { readonly policies: Pick<Policies, 'advice' | 'concerns'>; readonly calendar: WorkingCalendar }

const headings = {
  'name-asked': 'The hub asks for the name',
  'name-given': 'The name',
  'name-declined': 'The name is not given, because',
  referred: 'A referral was made from this',
  called: 'The setting was called',
} as const

const headingOf = ({ kind, advice }: AdviceStep): string =>
  kind === 'answered' ? `Advice: ${advice === null ? '' : adviceWords[advice]}` : headings[kind]

const unitOf = (consultation: Consultation, { policies }: Clock): ClockUnit => {
  const { answerWithin, referNow, referAtOnce } = policies.advice.body
  const advice = stepOf(consultation, 'answered')?.advice
  if (advice === 'refer-now') return referNow.unit
  return advice === 'refer-at-once' ? referAtOnce.unit : answerWithin.unit
}

/** A consultation in the words of its page and list. */
export const consultationWords = (found: Consultation, clock: Clock, now: Temporal.Instant) => {
  const { calendar, policies } = clock
  const due = nextDue(found, now)
  const named = found.firstNames !== '' || found.lastName !== ''
  return {
    id: found.id,
    from: found.agencyName,
    asked: `${recordWords(calendar, found.askedAt)} by ${found.askedByName}, ${found.agencyName}`,
    named,
    child: `${named ? `${found.firstNames} ${found.lastName}`.trim() : 'Not named'}, about ${String(found.years)}`,
    concern: policies.concerns.body.concerns.find(({ key }) => key === found.concern)?.name ?? found.concern,
    worry: found.worry,
    callback: found.callbackPhone === '' ? 'on the screen' : `by a call to ${found.callbackPhone}`,
    stand: standOf(found, now),
    advice: stepOf(found, 'answered')?.advice ?? null,
    clock: due === null ? null : deadlineWords(calendar, { due, unit: unitOf(found, clock), now }),
    steps: found.steps.map((step) => ({
      kind: step.kind,
      heading: headingOf(step),
      words: step.words,
      by: `${step.byName}, ${recordWords(calendar, step.at)}`,
      contact: step.contact,
    })),
  }
}
