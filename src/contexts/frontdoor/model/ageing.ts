import { Temporal } from 'temporal-polyfill'
import { dueAt, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Policies } from '../../partnership/index.ts'
import type { Rating } from './contact.ts'

/** A contact as far as standing still goes. */
export type Standstill = { readonly rating: Rating | null; readonly changedAt: Temporal.Instant }

/** When a contact that nobody touches is called untouched: the hub's own limit for its rating, from the last act on it. */
export const untouchedFrom = (
  { policies, calendar }: { readonly policies: Pick<Policies, 'ageing'>; readonly calendar: WorkingCalendar },
  { rating, changedAt }: Standstill,
): Temporal.Instant => dueAt(calendar, policies.ageing.body[rating ?? 'unrated'], changedAt)

export const isUntouched = (
  clock: Parameters<typeof untouchedFrom>[0],
  contact: Standstill,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(now, untouchedFrom(clock, contact)) > 0
