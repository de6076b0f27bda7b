import type { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../../kernel/clock/index.ts'
import { countedContact } from '../../model/figures-counted.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import { recordWords } from '../../model/clock-words.ts'
import { adviceFigures } from '../../model/advice-figures.ts'
import { agencyFigures, inTimeOf, type Period, periods, periodStart, unratedOf } from '../../model/figures.ts'
import { limitWords } from '../../model/figures-words.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { consultationsSince } from '../../store/consultations.ts'
import { contactsReceived, requestsSent } from '../../store/figures.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { figuresPage, type FiguresPageProps } from './figures.page.tsx'

const sinceWords = (from: Temporal.Instant | null, { calendar }: HubClock): string =>
  from === null
    ? 'received in all'
    : `received since ${dateOf(calendar, from).toLocaleString('en-GB', { dateStyle: 'long' })}`

const read =
  (needs: Needs) =>
  async ({ tx, query, now }: Asked<unknown>): Promise<FiguresPageProps> => {
    const clock = await hubClock(tx, now, needs)
    const period: Period = periods.find((one) => one === query['period']) ?? 'month'
    const from = periodStart(period, clock.calendar.zone, now)
    const contacts = (await contactsReceived(tx, from)).map(countedContact(clock))
    return {
      period,
      since: sinceWords(from, clock),
      asOf: recordWords(clock.calendar, now),
      contacts: contacts.length,
      ratings: clock.policies.ratings.body.ratings.map(({ rating, decision }) => ({
        ...inTimeOf(rating, contacts, now),
        limit: limitWords(decision),
      })),
      unrated: unratedOf(contacts, now),
      advice: adviceFigures(await consultationsSince(tx, from), now),
      agencies: agencyFigures(await requestsSent(tx, from), now),
    }
  }

/** The hub's figures, without a name in them. */
export const figuresRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.figures, {
    may: only('screener', 'decision-maker', 'business-support'),
    audits: 'figures.see',
    read: read(needs),
    page: figuresPage,
  }),
]
