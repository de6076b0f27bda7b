import { Temporal } from 'temporal-polyfill'
import type { Agreement } from '../../sharing/index.ts'

export type Running = 'running' | 'ends-soon' | 'ended' | 'none'

/** Days before its end from which an agreement is called out, so that a new one can be signed in time. */
const soonDays = 60

/** How an agency's newest agreement stands on a local day: its last day counts. */
export const runningOn = (agreement: Pick<Agreement, 'endsOn'> | undefined, today: Temporal.PlainDate): Running => {
  if (agreement === undefined) return 'none'
  const left = today.until(Temporal.PlainDate.from(agreement.endsOn)).days
  return left < 0 ? 'ended' : left <= soonDays ? 'ends-soon' : 'running'
}

/** Whether an ended agreement wants a reason before its agency is asked: never for red or likely significant harm. */
export const wantsReason = (rating: string | null, ground: string | null): boolean =>
  rating !== 'red' && ground !== 'significant-harm'

export const localDateWords = (iso: string): string =>
  Temporal.PlainDate.from(iso).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
