import type { FormState } from '../../../../kernel/form-state.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findContact } from '../../store/contacts.ts'
import { childrenOf } from '../../store/decisions.ts'
import { findReview } from '../../store/reviews.ts'
import { standingNow } from '../../store/standing.ts'
import { askForm, closeForm } from './act.form.ts'
import { askForReview, closeReview, openPicture } from './act.ts'
import { type AskForReviewProps, askForReviewPage } from './ask.page.tsx'
import { type ReviewPageProps, reviewPage } from './review.page.tsx'
import { readReview, readReviews } from './review.read.ts'
import { reviewsPage } from './reviews.page.tsx'

type At = { readonly review: string }

const formFor = async ({ tx, params }: Asked<At>) => {
  const review = await findReview(tx, params.review)
  const contact = review === null ? null : await findContact(tx, review.contact)
  if (contact === null) return notFound
  return closeForm(
    contact.state,
    (await childrenOf(tx, contact.id)).map(({ id }) => id),
  )
}

const askingFor = (needs: Needs) => ({
  read: async ({
    tx,
    params,
    now,
    subject,
  }: Asked<{ readonly contact: string }>): Promise<AskForReviewProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    return found === null ? notFound : { standing: found.standing }
  },
  page: (props: AskForReviewProps, _: unknown, form: FormState) => askForReviewPage(props, form),
})

const decides = only('decision-maker')

const askingRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.reviewNoticed, { may: decides, audits: 'review.begin-see', ...askingFor(needs) }),
  route.post(paths.reviewNoticed, {
    may: decides,
    audits: 'review.begin',
    form: askForm,
    act: ({ tx, actor, params, now, subject }, value) => {
      subject(params.contact)
      return askForReview(tx, signedIn(actor), { ...params, ...value }, now)
    },
    then: ({ review }) => paths.review({ review }),
    screen: askingFor(needs),
  }),
]

/** Decisions to review: the list, reading one, and what follows. */
export const reviewRoutes = (needs: Needs): readonly Route[] => {
  const see = only('screener', 'decision-maker', 'business-support')
  const screen = {
    read: (asked: Asked<At>) => readReview(asked, needs),
    page: (props: ReviewPageProps, _: unknown, form: FormState) => reviewPage(props, form),
  }
  return [
    route.get(paths.reviews, {
      may: see,
      audits: 'review.list',
      read: (asked) => readReviews(asked, needs),
      page: reviewsPage,
    }),
    route.get(paths.review, { may: see, audits: 'review.read', ...screen }),
    route.post(paths.review, {
      may: decides,
      audits: 'review.close',
      keeps: paths.review,
      form: formFor,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.review)
        return closeReview(tx, signedIn(actor), { ...params, ...value }, now, needs)
      },
      then: (_, params) => paths.review(params),
      screen,
    }),
    route.post(paths.reviewPicture, {
      may: decides,
      audits: 'review.open-picture',
      form: noQuestions,
      act: ({ tx, params, subject }) => {
        subject(params.review)
        return openPicture(tx, params.review)
      },
      then: ({ contact }) => paths.picture({ contact }),
      screen,
    }),
    ...askingRoutes(needs),
  ]
}
