import { Temporal } from 'temporal-polyfill'
import type { Chance } from './chance.ts'
import { worries, type Worry } from './worries.ts'

/** How far a contact has come. */
export type Reach = 'to-screen' | 'screened' | 'asking' | 'ready' | 'awaiting-second' | 'decided'

/** One contact of the town's story: when it came, from whom, how it was rated, how far it is. */
export type Scene = {
  readonly receivedAt: Temporal.Instant
  readonly from: string
  readonly worry: Worry
  readonly rating: 'red' | 'amber' | 'green'
  readonly reach: Reach
  /** Working minutes from receipt to the last act that has happened. */
  readonly pace: number
  /** The referrer does not agree with the decision. */
  readonly disputed: boolean
  /** Comes about the same family as the scene before it. */
  readonly sameFamily: boolean
  /** The hub decided without some of the answers. */
  readonly overtaken: boolean
}

const zone = 'Europe/London'
const referrers = ['nursery', 'nursery2', 'childminder', 'gp', 'nursery-deputy'] as const

/** The `count`-th open day before `today`. */
const openDayBack = (
  today: Temporal.PlainDate,
  count: number,
  isOpen: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate => {
  let day = today
  for (let left = count; left > 0;) {
    day = day.subtract({ days: 1 })
    if (isOpen(day)) left -= 1
  }
  return day
}

const worryAt = (index: number): Worry => {
  const worry = worries[index % worries.length]
  if (worry === undefined) throw new Error('There are no worries to tell')
  return worry
}

const history = (chance: Chance, today: Temporal.PlainDate, isOpen: (day: Temporal.PlainDate) => boolean): Scene[] =>
  Array.from({ length: 38 }, (_, index) => {
    const day = openDayBack(today, 2 + index, isOpen)
    const time = Temporal.PlainTime.from({ hour: chance.between(9, 15), minute: chance.between(0, 59) })
    const rating = chance.pick(['red', 'amber', 'amber', 'green', 'green'] as const)
    const late = chance.happens(0.12)
    const minutes = { red: 190, amber: 380, green: 900 }[rating]
    return {
      receivedAt: day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant(),
      from: chance.pick(referrers),
      worry: worryAt(index),
      rating,
      reach: 'decided',
      pace: late ? minutes * 2 : Math.round(minutes * (0.35 + chance.next() * 0.5)),
      disputed: index === 3 || index === 17,
      sameFamily: index % 9 === 4,
      overtaken: [0, 2, 6].includes(index),
    }
  })

const fridayBack = (today: Temporal.PlainDate, isOpen: (day: Temporal.PlainDate) => boolean): Temporal.PlainDate => {
  let day = today.subtract({ days: 1 })
  while (day.dayOfWeek !== 5 || !isOpen(day)) day = day.subtract({ days: 1 })
  return day
}

type Recent = {
  readonly minutesBack: number
  readonly reach: Reach
  readonly rating: Scene['rating']
  readonly worry: number
}

/** What is on the desk now, in working minutes back from now: some calm, some close, some late. */
const desk: readonly Recent[] = [
  { minutesBack: 6, reach: 'to-screen', rating: 'red', worry: 0 },
  { minutesBack: 25, reach: 'to-screen', rating: 'amber', worry: 5 },
  { minutesBack: 48, reach: 'to-screen', rating: 'amber', worry: 7 },
  { minutesBack: 95, reach: 'to-screen', rating: 'green', worry: 3 },
  { minutesBack: 260, reach: 'to-screen', rating: 'green', worry: 2 },
  { minutesBack: 70, reach: 'asking', rating: 'red', worry: 0 },
  { minutesBack: 165, reach: 'asking', rating: 'red', worry: 1 },
  { minutesBack: 150, reach: 'screened', rating: 'amber', worry: 4 },
  { minutesBack: 290, reach: 'asking', rating: 'amber', worry: 6 },
  { minutesBack: 330, reach: 'asking', rating: 'amber', worry: 1 },
  { minutesBack: 410, reach: 'asking', rating: 'amber', worry: 4 },
  { minutesBack: 500, reach: 'asking', rating: 'green', worry: 2 },
  { minutesBack: 640, reach: 'asking', rating: 'green', worry: 5 },
  { minutesBack: 205, reach: 'ready', rating: 'red', worry: 0 },
  { minutesBack: 400, reach: 'ready', rating: 'amber', worry: 3 },
  { minutesBack: 900, reach: 'ready', rating: 'green', worry: 7 },
  { minutesBack: 560, reach: 'ready', rating: 'amber', worry: 1 },
  { minutesBack: 700, reach: 'awaiting-second', rating: 'green', worry: 5 },
  { minutesBack: 820, reach: 'awaiting-second', rating: 'amber', worry: 2 },
  { minutesBack: 300, reach: 'decided', rating: 'red', worry: 1 },
  { minutesBack: 450, reach: 'decided', rating: 'amber', worry: 3 },
]

/**
 * The whole story up to `now`. `workingMinutesBack` answers the instant so many working minutes before now, so that
 * the desk looks alive at any hour; red ones are placed by the clock on the wall, because red runs on.
 */
export const scenesUpTo = (
  now: Temporal.Instant,
  chance: Chance,
  isOpen: (day: Temporal.PlainDate) => boolean,
  workingMinutesBack: (minutes: number) => Temporal.Instant,
): readonly Scene[] => {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const friday = fridayBack(today, isOpen).toZonedDateTime({ timeZone: zone, plainTime: '16:50' }).toInstant()
  const recent = desk.map(({ minutesBack, reach, rating, worry }, index): Scene => ({
    receivedAt: rating === 'red' ? now.subtract({ minutes: minutesBack }) : workingMinutesBack(minutesBack),
    from: chance.pick(referrers),
    worry: worryAt(worry),
    rating,
    reach,
    pace: Math.max(minutesBack - chance.between(3, 20), 2),
    disputed: false,
    sameFamily: index === 2 || index === 6,
    overtaken: false,
  }))
  const lateFriday: Scene = {
    receivedAt: friday,
    from: 'nursery',
    worry: worryAt(0),
    rating: 'amber',
    reach: 'asking',
    pace: 60,
    disputed: false,
    sameFamily: false,
    overtaken: false,
  }
  return [...history(chance, today, isOpen), lateFriday, ...recent].sort((one, other) =>
    Temporal.Instant.compare(one.receivedAt, other.receivedAt),
  )
}
