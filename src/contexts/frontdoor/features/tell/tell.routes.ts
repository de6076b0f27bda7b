import { type Typed, typedText, type FormState } from '../../../../kernel/form-state.ts'
import { type Path, withQuery } from '../../../../kernel/path.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { forgetUnfinished, unfinishedBegun } from '../../../../platform/http/cookies.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { leaveTelling } from '../../store/tellings.ts'
import { beginTelling, keepPage, sendTelling } from './act.ts'
import { call999Page } from './call-999.page.tsx'
import { checkPage, type CheckPageProps } from './check.page.tsx'
import { sentPage } from './sent.page.tsx'
import { startPage, type StartPageProps } from './start.page.tsx'
import { stepPage } from './step.page.tsx'
import { asTyped, startForm } from './tell.form.ts'
import { readCheck, readSent, readStart, readStep, type StepScreen, todayAt } from './tell.read.ts'

type Step = { readonly stepName: string }

const whereTo = (step: string, typed: Typed, { next, wrong }: { next: string | null; wrong: boolean }): Path => {
  if (wrong) return withQuery(paths.tellStep({ stepName: step }), { check: 'yes' })
  if (step === 'danger' && typedText(typed, 'danger') === 'not-called') return paths.tellStep({ stepName: 'call-999' })
  return next === null ? paths.tellCheck() : paths.tellStep({ stepName: next })
}

const stepRoutes = (): readonly Route[] => {
  const screen = {
    read: (asked: Asked<Step>) => readStep(asked),
    page: ({ screen: which, props }: StepScreen, _: unknown, form: FormState) =>
      which === 'step' ? stepPage(props, form) : call999Page(props),
  }
  return [
    route.get(paths.tellStep, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(paths.tellStep, {
      may: anyone,
      audits: 'telling.keep',
      form: asTyped,
      act: async ({ tx, params, unfinished, now }, typed) => {
        const kept = await keepPage(tx, { unfinished, step: params.stepName, typed }, todayAt(now))
        return kept.ok ? { ok: true, value: whereTo(params.stepName, typed, kept.value) } : kept
      },
      then: (to) => to,
      screen,
    }),
  ]
}

const sendRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: (asked: Asked<unknown>) => readCheck(asked),
    page: (props: CheckPageProps, _: unknown, form: FormState) => checkPage(props, form),
  }
  return [
    route.get(paths.tellCheck, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(paths.tellCheck, {
      may: anyone,
      audits: 'telling.send',
      form: noQuestions,
      act: ({ tx, unfinished, source, now }) => sendTelling(tx, { unfinished, source }, now, needs),
      then: () => paths.tellSent(),
      screen,
    }),
    route.get(paths.tellSent, {
      may: anyone,
      audits: nothingPersonal,
      read: readSent,
      page: (props) => sentPage(props),
    }),
  ]
}

/** The public form: who tells, one question a page, sending, the acknowledgement, and the way out. */
export const tellRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: (asked: Asked<unknown>) => readStart(asked),
    page: (props: StartPageProps, _: unknown, form: FormState) => startPage(props, form),
  }
  return [
    route.get(paths.tell, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(paths.tell, {
      may: anyone,
      audits: 'telling.begin',
      form: startForm,
      act: async ({ tx, unfinished }, { kind, hub }) => {
        const begun = await beginTelling(tx, { kind, hub, unfinished }, needs)
        return begun.ok ? { ok: true, value: unfinishedBegun(begun.value.token) } : begun
      },
      then: () => paths.tellStep({ stepName: 'danger' }),
      screen,
    }),
    ...stepRoutes(),
    ...sendRoutes(needs),
    route.get(paths.tellLeave, {
      may: anyone,
      audits: nothingPersonal,
      out: { to: 'https://www.bbc.co.uk/weather', reply: forgetUnfinished },
      read: async ({ tx, unfinished }) => {
        await leaveTelling(tx, unfinished)
        return { reference: null, phone: '', young: false }
      },
      page: (props) => sentPage(props),
    }),
  ]
}
