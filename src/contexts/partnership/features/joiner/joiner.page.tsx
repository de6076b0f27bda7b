import type { VNode } from 'preact'
import { Button, CheckboxesField, Form, Heading, Page, TextField } from '../../../../design/index.ts'
import type { Role } from '../../../../kernel/actor.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { inOrder, roleWords } from '../../model/role-words.ts'
import { peoplePaths } from '../../people-paths.ts'

export type JoinerProps = { readonly agency: string; readonly agencyName: string; readonly roles: readonly Role[] }

/** Adding a joiner: name, work mail, and the roles that this agency may hold. */
export const joinerPage = ({ agency, agencyName, roles }: JoinerProps, form: FormState = blankForm): VNode => (
  <Page title="Add somebody" error={form} back={peoplePaths.agencyPeople({ agency })}>
    <Heading caption={agencyName}>Add somebody</Heading>
    <p class="govuk-body">
      They get a mail with a link that works once, within seven days. With it they choose their own password and set up
      a second step. Nobody else ever knows either.
    </p>
    <Form action={peoplePaths.joiner({ agency })}>
      <TextField form={form} name="name" label="Name, as colleagues know them" width={30} />
      <TextField
        form={form}
        name="email"
        label="Work e-mail address"
        hint="Their own, not one that is shared: what they do is recorded under it."
        type="email"
        spellcheck={false}
        width={30}
      />
      <CheckboxesField
        form={form}
        name="roles"
        label="What they do here"
        hint={`Only what ${agencyName} may hold. Choose no more than their work needs.`}
        items={inOrder(roles).map((role) => ({ value: role, text: roleWords[role].name, hint: roleWords[role].does }))}
      />
      <Button text="Add and send the link" preventDoubleClick />
    </Form>
  </Page>
)
