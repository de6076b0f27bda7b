import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { readBrief } from '../../parts/shift-read.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findContact } from '../../store/contacts.ts'
import { markAnswersRead } from '../../store/shift-work.ts'
import { chaseNow } from './act.ts'
import { briefPage, type BriefPageProps } from './shift.page.tsx'

/** The shift brief by itself, and the presses that are its own: opening a late answer, chasing an agency. */
export const shiftRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: (asked: Asked<object>) => readBrief(asked, needs),
    page: (props: BriefPageProps, _: unknown, form: FormState) => briefPage(props, form),
  }
  return [
    route.get(paths.brief, { may, audits: 'shift.see', ...screen }),
    route.post(paths.openAnswer, {
      may,
      audits: 'answer.open',
      form: noQuestions,
      act: async ({ tx, actor, params, now, subject }) => {
        if ((await findContact(tx, params.contact)) === null) return refuse(notFound)
        subject(params.contact)
        await markAnswersRead(tx, signedIn(actor), params.contact, now)
        return ok(null)
      },
      then: (_, params) => paths.picture(params),
      screen,
    }),
    route.post(paths.chaseNow, {
      may,
      audits: 'request.chase',
      form: noQuestions,
      act: ({ tx, actor, params, now, subject }) => {
        subject(params.contact, params.request)
        return chaseNow(tx, signedIn(actor), params, now, needs)
      },
      then: () => paths.queue(),
      screen,
    }),
  ]
}
