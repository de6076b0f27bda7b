import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { ratingOptions } from '../../model/rating-options.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { standingNow } from '../../store/standing.ts'
import { reRate } from './act.ts'
import { reRateForm } from './act.form.ts'
import { reRatePage, type ReRatePageProps } from './re-rate.page.tsx'

type At = { readonly contact: string }

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<ReRatePageProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    if (found === null || found.standing.contact.rating === null) return notFound
    const { standing, clock } = found
    return {
      standing,
      ratings: ratingOptions(clock, standing.contact, now).filter(({ rating }) => rating !== standing.contact.rating),
      mayGradeDown: holds(actor, 'decision-maker'),
    }
  }

/** Grading a contact up or down. */
export const reRateRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: read(needs),
    page: (props: ReRatePageProps, _: unknown, form: FormState) => reRatePage(props, form),
  }
  return [
    route.get(paths.reRate, { may, audits: 'contact.re-rating-see', ...screen }),
    route.post(paths.reRate, {
      may,
      audits: 'contact.re-rate',
      keeps: paths.reRate,
      form: reRateForm,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact)
        return reRate(tx, signedIn(actor), { contact: params.contact, ...value }, now, needs)
      },
      then: (_, params) => paths.contact(params),
      screen,
    }),
  ]
}
