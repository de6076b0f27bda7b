import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import type { TourStep } from '../../model/tour.ts'
import { signInPaths } from '../../sign-in-paths.ts'

export type TourStartProps = { readonly steps: readonly TourStep[] }

/** Where the tour begins: what will be seen, and one button. */
export const tourStartPage = ({ steps }: TourStartProps, form: FormState = blankForm): VNode => (
  <Page title="Follow one child" error={form} back={signInPaths.demonstration()}>
    <Heading>Follow one child</Heading>
    <p class="govuk-body-l">
      It is Friday, 16:50. A nursery worker has seen a bruise that the story does not explain, and the weekend begins.
    </p>
    <p class="govuk-body">
      Five minutes, one press at a time. Each press signs you in as the next person and opens the page that person saw.
      What to look at stands above the page. Everyone is invented.
    </p>
    <ol class="govuk-list govuk-list--number">
      {steps.map((step) => (
        <li key={step.title}>{step.who}</li>
      ))}
    </ol>
    <Form action={signInPaths.tour()}>
      <Button text="Start the tour" isStartButton preventDoubleClick />
    </Form>
  </Page>
)

/** Where the tour ends. */
export const tourEndPage = (): VNode => (
  <Page title="The tour has ended">
    <Heading>You have followed one child</Heading>
    <p class="govuk-body">
      The nursery saw its own referral and what to do now. The police saw one request and their own answer. The hub saw
      all of it, and a named person decided.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <Link href={signInPaths.demonstration()}>Choose somebody and do their work</Link>
      </li>
      <li>
        <Link href={signInPaths.tour()}>Follow the tour again</Link>
      </li>
      <li>
        <Link href={signInPaths.messages()}>See the mail and texts that were sent</Link>
      </li>
    </ul>
  </Page>
)
