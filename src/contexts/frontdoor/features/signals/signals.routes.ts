import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { closingForm } from './act.form.ts'
import { closeSignal } from './act.ts'
import { signalPage, type SignalPageProps } from './signal.page.tsx'
import { signalsPage } from './signals.page.tsx'
import { type At, readSignal, readSignals } from './signals.read.ts'

const hub = only('screener', 'decision-maker', 'business-support')

/** What rules found: the hub's list, and one with its evidence, closed by a named person. */
export const signalsRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: (asked: Asked<At>) => readSignal(asked, needs),
    page: (props: SignalPageProps, _: unknown, form: FormState) => signalPage(props, form),
  }
  return [
    route.get(paths.signals, {
      may: hub,
      audits: 'signal.list',
      read: (asked) => readSignals(asked, needs),
      page: (props) => signalsPage(props),
    }),
    route.get(paths.signal, { may: hub, audits: 'signal.see', ...screen }),
    route.post(paths.signal, {
      may: only('screener', 'decision-maker'),
      audits: 'signal.close',
      keeps: paths.signal,
      form: closingForm,
      act: ({ tx, actor, params, now, subject }, typed) => {
        subject(params.contact)
        return closeSignal(tx, signedIn(actor), { ...params, ...typed }, now)
      },
      then: (_, params) => paths.signal(params),
      screen,
    }),
  ]
}
