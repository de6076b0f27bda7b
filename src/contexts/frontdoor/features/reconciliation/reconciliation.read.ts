import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { isUntouched, untouchedFrom } from '../../model/ageing.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import { astray, type DayCounts, ledgerOf } from '../../model/conservation.ts'
import type { Contact } from '../../model/contact.ts'
import type { Needs } from '../../needs.ts'
import { openContacts } from '../../store/contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { heldByState, heldContacts, lastTouched, movesByDay, type StillContact } from '../../store/reconciliation.ts'
import type { ReconciliationProps, StillRow } from './reconciliation.page.tsx'

/** How many days the table shows, and how far back decided contacts are looked at one by one. */
const daysShown = 14

const dayWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })

const balance = ({ received, openedAgain, decided }: DayCounts): number => received + openedAgain - decided

/** The last days, each one whether or not anything happened, with what was open before the first. */
const lastDays = (moves: readonly DayCounts[], today: Temporal.PlainDate) => {
  const first = today.subtract({ days: daysShown - 1 }).toString()
  const before = moves.filter(({ day }) => day < first).reduce((open, counts) => open + balance(counts), 0)
  const days = Array.from({ length: daysShown }, (_, index) => {
    const day = today.subtract({ days: daysShown - 1 - index }).toString()
    return moves.find((one) => one.day === day) ?? { day, received: 0, openedAgain: 0, decided: 0 }
  })
  return ledgerOf(days, before)
}

const stillRow = (
  { id, rating, changedAt }: StillContact,
  open: readonly Contact[],
  clock: HubClock,
  now: Temporal.Instant,
): StillRow => {
  const contact = open.find((one) => one.id === id)
  const unit = clock.policies.ageing.body[rating ?? 'unrated'].unit
  return {
    id,
    reference: contact?.reference ?? '',
    rating,
    clock: deadlineWords(clock.calendar, { due: untouchedFrom(clock, { rating, changedAt }), unit, now }),
    lastTouched: recordWords(clock.calendar, changedAt),
    holder: contact === undefined || contact.holder === null ? 'held by nobody' : `held by ${contact.holderName}`,
  }
}

/** Counts the hub's contacts two ways, and looks at each open one and each that changed of late. */
export const readReconciliation = async (
  { tx, now, subject }: Pick<Asked<object>, 'tx' | 'now' | 'subject'>,
  needs: Needs,
): Promise<ReconciliationProps> => {
  const clock = await hubClock(tx, now, needs)
  const open = await openContacts(tx)
  const queued = new Set<string>(open.map(({ id }) => id))
  const held = await heldContacts(tx, now.subtract({ hours: 24 * daysShown }))
  const byState = await heldByState(tx)
  const moves = await movesByDay(tx, clock.calendar.zone)
  const lost = held
    .map((one) => ({ id: one.id, reference: one.reference, words: astray({ ...one, inQueue: queued.has(one.id) }) }))
    .filter(({ words }) => words.length > 0)
  subject(...lost.map(({ id }) => id))
  const still = (await lastTouched(tx)).filter((contact) => isUntouched(clock, contact, now))
  return {
    asOf: recordWords(clock.calendar, now),
    open: open.length,
    decided: byState.get('decided') ?? 0,
    openByHistory: moves.reduce((sum, counts) => sum + balance(counts), 0),
    looked: held.length,
    astray: lost,
    untouched: still.map((contact) => stillRow(contact, open, clock, now)),
    days: lastDays(moves, dateOf(clock.calendar, now))
      .toReversed()
      .map((day) => ({ ...day, day: dayWords(day.day) })),
  }
}
