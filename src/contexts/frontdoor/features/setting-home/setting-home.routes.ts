import { Temporal } from 'temporal-polyfill'
import { dateOf, momentWords, openingState, type WorkingCalendar } from '../../../../kernel/clock/index.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, type Route, route } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { homeGroup, latelyDays } from '../../model/home-groups.ts'
import { childTitle } from '../../model/referral-check.ts'
import { whoLine } from '../../model/referral-who.ts'
import type { Needs } from '../../needs.ts'
import { shownDuty } from '../../parts/duty-shown.ts'
import { paths } from '../../paths.ts'
import { type Draft, openDrafts } from '../../store/drafts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { ownDuties } from '../../store/own-duties.ts'
import { countRequests, type OwnReferral, ownReferrals, type Told, toldAbout } from '../../store/referrals.ts'
import { type HomeReferral, settingHomePage, type SettingHomeProps } from './setting-home.page.tsx'

const draftWho = ({ pages }: Draft): string =>
  pages.children.length === 0
    ? 'a referral without a child yet'
    : pages.children.map((item) => childTitle(pages, item)).join(', ')

type Present = { readonly calendar: WorkingCalendar; readonly now: Temporal.Instant }

const disagreementWords = (told: readonly Told[], { calendar, now }: Present): string => {
  const waiting = told.find(({ disagreement }) => disagreement !== null && disagreement.reply === null)
  const due = waiting?.disagreement?.replyDueAt
  if (due !== undefined) {
    const by = momentWords(calendar, due, now)
    return Temporal.Instant.compare(now, due) > 0
      ? `You disagree. The answer was due ${by} and is late: you can take it up a step.`
      : `You disagree. The hub answers by ${by}.`
  }
  return told.some(({ disagreement }) => disagreement?.standing === 'answered')
    ? 'The hub has answered your disagreement: say whether it is settled.'
    : ''
}

const openReply = (told: readonly Told[]): Temporal.Instant | null =>
  told.find(({ disagreement }) => disagreement !== null && disagreement.reply === null)?.disagreement?.replyDueAt ??
  null

/** What still holds of what the hub told: a word it took back is no decision any more. */
const holding = (told: readonly Told[]): readonly Told[] => told.filter(({ supersededAt }) => supersededAt === null)

const groupOf = ({ referral }: OwnReferral, told: readonly Told[], { now }: Present) =>
  homeGroup(
    {
      toldAt: holding(told).map(({ toldAt }) => toldAt),
      waiting: Math.max(referral.children.length - holding(told).length, 0),
      fresh:
        holding(told).some(({ readAt }) => readAt === null) ||
        told.some(({ disagreement }) => disagreement?.standing === 'answered'),
      replyDue: openReply(told),
    },
    now,
  )

const shown = (own: OwnReferral, told: readonly Told[], present: Present): HomeReferral => ({
  group: groupOf(own, told, present),
  contact: own.contact,
  reference: own.reference,
  who: whoLine(own.referral.children, dateOf(present.calendar, own.receivedAt)),
  sentWords: recordWords(present.calendar, own.receivedAt),
  sentBy: own.referral.referrer.name,
  progress: own.progress,
  waiting: Math.max(own.referral.children.length - holding(told).length, 0),
  told: holding(told).map(({ childName, outcome, whatNow, readAt }) => ({
    child: childName,
    outcome,
    whatNow,
    fresh: readAt === null,
  })),
  disagreement: disagreementWords(told, present),
})

const readHome =
  (needs: Needs) =>
  async ({ tx, query, now, subject }: Asked<unknown>): Promise<SettingHomeProps> => {
    const clock = await hubClock(tx, now, needs)
    const { hub, calendar } = clock
    const duties = (await ownDuties(tx)).filter(({ state }) => state === 'open')
    const referrals = await ownReferrals(tx)
    const told = await toldAbout(
      tx,
      referrals.map(({ contact }) => contact),
    )
    const drafts = await openDrafts(tx)
    subject(...referrals.map(({ contact }) => contact), ...[...drafts, ...duties].map(({ id }) => id))
    return {
      duties: duties.map((duty) => shownDuty(duty, clock, now)),
      hubName: hub.name,
      openWords: openingState(calendar, now).words,
      hubPhone: (await ownAgencies(tx)).find(({ seat }) => seat === 'lead')?.contactPhone ?? '',
      drafts: drafts.map((draft) => ({
        id: draft.id,
        who: draftWho(draft),
        savedWords: recordWords(calendar, draft.savedAt),
      })),
      referrals: referrals.map((own) =>
        shown(
          own,
          told.filter(({ contact }) => contact === own.contact),
          { calendar, now },
        ),
      ),
      requests: await countRequests(tx),
      showOlder: query['older'] === 'yes',
      latelyDays,
    }
  }

/** The first page of a setting. */
export const settingHomeRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.setting, {
    may: only('referrer'),
    audits: 'setting.home',
    read: readHome(needs),
    page: (props: SettingHomeProps) => settingHomePage(props),
  }),
]
