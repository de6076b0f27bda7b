import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { typedNow } from '../../parts/moment.form.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { missingAbout } from '../../store/protection.ts'
import { standingNow } from '../../store/standing.ts'
import { actNow } from './act.ts'
import { actNowForm } from './act.form.ts'
import { actNowPage, type ActNowPageProps } from './act-now.page.tsx'

type At = { readonly contact: string }

const read =
  (needs: Needs) =>
  async ({ tx, params, now, subject }: Asked<At>): Promise<ActNowPageProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    if (found === null) return notFound
    return {
      standing: found.standing,
      once: crypto.randomUUID(),
      typedNow: typedNow(found.clock.calendar, now),
      missing: await missingAbout(tx, found.standing.contact),
    }
  }

/** Recording what is done at once, at any step. */
export const actNowRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: read(needs),
    page: (props: ActNowPageProps, _: unknown, form: FormState) => actNowPage(props, form),
  }
  return [
    route.get(paths.actNow, { may, audits: 'protection.see', ...screen }),
    route.post(paths.actNow, {
      may,
      audits: 'protection.record',
      keeps: paths.actNow,
      form: actNowForm,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact)
        return actNow(tx, signedIn(actor), { contact: params.contact, ...value }, now, needs)
      },
      then: (_, params) => paths.contact(params),
      screen,
    }),
  ]
}
