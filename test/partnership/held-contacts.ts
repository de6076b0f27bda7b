import { noFinder } from '../../src/contexts/people/index.ts'
import { Temporal } from 'temporal-polyfill'
import { acts } from '../../src/contexts/frontdoor/index.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import { calendarFrom, readBankHolidays } from '../../src/platform/bank-holidays.ts'
import { hashToken, newToken, openSecrets } from '../../src/platform/http/secrets.ts'
import { anInventedReferral } from '../frontdoor/invented-referral.ts'
import type { TownDatabase } from '../setup/town.ts'

/** Two contacts of a town, one held by each of two people of the hub. */
export const planted = async ({ db }: TownDatabase, referrer: SignedIn, one: SignedIn, other: SignedIn) => {
  const now = Temporal.Now.instant()
  const needs = {
    keyed: openSecrets('held').keyed,
    newToken,
    hashToken,
    baseUrl: 'http://localhost',
    calendarOf: calendarFrom(readBankHolidays()),
    askFinder: noFinder,
  }
  const sent = async () => {
    const done = await db.as(referrer, 'plant', (tx) =>
      acts.sendReferral(tx, referrer, { referral: anInventedReferral(), draftId: null }, now, needs),
    )
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    return done.value.contact
  }
  const [held, kept] = [await sent(), await sent()]
  for (const [who, contact] of [
    [one, held],
    [other, kept],
  ] as const)
    await db.as(who, 'plant', (tx) => acts.takeContact(tx, who, { contact, version: null }, now))
  return { held, kept }
}
