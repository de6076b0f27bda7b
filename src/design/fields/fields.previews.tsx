import { definePath } from '../../kernel/path.ts'
import { blankForm, type FormState } from '../../kernel/form-state.ts'
import { Button } from '../govuk.generated.ts'
import { Page } from '../page.tsx'
import type { Preview } from '../previews.tsx'
import {
  CheckboxesField,
  DateField,
  LongTextField,
  PasswordField,
  RadiosField,
  SelectField,
  TextField,
} from './fields.tsx'
import { Form } from './form.tsx'

const here = definePath('/refer/concern')

const wrong: FormState = {
  typed: { setting: 'Little <b>Terns</b> & Co', 'born-day': '31', 'born-month': '2', 'born-year': '2023', seen: 'yes' },
  errors: {
    '': 'This page was changed by R. Osei at 14:02. What you typed is kept below.',
    setting: 'Enter the setting’s name without signs',
    concern: 'Say what you are worried about',
    born: 'Enter a real date, such as 27 3 2022',
    seen: 'Choose whether the child was seen today',
    harms: 'Tick at least one',
    area: 'Choose an area',
    secret: 'Enter your password',
  },
}

const Fields = ({ form }: { form: FormState }) => (
  <Page
    title="Every field"
    error={form}
    csrfToken="invented-token"
    crumbs={[{ text: 'Home', href: here() }, { text: 'Every field' }]}
  >
    <h1 class="govuk-heading-l">Every field</h1>
    <Form action={here()}>
      <TextField form={form} name="setting" label="Name of the setting" hint="As families know it" width={20} />
      <LongTextField
        form={form}
        name="concern"
        label="What are you worried about?"
        hint="What was seen and heard, in the words used."
        rows={4}
      />
      <DateField form={form} name="born" label="When was the child born?" hint="For example, 27 3 2022" />
      <RadiosField
        form={form}
        name="seen"
        label="Was the child seen today?"
        items={[
          { value: 'yes', text: 'Yes', reveal: <TextField form={form} name="seen-by" label="By whom?" /> },
          { value: 'no', text: 'No', hint: 'The hub will ask when next' },
          { divider: 'or' },
          { value: 'unknown', text: 'Not known' },
        ]}
      />
      <CheckboxesField
        form={form}
        name="harms"
        label="Which of these?"
        small
        items={[
          { value: 'physical', text: 'Physical harm' },
          { value: 'neglect', text: 'Neglect' },
          { value: 'none', text: 'None of these', exclusive: true },
        ]}
      />
      <SelectField form={form} name="area" label="Area" items={[{ value: 'n', text: 'North Saltmarsh' }]} />
      <PasswordField form={form} name="secret" label="Password" autocomplete="current-password" />
      <Button text="Continue" preventDoubleClick />
    </Form>
  </Page>
)

export const fieldPreviews: readonly Preview[] = [
  { page: 'Fields', state: 'untouched', render: () => <Fields form={blankForm} /> },
  { page: 'Fields', state: 'everything wrong', render: () => <Fields form={wrong} /> },
]
