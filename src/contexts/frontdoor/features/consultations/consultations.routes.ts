import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { type May, only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import { advices } from '../../model/consultation.ts'
import { consultationWords } from '../../model/consultation-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findConsultation, hubConsultations } from '../../store/consultations.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { advise, askForName, recordCall } from './act.ts'
import { consultationPage, type ConsultationPageProps, consultationsPage } from './consultations.page.tsx'

type At = { readonly consultation: string }

const answerForm = formOf({
  advice: oneOf(advices, { missing: 'Choose what you advise' }),
  words: text({ missing: 'Write what you advise', max: 4_000 }),
})
const nameForm = formOf({ why: text({ missing: 'Say why the name is needed', max: 4_000 }) })
const callForm = formOf({ spoken: text({ missing: 'Write who was spoken to, and what they will do', max: 4_000 }) })

const readOne =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<ConsultationPageProps | typeof notFound> => {
    const found = await findConsultation(tx, params.consultation)
    if (found === null) return notFound
    subject(found.id)
    return {
      shown: consultationWords(found, await hubClock(tx, now, needs), now),
      mayAnswer: holds(actor, 'screener', 'decision-maker'),
    }
  }

type Screen = {
  readonly read: ReturnType<typeof readOne>
  readonly page: (props: ConsultationPageProps, _: unknown, form: FormState) => ReturnType<typeof consultationPage>
}
const then = (_: unknown, params: At) => paths.consultation(params)

/** Asking for the name, and recording a call. */
const noteRoutes = (may: May, screen: Screen): readonly Route[] => [
  route.post(paths.consultationName, {
    may,
    audits: 'consultation.ask-name',
    form: nameForm,
    act: ({ tx, actor, params, now, subject }, { why }) => {
      subject(params.consultation)
      return askForName(tx, signedIn(actor), { ...params, words: why }, now)
    },
    then,
    screen,
  }),
  route.post(paths.consultationCalled, {
    may,
    audits: 'consultation.called',
    form: callForm,
    act: ({ tx, actor, params, now, subject }, { spoken }) => {
      subject(params.consultation)
      return recordCall(tx, signedIn(actor), { ...params, words: spoken }, now)
    },
    then,
    screen,
  }),
]

/** The hub's list of consultations, and what is done with one. */
export const consultationsRoutes = (needs: Needs): readonly Route[] => {
  const looks = only('screener', 'decision-maker', 'business-support')
  const may = only('screener', 'decision-maker')
  const screen = {
    read: readOne(needs),
    page: (props: ConsultationPageProps, _: unknown, form: FormState) => consultationPage(props, form),
  }
  return [
    route.get(paths.consultations, {
      may: looks,
      audits: 'consultation.list',
      read: async ({ tx, actor, now, subject }) => {
        const clock = await hubClock(tx, now, needs)
        const found = await hubConsultations(tx, 200)
        subject(...found.map(({ id }) => id))
        return {
          rows: found.map((one) => consultationWords(one, clock, now)),
          mayAnswer: holds(actor, 'screener', 'decision-maker'),
        }
      },
      page: (props) => consultationsPage(props),
    }),
    route.get(paths.consultation, { may: looks, audits: 'consultation.read', ...screen }),
    route.post(paths.consultation, {
      may,
      audits: 'consultation.answer',
      keeps: paths.consultation,
      form: answerForm,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.consultation)
        return advise(tx, signedIn(actor), { ...params, ...value }, now, needs)
      },
      then,
      screen,
    }),
    ...noteRoutes(may, screen),
  ]
}
