import type { VNode } from 'preact'
import type { FormState } from '../../../../kernel/form-state.ts'
import { Button, Form, InsetText, LongTextField, Page } from '../../../../design/index.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { RatingChoice, type RatingOption } from '../../parts/rating-choice.tsx'
import { NotSent } from '../../parts/not-sent.tsx'
import { paths } from '../../paths.ts'

export type ReRatePageProps = {
  readonly standing: Standing
  /** All but the rating it has. */
  readonly ratings: readonly RatingOption[]
  readonly mayGradeDown: boolean
}

/** Grading a contact anew. */
export const reRatePage = ({ standing, ratings, mayGradeDown }: ReRatePageProps, form: FormState): VNode => (
  <Page
    title={`Re-grade ${standing.contact.reference}`}
    crumbs={contactCrumbs(standing, 'Re-grade')}
    error={form}
    whoCanSee={hubOnly}
  >
    <ContactHead standing={standing} />
    {standing.contact.state === 'decided' ? (
      <>
        <InsetText text="This contact is decided and can no longer be graded." />
        <NotSent form={form} boxes={[['reason', 'Why?']]} />
      </>
    ) : (
      <>
        <InsetText
          text={`Grading up keeps the original start and never gives more time. ${
            mayGradeDown
              ? 'Grading down gives the longer limit from now on; the figures still count the contact under the highest rating it held.'
              : 'Only a decision maker grades down: hand the contact over to one.'
          }`}
        />
        <Form action={paths.reRate({ contact: standing.contact.id })}>
          <input type="hidden" name="version" value={String(standing.contact.version)} />
          <RatingChoice form={form} label="What is the new rating?" ratings={ratings} />
          <LongTextField
            form={form}
            name="reason"
            label="Why?"
            hint="The queue shows the beginning of it: no names."
            rows={4}
          />
          <Button text="Re-grade" preventDoubleClick />
        </Form>
      </>
    )}
  </Page>
)
