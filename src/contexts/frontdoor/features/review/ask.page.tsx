import type { VNode } from 'preact'
import { Button, Form, InsetText, LongTextField, Page } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Standing } from '../../model/standing.ts'
import { contactCrumbs, ContactHead, hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

export type AskForReviewProps = { readonly standing: Standing }

/** A decision maker asks for a review of a decided contact. */
export const askForReviewPage = ({ standing }: AskForReviewProps, form: FormState): VNode => (
  <Page
    title={`Review ${standing.contact.reference}`}
    crumbs={contactCrumbs(standing, 'Review the decision')}
    error={form}
    whoCanSee={hubOnly}
  >
    <ContactHead standing={standing} />
    {standing.contact.state === 'decided' ? (
      <Form action={paths.reviewNoticed({ contact: standing.contact.id })}>
        <input type="hidden" name="version" value={String(standing.contact.version)} />
        <LongTextField
          form={form}
          name="why"
          label="Why should the decision be reviewed?"
          hint="What you have learned, from whom, and what it may change."
          rows={5}
        />
        <Button text="Begin the review" preventDoubleClick />
      </Form>
    ) : (
      <InsetText text="This contact is open: there is no decision to review." />
    )}
  </Page>
)
