import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page, telephone } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'

export type Call999PageProps = { readonly action: Path; readonly back: Path; readonly later: Path }

/** Stops somebody who says that a child is in danger now; goes on once they have called. */
export const call999Page = ({ action, back, later }: Call999PageProps, form: FormState): VNode => (
  <Page title="Call 999 now" error={form} back={back}>
    <Heading>Call 999 now</Heading>
    <p class="govuk-body-l">
      <Link href={telephone('999')}>Call 999</Link> and ask for the police, or for an ambulance when a child is hurt.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>Say that a child is in danger, where the child is, and who is there.</li>
      <li>Keep the child with you if you can do so safely. Do not let anybody take the child who may hurt them.</li>
      <li>Do what the operator says. This page waits, and what you typed is kept.</li>
    </ul>
    <p class="govuk-body">
      The police act now. The hub needs your referral too, so that everybody knows: go on when you have called.
    </p>
    <Form action={action}>
      <div class="govuk-button-group">
        <Button text="999 has been called: continue" preventDoubleClick />
        <Link href={later}>Come back later</Link>
      </div>
    </Form>
  </Page>
)
