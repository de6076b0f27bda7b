import type { VNode } from 'preact'
import { Button, Form, Heading, Page } from '../../../design/index.ts'
import type { Typed } from '../../../kernel/form-state.ts'
import type { Path } from '../../../kernel/path.ts'
import type { Shown } from '../../../platform/http/route.ts'
import type { Secrets } from '../../../platform/http/secrets.ts'

type Kept = { readonly path: string; readonly typed: Typed; readonly at: number }

const oneHour = 3_600_000

const unsealKept = (secrets: Secrets, sealed: string): Kept | null => {
  const text = secrets.unseal(sealed)
  if (text === null) return null
  const kept = JSON.parse(text) as Kept
  return Date.now() - kept.at < oneHour ? kept : null
}

/** What was typed, as hidden fields. */
export const KeptFields = ({ typed }: { typed: Typed }): VNode => (
  <>
    {Object.entries(typed).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((text, index) => (
        <input type="hidden" name={name} value={text} key={`${name} ${index}`} />
      )),
    )}
  </>
)

/** After signing in again: goes on with what was typed. Null when nothing was kept, or for longer than an hour. */
export const afterSignIn = (secrets: Secrets, sealed: string): Shown | null => {
  const kept = sealed === '' ? null : unsealKept(secrets, sealed)
  if (kept === null) return null
  return {
    show: () => (
      <Page title="Signed in again">
        <Heading>You are signed in again</Heading>
        <p class="govuk-body">What you typed is kept and has not been sent yet.</p>
        <Form action={kept.path as Path}>
          <KeptFields typed={kept.typed} />
          <Button text="Go on where you were" preventDoubleClick />
        </Form>
      </Page>
    ),
  }
}
