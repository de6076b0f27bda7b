import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { publishKinds } from './kinds.act.ts'
import { boxOf, kindsAsTyped, kindsForm, room } from './kinds.form.ts'
import { kindsPage, type KindsProps } from './kinds.page.tsx'

const read = async ({ tx, now }: Asked<object>): Promise<KindsProps> => {
  const { events } = await policiesAt(tx, now)
  const { kinds } = events.body
  return { version: events.version, standing: kindsAsTyped(kinds), boxes: kinds.map(boxOf), room }
}

/** The hub's kinds of event, changed as data. */
export const eventKindsRoutes = (): readonly Route[] => {
  const may = only('hub-administrator')
  const screen = { read, page: (props: KindsProps, _: unknown, form: FormState) => kindsPage(props, form) }
  return [
    route.get(paths.eventKinds, { may, audits: nothingPersonal, ...screen }),
    route.post(paths.eventKinds, {
      may,
      audits: 'event-kinds.publish',
      form: async ({ tx, now }) => kindsForm((await policiesAt(tx, now)).events.body.kinds),
      act: ({ tx, actor, now }, typed) => publishKinds(tx, signedIn(actor), typed, now),
      then: () => paths.signalRules(),
      screen,
    }),
  ]
}
