import type { Temporal } from 'temporal-polyfill'
import type { Journey } from '../../../kernel/journey.ts'
import { notSaid } from './concern-name.ts'
import { referralFrom } from './phone-note.ts'
import type { Referral } from './referral.ts'

/** An entry of the night waits until a named person takes it, and stays with them until they have emptied it. */
export const nightJourney: Journey = {
  of: 'entry of the night',
  states: ['waiting', 'taken', 'emptied'],
  acts: { take: ['waiting'], 'take over': ['taken'], empty: ['taken'] },
}

/** A call taken at night: as little as gets a child found and the morning going. */
export type NightCall = {
  readonly danger: 'no' | 'called-999'
  readonly worry: string
  readonly firstNames: string
  readonly lastName: string
  /** Whole years as typed, or empty. */
  readonly age: string
  readonly whereNow: string
  /** Who rang and how to ring back; may be empty. */
  readonly caller: string
}

/** The call in the shape every page about a contact reads; what was not asked is said to be so. */
export const referralOfNight = (call: NightCall, today: Temporal.PlainDate): Referral =>
  referralFrom(
    {
      caller: 'public',
      callerName: call.caller,
      organisation: '',
      callerPhone: '',
      safeTimes: '',
      danger: call.danger,
      concern: notSaid,
      worry: call.worry,
      children: [{ firstNames: call.firstNames, lastName: call.lastName, age: call.age }],
      whereNow: call.whereNow,
      address: '',
      postcode: '',
    },
    'Out of hours',
    today,
  )
