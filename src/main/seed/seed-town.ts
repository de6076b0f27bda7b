import { Temporal } from 'temporal-polyfill'
import { noFinder } from '../../contexts/people/index.ts'
import { calendarFrom, readBankHolidays } from '../../platform/bank-holidays.ts'
import { hashToken, newToken } from '../../platform/http/secrets.ts'
import {
  afterWorkingMinutes,
  isWorkingDay,
  workingMinutesBetween,
  type WorkingCalendar,
} from '../../kernel/clock/index.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Secrets } from '../../platform/http/secrets.ts'
import { chanceFrom } from './chance.ts'
import type { Family } from './families.ts'
import { answerOldestDispute } from './play-decision.ts'
import { playDuties } from './play-duties.ts'
import { playFamily } from './play-family.ts'
import { playLadder } from './play-ladder.ts'
import { playKept } from './play-kept.ts'
import { playLetter } from './play-letter.ts'
import { playPeople } from './play-people.ts'
import { playPhone } from './play-phone.ts'
import { playProtection } from './play-protection.ts'
import { playReview } from './play-review.ts'
import { playGuest } from './play-guest.ts'
import { playPublic } from './play-public.ts'
import { playScene } from './play-scene.ts'
import { scenesUpTo } from './scenes.ts'
import type { Stage } from './stage.ts'
import { playAdvice } from './play-advice.ts'
import { playNight } from './play-night.ts'
import { playShift, playSupervision } from './play-shift.ts'
import { playSame } from './play-same.ts'
import { playSignals } from './play-signals.ts'
import { playLists } from './play-lists.ts'
import { playProduct } from './play-product.ts'
import { playRestricted } from './play-restricted.ts'
import { playTree } from './play-tree.ts'
import { playUrgent } from './play-urgent.ts'
import { setUpTown } from './town.ts'

/** The instant so many working minutes before `now`: found by halving, because time off is skipped. */
const workingMinutesBefore =
  (calendar: WorkingCalendar, now: Temporal.Instant) =>
  (minutes: number): Temporal.Instant => {
    let early = now.subtract({ hours: 24 * 30 })
    let late = now
    while (late.epochMilliseconds - early.epochMilliseconds > 30_000) {
      const middle = Temporal.Instant.fromEpochMilliseconds(
        Math.floor((early.epochMilliseconds + late.epochMilliseconds) / 2),
      )
      if (workingMinutesBetween(calendar, middle, now) >= minutes) early = middle
      else late = middle
    }
    return afterWorkingMinutes(calendar, early, 0)
  }

type Ground = { readonly db: Database; readonly secrets: Secrets }

/** Fills an empty demonstration database with Saltmarsh Bay and Northcliff, by the product's own acts, up to `now`. */
export const seedTown = async (
  { db, secrets }: Ground,
  baseUrl: string,
  say: (line: string) => void,
  now = Temporal.Now.instant(),
): Promise<void> => {
  const began = Date.now()
  say('Making the demonstration town of Saltmarsh Bay ...')
  const town = await setUpTown(db, now.subtract({ hours: 24 * 120 }))
  const calendarOf = calendarFrom(readBankHolidays())
  const calendar = calendarOf('england-and-wales', 'Mo-Th 09:00-17:00; Fr 09:00-17:00')
  const needs = { keyed: secrets.keyed, newToken, hashToken, baseUrl, calendarOf, db, secrets, askFinder: noFinder }
  const chance = chanceFrom(20_261_123)
  const stage: Stage = { db, town, chance, calendar, needs, now }
  const scenes = scenesUpTo(now, chance, (day) => isWorkingDay(calendar, day), workingMinutesBefore(calendar, now))
  let family: Family | null = null
  for (const scene of scenes) family = await playScene(stage, scene, family)
  await answerOldestDispute(stage)
  await playPeople(stage)
  await playPhone(stage)
  await playFamily(stage)
  await playReview(stage)
  await playProtection(stage)
  await playUrgent(stage)
  await playAdvice(stage)
  await playNight(stage)
  await playShift(stage)
  await playSupervision(stage)
  await playPublic(stage)
  await playGuest(stage)
  await playDuties(stage)
  await playLadder(stage)
  await playKept(stage)
  await playLetter(stage)
  await playSame(stage)
  await playSignals(stage)
  await playTree(stage)
  await playLists(stage)
  await playRestricted(stage)
  await playProduct(stage)
  say(`The town is ready: ${scenes.length} contacts in ${Math.round((Date.now() - began) / 100) / 10} s.`)
}
