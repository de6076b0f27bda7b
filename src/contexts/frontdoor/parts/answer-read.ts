import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { ruleFor } from '../../partnership/index.ts'
import { bornWords } from '../../people/index.ts'
import { occurredWords, returnTo } from '../../sharing/index.ts'
import type { RequestAbout } from '../model/ask.ts'
import type { AboutView, AnswerView, SealedView } from '../model/answer-view.ts'
import { deadlineWords, recordWords, timeWords } from '../model/clock-words.ts'
import { kindWords } from '../model/signal-words.ts'
import type { Needs } from '../needs.ts'
import { draftOf } from '../store/answers.ts'
import { type HubClock, hubClock } from '../store/hub-clock.ts'
import { findRequest, type InformationRequest } from '../store/requests.ts'

const aboutView = (about: RequestAbout): AboutView => ({
  ...about,
  children: about.children.map(({ name, birth, address, postcode }) => ({
    name,
    born: bornWords(birth),
    address: [address, postcode].filter((part) => part !== '').join(', '),
  })),
})

/** One agency's answer as it was sealed, or null when this reader may not see it or there is none. */
export const sealedView = async (
  tx: Tx,
  request: string,
  { calendar, policies }: Pick<HubClock, 'calendar' | 'policies'>,
): Promise<SealedView | null> => {
  const found = await returnTo(tx, request)
  if (found === null) return null
  return {
    answer: found.answer,
    when: recordWords(calendar, found.returnedAt),
    by: found.returnedBy,
    body: found.body,
    items: found.items.map(({ id, occurred, nature, side, mayLeave, content, kind = '' }) => ({
      id,
      when: occurredWords(occurred),
      nature,
      side,
      mayLeave,
      content,
      about: kind === '' ? '' : kindWords(kind, policies),
    })),
  }
}

/** When a request must be answered, in the measure its rating's limit counts in. */
export const requestClock = (
  { calendar, policies }: HubClock,
  { rating, dueAt }: Pick<InformationRequest, 'rating' | 'dueAt'>,
  now: Temporal.Instant,
) =>
  deadlineWords(calendar, {
    due: dueAt,
    unit: ruleFor(policies.ratings.body, rating)?.agencyAnswer?.unit ?? 'elapsed-hours',
    now,
  })

const historyOf = ({ sentAt, chasedAt }: InformationRequest, calendar: WorkingCalendar): string =>
  `Asked ${recordWords(calendar, sentAt)}${chasedAt === null ? '' : `; chased ${timeWords(calendar, chasedAt)}`}`

/** A request with its draft or its sealed answer, or null when this reader may not see it. Also the ids of its contact and agency. */
export const readRequest = async (
  tx: Tx,
  id: string,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<{ readonly view: AnswerView; readonly contact: string; readonly agency: string } | null> => {
  const request = await findRequest(tx, id)
  if (request === null) return null
  const clock = await hubClock(tx, now, needs)
  const draft = await draftOf(tx, id)
  const view: AnswerView = {
    reference: request.reference,
    hubName: clock.hub.name,
    agencyName: request.agencyName,
    rating: request.rating,
    clock: requestClock(clock, request, now),
    history: historyOf(request, clock.calendar),
    about: aboutView(request.about),
    questions: request.questions,
    kinds: clock.policies.events.body.kinds.map(({ key, name }) => ({ value: key, text: name })),
    overtaken: request.overtakenAt !== null,
    state: request.state === 'sent' ? 'open' : request.state,
    draft: draft === null ? null : { typed: draft.typed, saved: recordWords(clock.calendar, draft.savedAt) },
    seen: draft?.savedAt.toString() ?? '',
    sealed: request.state === 'answered' ? await sealedView(tx, id, clock) : null,
  }
  return { view, contact: request.contact, agency: request.agency }
}
