import type { VNode } from 'preact'
import {
  Button,
  Form,
  Heading,
  LongTextField,
  Page,
  Part,
  RadiosField,
  SelectField,
  TextField,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { advices, adviceWords } from '../../model/consultation.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'

type Option = { readonly value: string; readonly text: string }
export type AdviceCallProps = {
  readonly once: string
  readonly agencies: readonly Option[]
  readonly concerns: readonly Option[]
}

const Asked = ({ agencies, concerns, form }: Omit<AdviceCallProps, 'once'> & { form: FormState }): VNode => (
  <Part title="Who asked, and about whom">
    <SelectField form={form} name="agency" label="Which setting rang?" items={agencies} empty="Choose" />
    <TextField form={form} name="callerName" label="Who spoke" spellcheck={false} />
    <TextField form={form} name="firstNames" label="The child’s first name (optional)" width={20} spellcheck={false} />
    <TextField form={form} name="lastName" label="The child’s last name (optional)" width={20} spellcheck={false} />
    <TextField
      form={form}
      name="years"
      label="About how old, in years?"
      hint="0 for a baby under one"
      width={2}
      inputmode="numeric"
    />
    <SelectField form={form} name="concern" label="What kind of concern is nearest?" items={concerns} empty="Choose" />
    <LongTextField
      form={form}
      name="worry"
      label="What they are worried about"
      hint="If the child is not named, name nobody here either."
      rows={4}
    />
  </Part>
)

/** A consultation by phone, written down whole: what was asked and what was advised. */
export const adviceCallPage = ({ once, agencies, concerns }: AdviceCallProps, form: FormState): VNode => (
  <Page
    title="Note advice given by phone"
    crumbs={[{ text: 'Advice', href: paths.consultations() }, { text: 'By phone' }]}
    error={form}
    whoCanSee={`${hubOnly} The setting that rang reads it too.`}
  >
    <Heading>Note advice given by phone</Heading>
    <Form action={paths.adviceCall()}>
      <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
      <Asked agencies={agencies} concerns={concerns} form={form} />
      <Part title="What you advised">
        <RadiosField
          form={form}
          name="advice"
          label="Your advice"
          items={advices.map((value) => ({ value, text: adviceWords[value] }))}
        />
        <LongTextField
          form={form}
          name="words"
          label="In your words"
          hint="It is locked for good once you keep it."
          rows={4}
        />
      </Part>
      <Button text="Keep it" preventDoubleClick />
    </Form>
  </Page>
)
