import type { VNode } from 'preact'
import { Heading, Page } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { KeptNow } from './act.ts'

/** Answers the script that keeps text while it is typed: it reads the two marks and shows the words. */
export const keptNowPage = ({ revision, from }: KeptNow): VNode => (
  <Page title="Your text is kept">
    <Heading>Your text is kept</Heading>
    <p class="govuk-body" data-kept={String(revision)}>
      Kept at {from}, not sent.
    </p>
  </Page>
)

/** Says why text was not kept. */
export const notKeptPage = (form: FormState): VNode => (
  <Page title="Your text is not kept">
    <Heading>Your text is not kept</Heading>
    <p class="govuk-body" data-not-kept>
      {form.errors['']}
    </p>
  </Page>
)
