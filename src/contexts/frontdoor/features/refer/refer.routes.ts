import { momentWords, openingState } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, notFound, type Route, route } from '../../../../platform/http/route.ts'
import { firstLookDue } from '../../model/deadlines.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { ownReferral } from '../../store/referrals.ts'
import { checkPage, type CheckPageProps } from './check.page.tsx'
import { beginDraft, sendDraft } from './draft.act.ts'
import { hubPhone, readCheck, readStart } from './draft.read.ts'
import { sentPage, type SentPageProps } from './sent.page.tsx'
import { startPage, type StartPageProps } from './start.page.tsx'

/** By when it is first looked at is worked out as it was on arrival, so the page never promises something new. */
const readSent =
  (needs: Needs) =>
  async ({
    tx,
    params,
    now,
    subject,
  }: Asked<{ readonly contact: string }>): Promise<SentPageProps | typeof notFound> => {
    const found = await ownReferral(tx, params.contact)
    if (found === null) return notFound
    subject(found.contact)
    const { referral, receivedAt, reference, contact } = found
    const then = await hubClock(tx, receivedAt, needs)
    const today = await hubClock(tx, now, needs)
    return {
      contact,
      reference,
      hubName: then.hub.name,
      hubPhone: await hubPhone(tx),
      firstLook: momentWords(then.calendar, firstLookDue(then.policies, then.calendar, receivedAt), now),
      openWords: openingState(today.calendar, now).words,
      called999: referral.immediateDanger === 'called-999',
      familyAware: referral.consent.familyAware === 'yes',
      keptFromFamily: referral.consent.keepFromFamily !== '',
    }
  }

/** Referring: what to know first, the summary, sending, the acknowledgement. */
export const referRoutes = (needs: Needs): readonly Route[] => {
  const may = only('referrer')
  const start = {
    read: readStart(needs),
    page: (props: StartPageProps, _: unknown, form: FormState) => startPage(props, form),
  }
  const check = {
    read: readCheck(needs),
    page: (props: CheckPageProps, _: unknown, form: FormState) => checkPage(props, form),
  }
  return [
    route.get(paths.beforeReferring, { may, audits: nothingPersonal, ...start }),
    route.post(paths.beforeReferring, {
      may,
      audits: 'draft.start',
      form: noQuestions,
      act: ({ tx, actor, now }) => beginDraft(tx, signedIn(actor), now),
      then: (draft) => paths.referralDraft({ draft, stepName: 'danger' }),
      screen: start,
    }),
    route.get(paths.referralCheck, { may, audits: 'draft.read', ...check }),
    route.post(paths.referralCheck, {
      may,
      audits: 'referral.send',
      form: noQuestions,
      act: async ({ tx, actor, params, now, subject }) => {
        const sent = await sendDraft(tx, signedIn(actor), params.draft, now, needs)
        if (sent.ok) subject(sent.value.contact)
        return sent
      },
      then: ({ contact }) => paths.referralSent({ contact }),
      screen: check,
    }),
    route.get(paths.referralSent, {
      may,
      audits: 'referral.acknowledged',
      read: readSent(needs),
      page: (props: SentPageProps) => sentPage(props),
    }),
  ]
}
