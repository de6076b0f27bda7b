import { Temporal } from 'temporal-polyfill'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import { isUntouched, untouchedFrom } from '../../model/ageing.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import { reviewDue } from '../../model/review.ts'
import { standings } from '../../model/standing.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { onDuty } from '../../store/duty.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { queueEntries } from '../../store/queue.ts'
import { lastTouched } from '../../store/reconciliation.ts'
import { openReviews } from '../../store/reviews.ts'
import { agenciesInOrder } from '../../store/standing.ts'
import { ownNotes, reGradesSince } from '../../store/supervision.ts'
import { managingPage, type ManagedRow, type ManagingProps } from './managing.page.tsx'

type Rows = ReturnType<typeof standings>
type Tx = Asked<object>['tx']

const managed = ({ standing: { contact, clock } }: Rows[number], words: string): ManagedRow => ({
  contact: contact.id,
  who: `${contact.who}, ${contact.reference}`,
  rating: contact.rating,
  clock,
  words,
})

const untouchedRows = async (
  tx: Tx,
  rows: Rows,
  clock: HubClock,
  now: Temporal.Instant,
): Promise<readonly ManagedRow[]> =>
  (await lastTouched(tx))
    .filter((contact) => isUntouched(clock, contact, now))
    .flatMap((still) => {
      const row = rows.find(({ standing }) => standing.contact.id === still.id)
      if (row === undefined) return []
      const unit = clock.policies.ageing.body[still.rating ?? 'unrated'].unit
      const due = deadlineWords(clock.calendar, { due: untouchedFrom(clock, still), unit, now })
      const { holder, holderName } = row.standing.contact
      const held = holder === null ? 'held by nobody' : `held by ${holderName}`
      return [{ ...managed(row, `Last touched ${recordWords(clock.calendar, still.changedAt)}; ${held}.`), clock: due }]
    })

const loadOf = async (tx: Tx, rows: Rows, now: Temporal.Instant): Promise<ManagingProps['load']> => {
  const duty = (await onDuty(tx, now)).map(({ name }) => name)
  const holders = rows.map(({ standing }) => standing).filter(({ contact }) => contact.holder !== null)
  const names = [...new Set([...holders.map(({ contact }) => contact.holderName), ...duty])].sort((one, other) =>
    one.localeCompare(other, 'en'),
  )
  return names.map((name) => {
    const own = holders.filter(({ contact }) => contact.holderName === name)
    return { name, held: own.length, late: own.filter(({ late }) => late).length, onDuty: duty.includes(name) }
  })
}

const read = async ({ tx, actor, now, subject }: Asked<object>, needs: Needs): Promise<ManagingProps> => {
  const clock = await hubClock(tx, now, needs)
  const rows = standings(await queueEntries(tx), clock, await agenciesInOrder(tx), now)
  const unallocated = rows.filter(({ standing }) => standing.contact.holder === null)
  const reviews = await openReviews(tx)
  const reGrades = await reGradesSince(tx, now.subtract({ hours: 24 * 7 }))
  subject(...rows.map(({ standing }) => standing.contact.id), ...reGrades.map(({ contact }) => contact))
  return {
    asOf: recordWords(clock.calendar, now),
    unallocated: unallocated.map((row) => managed(row, row.standing.why)),
    untouched: await untouchedRows(tx, rows, clock, now),
    reviews: {
      open: reviews.length,
      late: reviews.filter((one) => Temporal.Instant.compare(reviewDue(clock, one), now) < 0).length,
    },
    reGrades: reGrades.map((one) => ({
      key: `${one.contact} ${one.at.toString()}`,
      contact: one.contact,
      who: `${one.who}, ${one.reference}`,
      words: `${one.from} to ${one.to}, by ${one.byName} on ${recordWords(clock.calendar, one.at)}.`,
      reason: one.reason,
    })),
    load: await loadOf(tx, rows, now),
    supervision: {
      unread: (await ownNotes(tx, 500)).filter(
        ({ writtenBy, acknowledgedAt }) => writtenBy === signedIn(actor).user && acknowledgedAt === null,
      ).length,
    },
  }
}

/** The manager's page. */
export const managingRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.managing, {
    may: only('decision-maker'),
    audits: 'managing.see',
    read: (asked) => read(asked, needs),
    page: managingPage,
  }),
]
