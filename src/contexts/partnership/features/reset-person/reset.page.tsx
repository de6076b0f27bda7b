import type { VNode } from 'preact'
import { Button, Form, Heading, Page, TextField } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { peopleOnly } from '../../model/role-words.ts'
import { peoplePaths } from '../../people-paths.ts'

export type ResetProps = {
  readonly agency: string
  readonly agencyName: string
  readonly person: string
  readonly name: string
  readonly email: string
}

/** Resetting somebody's sign-in, with a reason. */
export const resetPage = (
  { agency, agencyName, person, name, email }: ResetProps,
  form: FormState = blankForm,
): VNode => (
  <Page title="Reset a sign-in" error={form} back={peoplePaths.person({ agency, person })} whoCanSee={peopleOnly}>
    <Heading caption={agencyName}>Reset {name}’s sign-in</Heading>
    <p class="govuk-body">First make sure that it is {name} who asks: ring them back on a number you had before.</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>Their password, app, passkeys and recovery codes stop working, and they are signed out everywhere.</li>
      <li>They get a mail at {email} with a link to set up anew. It says that you did this.</li>
    </ul>
    <Form action={peoplePaths.reset({ agency, person })}>
      <TextField
        form={form}
        name="reason"
        label="Why, and how you made sure that it is them"
        hint="Kept with your name. Nothing about any child."
      />
      <Button text="Reset and send the link" classes="govuk-button--warning" preventDoubleClick />
    </Form>
  </Page>
)
