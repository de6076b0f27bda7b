import { Temporal } from 'temporal-polyfill'
import { dateOf, momentWords, type WorkingCalendar } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { firstStep } from '../../parts/raising.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { consultationOf } from '../../store/consultations.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import {
  type Disagreement,
  markRead,
  type OwnReferral,
  ownReferral,
  type Told,
  toldAbout,
} from '../../store/referrals.ts'
import { disagree } from './act.ts'
import { disagreeForm } from './act.form.ts'
import { disagreePage, type DisagreeProps } from './disagree.page.tsx'
import { ownReferralPage, type OwnReferralProps, type ShownDisagreement, type ShownTold } from './own-referral.page.tsx'

const shownDisagreement = (
  said: Disagreement,
  calendar: WorkingCalendar,
  now: Temporal.Instant,
): ShownDisagreement => ({
  id: said.disagreementId,
  stepName: said.stepName,
  standing: said.standing,
  reason: said.reason,
  raisedBy: said.raisedByName,
  raisedWords: recordWords(calendar, said.raisedAt),
  replyDueWords: momentWords(calendar, said.replyDueAt, now),
  late: said.reply === null && Temporal.Instant.compare(now, said.replyDueAt) > 0,
  reply:
    said.reply === null || said.repliedAt === null
      ? null
      : { text: said.reply, by: said.repliedByName ?? '', words: recordWords(calendar, said.repliedAt) },
})

const shownTold = (told: Told, calendar: WorkingCalendar, now: Temporal.Instant): ShownTold => ({
  id: told.id,
  child: told.childName,
  outcome: told.outcome,
  reason: told.reason,
  whatNow: told.whatNow,
  toldWords: recordWords(calendar, told.toldAt),
  takenBack: told.supersededAt === null ? '' : recordWords(calendar, told.supersededAt),
  disagreement: told.disagreement === null ? null : shownDisagreement(told.disagreement, calendar, now),
})

const writtenOf = (
  { referral, receivedAt }: OwnReferral,
  { policies, calendar }: HubClock,
): OwnReferralProps['written'] => ({
  referral,
  concernName:
    policies.concerns.body.concerns.find(({ key }) => key === referral.concern.kind)?.name ?? referral.concern.kind,
  consentReasons: Object.fromEntries(policies.consent.body.noConsentReasons.map(({ key, name }) => [key, name])),
  today: dateOf(calendar, receivedAt),
})

/** Reading the page is being told: the first reading is recorded in the same transaction. */
const readOwn =
  (needs: Needs) =>
  async ({
    tx,
    params,
    now,
    subject,
  }: Asked<{ readonly contact: string }>): Promise<OwnReferralProps | typeof notFound> => {
    const own = await ownReferral(tx, params.contact)
    if (own === null) return notFound
    subject(own.contact)
    const clock = await hubClock(tx, now, needs)
    const told = await toldAbout(tx, [own.contact])
    await markRead(tx, own.contact, now)
    return {
      contact: own.contact,
      reference: own.reference,
      sentWords: recordWords(clock.calendar, own.receivedAt),
      progress: own.progress,
      told: told.map((one) => shownTold(one, clock.calendar, now)),
      waiting: Math.max(
        own.referral.children.length - told.filter(({ supersededAt }) => supersededAt === null).length,
        0,
      ),
      consultation: await consultationOf(tx, own.contact),
      written: writtenOf(own, await hubClock(tx, own.receivedAt, needs)),
    }
  }

const readDisagree =
  (needs: Needs) =>
  async ({
    tx,
    params,
    now,
    subject,
  }: Asked<{ readonly contact: string; readonly told: string }>): Promise<DisagreeProps | typeof notFound> => {
    const told = (await toldAbout(tx, [params.contact])).find(({ id }) => id === params.told)
    if (told === undefined) return notFound
    subject(params.contact)
    const clock = await hubClock(tx, now, needs)
    const { childName, outcome, reason } = told
    const { step, due } = firstStep(clock, now)
    const replyBy = momentWords(clock.calendar, due, now)
    return { ...params, child: childName, outcome, reason, replyBy, answeredBy: step.who }
  }

/** A setting's own referral, and disagreeing with what was decided. */
export const ownReferralRoutes = (needs: Needs): readonly Route[] => {
  const may = only('referrer')
  const screen = {
    read: readDisagree(needs),
    page: (props: DisagreeProps, _: unknown, form: FormState) => disagreePage(props, form),
  }
  return [
    route.get(paths.ownReferral, {
      may,
      audits: 'referral.read',
      read: readOwn(needs),
      page: (props: OwnReferralProps) => ownReferralPage(props),
    }),
    route.get(paths.disagree, { may, audits: 'told.read', ...screen }),
    route.post(paths.disagree, {
      may,
      audits: 'told.disagree',
      keeps: paths.disagree,
      form: disagreeForm,
      act: ({ tx, actor, params, now, subject }, said) => {
        subject(params.contact, params.told)
        return disagree(tx, signedIn(actor), { ...params, ...said }, now, needs)
      },
      then: ({ contact }) => paths.ownReferral({ contact }),
      screen,
    }),
  ]
}
