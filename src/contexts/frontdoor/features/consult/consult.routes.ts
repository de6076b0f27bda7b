import { openingState } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { newId } from '../../../../kernel/id.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { consultationWords } from '../../model/consultation-words.ts'
import { limitWords } from '../../model/figures-words.ts'
import type { Needs } from '../../needs.ts'
import type { ShownConsultation } from '../../parts/consultation-view.tsx'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findConsultation, ownConsultations } from '../../store/consultations.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { askAdvice, referFrom, replyWithName } from './act.ts'
import { consultForm, nameReplyForm } from './act.form.ts'
import { consultPage, type ConsultPageProps, ownConsultationPage } from './consult.page.tsx'

type At = { readonly consultation: string }

const readConsult =
  (needs: Needs) =>
  async ({ tx, now, subject }: Asked<unknown>): Promise<ConsultPageProps> => {
    const clock = await hubClock(tx, now, needs)
    const earlier = await ownConsultations(tx)
    subject(...earlier.map(({ id }) => id))
    return {
      freshKey: newId(),
      hubPhone: (await ownAgencies(tx)).find(({ seat }) => seat === 'lead')?.contactPhone ?? '',
      openWords: openingState(clock.calendar, now).words,
      within: limitWords(clock.policies.advice.body.answerWithin),
      concerns: clock.policies.concerns.body.concerns,
      earlier: earlier.map((one) => consultationWords(one, clock, now)),
    }
  }

const readOwn =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<{ shown: ShownConsultation } | typeof notFound> => {
    const found = await findConsultation(tx, params.consultation)
    if (found === null || found.agency !== signedIn(actor).agency) return notFound
    subject(found.id)
    return { shown: consultationWords(found, await hubClock(tx, now, needs), now) }
  }

type OwnProps = { readonly shown: ShownConsultation }

/** Asking the hub for advice, reading it, and referring from it. */
export const consultRoutes = (needs: Needs): readonly Route[] => {
  const may = only('referrer')
  const ask = {
    read: readConsult(needs),
    page: (props: ConsultPageProps, _: unknown, form: FormState) => consultPage(props, form),
  }
  const own = {
    read: readOwn(needs),
    page: (props: OwnProps, _: unknown, form: FormState) => ownConsultationPage(props, form),
  }
  return [
    route.get(paths.consult, { may, audits: 'consultation.list', ...ask }),
    route.post(paths.consult, {
      may,
      audits: 'consultation.ask',
      keeps: paths.consult,
      form: consultForm,
      act: async ({ tx, actor, now, subject }, value) => {
        const asked = await askAdvice(tx, signedIn(actor), value, now, needs)
        if (asked.ok) subject(asked.value)
        return asked
      },
      then: (consultation) => paths.ownConsultation({ consultation }),
      screen: ask,
    }),
    route.get(paths.ownConsultation, { may, audits: 'consultation.read', ...own }),
    route.post(paths.ownConsultation, {
      may,
      audits: 'consultation.name-reply',
      form: nameReplyForm,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.consultation)
        return replyWithName(tx, signedIn(actor), { ...params, ...value }, now)
      },
      then: (_, params) => paths.ownConsultation(params),
      screen: own,
    }),
    route.post(paths.referFromConsultation, {
      may,
      audits: 'consultation.refer',
      form: noQuestions,
      act: ({ tx, actor, params, now, subject }) => {
        subject(params.consultation)
        return referFrom(tx, signedIn(actor), params.consultation, now)
      },
      then: (draft) => paths.referralDraft({ draft, stepName: 'danger' }),
      screen: own,
    }),
  ]
}
