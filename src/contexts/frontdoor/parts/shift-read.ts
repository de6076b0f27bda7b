import type { Temporal } from 'temporal-polyfill'
import { holds } from '../../../kernel/actor.ts'
import { momentWords, type WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Asked } from '../../../platform/http/route.ts'
import { deadlineWords } from '../model/clock-words.ts'
import { causeWords, reviewDue } from '../model/review.ts'
import { type Standing, standings } from '../model/standing.ts'
import type { Placed } from '../model/queue.ts'
import { type ContactAtWork, horizonOf, type Thing, threeThings, type Work } from '../model/three-things.ts'
import type { Needs } from '../needs.ts'
import { paths } from '../paths.ts'
import { findContact } from '../store/contacts.ts'
import { type HubClock, hubClock } from '../store/hub-clock.ts'
import { openEntries } from '../store/nights.ts'
import { openReviews } from '../store/reviews.ts'
import { entriesOf, queueEntries } from '../store/queue.ts'
import { handOversWaiting, overdueRequests, secondsWaiting } from '../store/shift-work.ts'
import { agenciesInOrder } from '../store/standing.ts'
import type { Press, ShiftBriefProps, ShownThing } from './shift-brief.tsx'
import { signedIn } from './signed-in.ts'

type Row = { readonly row: Placed; readonly standing: Standing }

/** Every open contact with what is overdue, handed over and waiting about it. */
const workOf = async (
  tx: Asked<object>['tx'],
  rows: readonly Row[],
  now: Temporal.Instant,
): Promise<readonly ContactAtWork[]> => {
  const overdue = await overdueRequests(tx, now)
  const handed = new Map((await handOversWaiting(tx)).map((one) => [one.contact, one]))
  const seconds = await secondsWaiting(tx)
  const nights = await openEntries(tx)
  return rows.map(({ row: { entry, due } }) => {
    const { contact } = entry
    const own = overdue.filter((one) => one.contact === contact.id)
    return {
      contact: contact.id,
      reference: contact.reference,
      rating: contact.rating,
      dangerClaimed: contact.dangerClaimed,
      due,
      holder: contact.holder,
      holderName: contact.holderName,
      holderAccepted: contact.holderAccepted,
      handedAt: handed.get(contact.id)?.at ?? null,
      handedByName: handed.get(contact.id)?.byName ?? '',
      answers: own.flatMap(({ request, agencyName, answeredAt }) =>
        answeredAt === null ? [] : [{ request, agencyName, answeredAt }],
      ),
      requests: own.filter(({ answeredAt }) => answeredAt === null),
      decisions: seconds.filter((one) => one.contact === contact.id),
      reviews: [],
      nights: nights
        .filter((entry) => entry.contact === contact.id && entry.takenBy === null)
        .map(({ id, writtenByName, writtenAt }) => ({ entry: id, byName: writtenByName, at: writtenAt })),
    }
  })
}

const whyOf = ({ wrong, of, about }: Thing, me: string, calendar: WorkingCalendar, now: Temporal.Instant): string => {
  const when = (at: Temporal.Instant | null | undefined) => (at ? momentWords(calendar, at, now) : '')
  switch (wrong) {
    case 'red-unclaimed':
      return 'It stands with red, and nobody holds it.'
    case 'night': {
      const night = of.nights.find(({ entry }) => entry === about)
      return `${night?.byName ?? 'The night team'} handed it over at ${when(night?.at)}, and nobody has taken it.`
    }
    case 'unaccepted': {
      const given =
        of.handedAt === null ? 'It was handed over' : `${of.handedByName} handed it over at ${when(of.handedAt)}`
      return `${given} to ${of.holder === me ? 'you, and you have' : `${of.holderName}, who has`} not accepted it.`
    }
    case 'nobody':
      return 'Nobody holds it, and its time is near.'
    case 'unread': {
      const answer = of.answers.find(({ request }) => request === about)
      return `${answer?.agencyName ?? 'An agency'} answered late, at ${when(answer?.answeredAt)}, and nobody has read it.`
    }
    case 'review':
      return `${of.reviews.find(({ review }) => review === about)?.words ?? ''}. The decision waits to be reviewed.`
    case 'silent': {
      const request = of.requests.find((one) => one.request === about)
      return `${request?.agencyName ?? 'An agency'} was to answer by ${when(request?.dueAt)} and has not.`
    }
    case 'second':
      return `${of.decisions.find(({ child }) => child === about)?.decidedByName ?? 'A colleague'}’s decision waits for a second person: you.`
  }
}

const pressOf = ({ wrong, of, about }: Thing, me: string, version: number): Press => {
  const at = { contact: of.contact }
  if (wrong === 'unread') return { text: 'Read it', to: paths.openAnswer(at) }
  if (wrong === 'night') return { text: 'Take it', to: paths.handOverTake({ entry: about }) }
  if (wrong === 'review') return { text: 'Read it', to: paths.review({ review: about }), open: true }
  if (wrong === 'silent') return { text: 'Chase now', to: paths.chaseNow({ ...at, request: about }) }
  if (wrong === 'second') return { text: 'Open the decision', to: paths.agree({ ...at, child: about }), open: true }
  if (wrong === 'unaccepted' && of.holder === me) return { text: 'Accept', to: paths.accept(at) }
  return { text: wrong === 'unaccepted' ? 'Take it over' : 'Take it', to: paths.take(at), version }
}

/** Decided contacts about which something came, each due when its review is. */
const reviewRows = async (
  tx: Asked<object>['tx'],
  clock: HubClock,
  now: Temporal.Instant,
): Promise<readonly (Row & { readonly work: ContactAtWork })[]> => {
  const rows: (Row & { readonly work: ContactAtWork })[] = []
  for (const review of await openReviews(tx)) {
    const contact = review.state === 'decided' ? await findContact(tx, review.contact) : null
    if (contact === null || rows.some(({ work }) => work.contact === contact.id)) continue
    const [found] = standings(await entriesOf(tx, [contact]), clock, [], now)
    if (found === undefined) continue
    const due = reviewDue(clock, review)
    const unit = clock.policies.ratings.body.ratings.find(({ rating }) => rating === review.rating)?.decision.unit
    const words = deadlineWords(clock.calendar, { due, unit: unit ?? 'elapsed-hours', now })
    const base = {
      contact: contact.id,
      reference: contact.reference,
      rating: contact.rating,
      due,
      holderAccepted: true,
    }
    const nothing = {
      dangerClaimed: false,
      handedAt: null,
      handedByName: '',
      answers: [],
      requests: [],
      decisions: [],
      nights: [],
    }
    const held = { holder: contact.holder ?? '', holderName: contact.holderName }
    const reviews = [{ review: review.id, words: causeWords(review.cause, review.source) }]
    rows.push({
      ...found,
      standing: { ...found.standing, clock: words },
      work: { ...base, ...nothing, ...held, reviews },
    })
  }
  return rows
}

/** The shift brief of one reader, as of now. */
export const briefOf = async (
  { tx, actor, now, subject }: Asked<object>,
  open: readonly Row[],
  clock: HubClock,
): Promise<ShiftBriefProps> => {
  const me = signedIn(actor).user
  const { calendar } = clock
  const reviewed = holds(actor, 'decision-maker') ? await reviewRows(tx, clock, now) : []
  const rows = [...open, ...reviewed]
  const { until, words } = horizonOf(calendar, now)
  const work: Work = {
    reader: me,
    decides: holds(actor, 'decision-maker'),
    until,
    contacts: [...(await workOf(tx, open, now)), ...reviewed.map(({ work }) => work)],
  }
  const things = threeThings(work, now).flatMap((thing): readonly ShownThing[] => {
    const standing = rows.find(({ row }) => row.entry.contact.id === thing.of.contact)?.standing
    if (standing === undefined) return []
    const { contact } = standing
    return [
      {
        contact: contact.id,
        reference: contact.reference,
        who: contact.who,
        rating: contact.rating,
        clock: standing.clock,
        why: whyOf(thing, me, calendar, now),
        press: pressOf(thing, me, contact.version),
      },
    ]
  })
  subject(...things.map(({ contact }) => contact))
  return { things, horizon: words, open: open.length }
}

/** The same, read by itself. */
export const readBrief = async (asked: Asked<object>, needs: Needs): Promise<ShiftBriefProps> => {
  const clock = await hubClock(asked.tx, asked.now, needs)
  const rows = standings(await queueEntries(asked.tx), clock, await agenciesInOrder(asked.tx), asked.now)
  return briefOf(asked, rows, clock)
}
