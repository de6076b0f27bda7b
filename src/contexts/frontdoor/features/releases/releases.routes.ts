import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, oneOf, optionalText } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { answerReleaseWish } from './act.ts'
import { releasesPage, wishPage, type WishPageProps } from './releases.page.tsx'
import { readReleases, readWish } from './releases.read.ts'

const form = formOf({
  answer: oneOf(['released', 'refused'] as const, { missing: 'Say whether it may go' }),
  reason: optionalText({ max: 2_000 }),
})

/** The owner's answers to what the hub asks it to release. */
export const releasesRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: (asked: Parameters<typeof readWish>[0]) => readWish(asked, needs),
    page: (props: WishPageProps, _: unknown, state: FormState) => wishPage(props, state),
  }
  return [
    route.get(paths.releaseWishes, {
      may: only('researcher', 'agency-supervisor'),
      audits: 'release-wish.list',
      read: (asked) => readReleases(asked, needs),
      page: releasesPage,
    }),
    route.get(paths.releaseWishAnswer, {
      may: only('researcher', 'agency-supervisor'),
      audits: 'release-wish.read',
      ...screen,
    }),
    route.post(paths.releaseWishAnswer, {
      may: only('researcher', 'agency-supervisor'),
      audits: 'release-wish.answer',
      form,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.wish)
        return answerReleaseWish(tx, signedIn(actor), { ...params, ...value }, now)
      },
      then: () => paths.releaseWishes(),
      screen,
    }),
  ]
}
