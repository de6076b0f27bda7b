import type { Temporal } from 'temporal-polyfill'
import {
  dateOf,
  lengthWords,
  momentWords,
  nextOpen,
  openingState,
  openingsOn,
  workingMinutesBetween,
} from '../../../../kernel/clock/index.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { inTimeOf, periodStart } from '../../model/figures.ts'
import { countedContact } from '../../model/figures-counted.ts'
import { inTimeSentence } from '../../model/figures-words.ts'
import { forecast } from '../../model/forecast.ts'
import type { Placed } from '../../model/queue.ts'
import { stages } from '../../model/queue.ts'
import { standings } from '../../model/standing.ts'
import { minutesLeft, type Took } from '../../model/work-left.ts'
import type { Needs } from '../../needs.ts'
import { onDuty } from '../../store/duty.ts'
import { contactsReceived } from '../../store/figures.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { queueEntries } from '../../store/queue.ts'
import { agenciesInOrder } from '../../store/standing.ts'
import { atWorkSince, type StepDone, stepsDone } from '../../store/work-history.ts'
import type { WallPageProps } from './wall.page.tsx'

const ahead = { hours: 4 } as const

const tookOf =
  ({ calendar }: HubClock) =>
  ({ step, rating, from, to }: StepDone): Took => ({
    step,
    rating,
    minutes:
      rating === 'red'
        ? (to.epochMilliseconds - from.epochMilliseconds) / 60_000
        : workingMinutesBetween(calendar, from, to),
  })

/** Until when somebody at work now is there: the end of today's opening, or the end of the window at night. */
const shiftEnd = ({ calendar }: HubClock, now: Temporal.Instant): Temporal.Instant => {
  const open = nextOpen(calendar, now).equals(now)
  const today = openingsOn(calendar, dateOf(calendar, now)).find(
    ({ to }) => to.epochMilliseconds > now.epochMilliseconds,
  )
  return open && today !== undefined ? today.to : now.add(ahead)
}

/** When work on it can go on: at once, or when the last agency's answer is due. */
const canGoOn = ({ entry, stage }: Placed, now: Temporal.Instant): Temporal.Instant => {
  if (stage !== 'waiting') return now
  const last = Math.max(
    ...entry.asked.filter(({ answer }) => answer === null).map(({ dueAt }) => dueAt.epochMilliseconds),
  )
  return last > now.epochMilliseconds ? now.add({ milliseconds: last - now.epochMilliseconds }) : now
}

/** Who is there and until when: those who say they are on duty; where nobody does, those who worked in the last two hours. */
const staff = async (tx: Asked<object>['tx'], clock: HubClock, now: Temporal.Instant) => {
  const duty = await onDuty(tx, now)
  if (duty.length > 0) return { people: duty.map(({ until }) => ({ until })), said: true }
  const until = shiftEnd(clock, now)
  return { people: (await atWorkSince(tx, now.subtract({ hours: 2 }))).map(() => ({ until })), said: false }
}

const foretold = async (tx: Asked<object>['tx'], rows: readonly Placed[], clock: HubClock, now: Temporal.Instant) => {
  const history = (await stepsDone(tx, now.subtract({ hours: 24 * 28 }))).map(tookOf(clock))
  const { people, said } = await staff(tx, clock, now)
  const work = rows.map((row) => ({
    reference: row.entry.contact.reference,
    due: row.due,
    from: canGoOn(row, now),
    minutes: minutesLeft(history, { ...row.entry.contact, stage: row.stage }),
  }))
  return { ...forecast(work, people, now, now.add(ahead)), people: people.length, said }
}

/** Agencies waited for: how many answers, and how long the oldest has been waited for. */
const waitedFor = (rows: readonly Placed[], now: Temporal.Instant): WallPageProps['waiting'] => {
  const open = rows.flatMap(({ entry }) => entry.asked.filter(({ answer }) => answer === null))
  const names = [...new Set(open.map(({ agencyName }) => agencyName))].sort((one, other) =>
    one.localeCompare(other, 'en'),
  )
  return names.map((agencyName) => {
    const own = open.filter((asked) => asked.agencyName === agencyName)
    const late = own.filter(({ dueAt }) => dueAt.epochMilliseconds < now.epochMilliseconds)
    const longest = Math.max(0, ...late.map(({ dueAt }) => (now.epochMilliseconds - dueAt.epochMilliseconds) / 60_000))
    return {
      agencyName,
      answers: own.length,
      late: late.length,
      longest: late.length === 0 ? '' : lengthWords(Math.floor(longest)),
    }
  })
}

const inTimeSince = async (
  tx: Asked<object>['tx'],
  from: Temporal.Instant | null,
  clock: HubClock,
  now: Temporal.Instant,
) => {
  const contacts = (await contactsReceived(tx, from)).map(countedContact(clock))
  return clock.policies.ratings.body.ratings
    .map(({ rating }) => inTimeOf(rating, contacts, now))
    .filter(({ counted, openWithin }) => counted + openWithin > 0)
    .map(inTimeSentence)
}

/** Everything on the wall, as of now. No name and no word of a referral is read into it. */
export const readWall = async (asked: Asked<object>, needs: Needs): Promise<WallPageProps> => {
  const { tx, now } = asked
  const clock = await hubClock(tx, now, needs)
  const all = standings(await queueEntries(tx), clock, await agenciesInOrder(tx), now)
  const rows = all.map(({ row }) => row)
  const ratings = [...clock.policies.ratings.body.ratings.map(({ rating }) => rating), null]
  const today = now.toZonedDateTimeISO(clock.calendar.zone).startOfDay().toInstant()
  return {
    hubName: clock.hub.name,
    readAt: momentWords(clock.calendar, now, now),
    opening: openingState(clock.calendar, now).words,
    next: all
      .filter(({ row }) => !row.late)
      .slice(0, 5)
      .map(({ standing }) => ({
        reference: standing.contact.reference,
        rating: standing.contact.rating,
        clock: standing.clock,
        held: standing.contact.holder !== null,
      })),
    late: rows.filter(({ late }) => late).length,
    ratings,
    counts: stages.map((stage) => ({
      stage,
      byRating: ratings.map(
        (rating) => rows.filter((row) => row.stage === stage && row.entry.contact.rating === rating).length,
      ),
    })),
    waiting: waitedFor(rows, now),
    today: await inTimeSince(tx, today, clock, now),
    month: await inTimeSince(tx, periodStart('month', clock.calendar.zone, now), clock, now),
    forecast: await foretold(tx, rows, clock, now),
  }
}
