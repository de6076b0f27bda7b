import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import type { Path } from '../../../../kernel/path.ts'

export type SurePageProps = {
  readonly title: string
  readonly what: string
  readonly yes: string
  readonly action: Path
  readonly back: Path
}

/** Asks again before something typed is thrown away. */
export const surePage = ({ title, what, yes, action, back }: SurePageProps, form: FormState): VNode => (
  <Page title={title} error={form} back={back} whoCanSee="Only you can see this draft until you send it.">
    <Heading>{title}</Heading>
    <p class="govuk-body">{what}</p>
    <Form action={action}>
      <div class="govuk-button-group">
        <Button text={yes} classes="govuk-button--warning" preventDoubleClick />
        <Link href={back}>No, keep it</Link>
      </div>
    </Form>
  </Page>
)
