import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { recordCheck } from './act.ts'
import { checkPage, type CheckPageProps, urgentPage } from './urgent.page.tsx'
import { readCheck, readUrgent } from './urgent.read.ts'

const form = formOf({
  verdict: oneOf(['right', 'not-right'] as const, { missing: 'Say whether it was right not to wait' }),
  words: text({ missing: 'Say why, and what follows', max: 4_000 }),
})

/** What could not wait, and the second look at it. */
export const urgentRoutes = (needs: Needs): readonly Route[] => {
  const see = only('screener', 'decision-maker', 'business-support')
  const screen = {
    read: (asked: Parameters<typeof readCheck>[0]) => readCheck(asked, needs),
    page: (props: CheckPageProps, _: unknown, state: FormState) => checkPage(props, state),
  }
  return [
    route.get(paths.urgent, {
      may: see,
      audits: 'urgent.list',
      read: (asked) => readUrgent(asked, needs),
      page: urgentPage,
    }),
    route.get(paths.check, { may: see, audits: 'second-check.see', ...screen }),
    route.post(paths.check, {
      may: only('decision-maker'),
      audits: 'second-check.record',
      form,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.check)
        return recordCheck(tx, signedIn(actor), { ...params, ...value }, now)
      },
      then: () => paths.urgent(),
      screen,
    }),
  ]
}
