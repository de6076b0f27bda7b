import type { VNode } from 'preact'
import { Button, Form, Heading, Page, TextField } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { signInPaths } from '../../sign-in-paths.ts'

type Carried = { readonly note: string; readonly kept: string }

/** Asks for a recovery code. */
export const RecoveryForm = ({ note, kept, form = blankForm }: Carried & { readonly form?: FormState }): VNode => (
  <Form action={signInPaths.recovery()}>
    <input type="hidden" name="note" value={note} />
    <input type="hidden" name="kept" value={kept} />
    <TextField
      form={{ ...form, typed: {} }}
      name="recovery"
      label="Recovery code"
      hint="One of those you were shown once, such as abcde-fghjk. Each works once. You get a mail that one was used."
      spellcheck={false}
      width={20}
    />
    <Button text="Use the recovery code" classes="govuk-button--secondary" preventDoubleClick />
  </Form>
)

/** The same on a page of its own, after a wrong one. */
export const recoveryPage = (carried: Carried, form: FormState = blankForm): VNode => (
  <Page title="Use a recovery code" error={form}>
    <Heading>Use a recovery code</Heading>
    <RecoveryForm {...carried} form={form} />
    <p class="govuk-body">
      Without a code, ring the person who looks after people at your agency. They check that it is you and send you a
      link.
    </p>
  </Page>
)
