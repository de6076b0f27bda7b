import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { ratingOptions } from '../../model/rating-options.ts'
import { referralToShow } from '../../store/referral-view.ts'
import { standingNow } from '../../store/standing.ts'
import { screenContact } from './act.ts'
import { screenForm } from './act.form.ts'
import { joinedTo } from '../../parts/joined-read.ts'
import { possiblyKnown } from '../../parts/known-read.ts'
import { signalsShown } from '../../parts/signals-read.ts'
import { screenPage, type ScreenPageProps } from './screen.page.tsx'

type At = { readonly contact: string }

const read =
  (needs: Needs) =>
  async ({ tx, params, now, subject }: Asked<At>): Promise<ScreenPageProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    if (found === null) return notFound
    const { standing, clock } = found
    const referral = await referralToShow(tx, standing.contact, clock, now)
    if (referral === null) return notFound
    const known = await possiblyKnown(tx, params.contact, await joinedTo(tx, params.contact), {
      clock,
      hub: standing.contact.hub,
      askFinder: needs.askFinder,
    })
    subject(...known.known.map(({ contact }) => contact.id))
    const { document, levels } = clock.policies.thresholds.body
    const signals = await signalsShown(tx, params.contact, clock)
    return {
      standing,
      referral,
      known,
      signals,
      document,
      levels,
      ratings: ratingOptions(clock, standing.contact, now),
    }
  }

/** Screening a contact. */
export const screenRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: read(needs),
    page: (props: ScreenPageProps, _: unknown, form: FormState) => screenPage(props, form),
  }
  return [
    route.get(paths.screen, { may, audits: 'contact.screening-see', ...screen }),
    route.post(paths.screen, {
      may,
      audits: 'contact.screen',
      keeps: paths.screen,
      form: async ({ tx, now }) => screenForm((await policiesAt(tx, now)).thresholds.body.levels.map(({ key }) => key)),
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact)
        return screenContact(tx, signedIn(actor), { contact: params.contact, ...value }, now, needs)
      },
      then: ({ asksAgencies }, params) => (asksAgencies ? paths.ask(params) : paths.contact(params)),
      screen,
    }),
  ]
}
