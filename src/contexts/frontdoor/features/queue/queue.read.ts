import { Temporal } from 'temporal-polyfill'
import { momentWords, openingState, type WorkingCalendar } from '../../../../kernel/clock/index.ts'
import { holds } from '../../../../kernel/actor.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { timeWords } from '../../model/clock-words.ts'
import { usualUntil } from '../../model/duty.ts'
import { countsOf, type Filter, filters, matches } from '../../model/queue.ts'
import { standings } from '../../model/standing.ts'
import type { Needs } from '../../needs.ts'
import type { DutyLineProps } from '../../parts/duty-line.tsx'
import { briefOf } from '../../parts/shift-read.ts'
import { headCounts } from '../../parts/head-counts.ts'
import { contactByReference } from '../../store/earlier-contacts.ts'
import { onDuty } from '../../store/duty.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { cameSince, changedSince, queueEntries } from '../../store/queue.ts'
import { agenciesInOrder, standingNow } from '../../store/standing.ts'
import type { QueuePageProps } from './queue.page.tsx'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

const nowWords = (calendar: WorkingCalendar, now: Temporal.Instant): string => {
  const day = weekdays[now.toZonedDateTimeISO(calendar.zone).dayOfWeek - 1] ?? ''
  return `${day} ${momentWords(calendar, now, now)}`
}

/** A reference as people write it: small letters and spaces are forgiven. */
const asReference = (text: string): string => text.toUpperCase().replace(/\s+/g, '')

const looksLikeReference = (text: string): boolean => /^[A-Z]{1,4}-[A-Z0-9]{6}$/.test(text)

/** The contact looked for by reference, open or decided; or the words that it was not found. */
const lookFor = async ({ tx, query, now }: Asked<object>, needs: Needs) => {
  const typed = query['reference']
  if (typed === undefined || typed.trim() === '') return { form: blankForm, row: null }
  const reference = asReference(typed)
  const id = looksLikeReference(reference) ? await contactByReference(tx, reference) : null
  const found = id === null ? null : await standingNow(tx, id, now, needs)
  const missing: FormState = {
    // A name typed by mistake is not said back: it would stand in a page made from an address.
    typed: looksLikeReference(reference) ? { reference } : {},
    errors: { reference: 'No contact of this hub has that reference' },
  }
  return { form: found === null ? missing : { typed: { reference }, errors: {} }, row: found?.standing ?? null }
}

const dutyLine = async (
  tx: Asked<object>['tx'],
  reader: string,
  { calendar }: HubClock,
  now: Temporal.Instant,
): Promise<DutyLineProps> => {
  const duties = await onDuty(tx, now)
  return {
    people: duties.map(({ name, until }) => `${name} until ${momentWords(calendar, until, now)}`),
    me: duties.some(({ user }) => user === reader),
    usual: timeWords(calendar, usualUntil(calendar, now)),
  }
}

/** Everything the queue's page shows, as of now. */
export const readQueue = async (asked: Asked<object>, needs: Needs): Promise<QueuePageProps> => {
  const { tx, actor, query, now, subject } = asked
  const clock = await hubClock(tx, now, needs)
  const all = standings(await queueEntries(tx), clock, await agenciesInOrder(tx), now)
  const reader = actor.kind === 'signed-in' ? actor.user : ''
  const filter: Filter | null = filters.find((name) => name === query['show']) ?? null
  const look = await lookFor(asked, needs)
  const rows = all.filter(({ row }) => filter === null || matches(row, filter, reader)).map(({ standing }) => standing)
  subject(...rows.map(({ contact }) => contact.id), ...(look.row === null ? [] : [look.row.contact.id]))
  return {
    hubName: clock.hub.name,
    nowWords: nowWords(clock.calendar, now),
    opening: openingState(clock.calendar, now).words,
    filter,
    counts: countsOf(
      all.map(({ row }) => row),
      reader,
    ),
    all: all.length,
    rows,
    mayTake: holds(actor, 'screener', 'decision-maker'),
    readAt: now.epochMilliseconds,
    find: look.form,
    found: look.row,
    beside: await headCounts(tx, now),
    brief: holds(actor, 'screener', 'decision-maker') ? await briefOf(asked, all, clock) : null,
    duty: await dutyLine(tx, reader, clock, now),
  }
}

const said = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${String(count)} ${count === 1 ? one : many}`

/** What came or changed since the list was read, as the live line takes it. */
export const readNews = async ({ tx, query, now }: Asked<object>): Promise<string> => {
  const since = Number(query['since'])
  const from =
    Number.isSafeInteger(since) && since > 0 && since <= now.epochMilliseconds
      ? Temporal.Instant.fromEpochMilliseconds(since)
      : now
  const came = said(await cameSince(tx, from), 'new contact', 'new contacts')
  const changed = said(await changedSince(tx, from), 'contact changed', 'contacts changed')
  return JSON.stringify({ words: [came, changed].filter(Boolean).join(', ') })
}
