import type { VNode } from 'preact'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
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
import { callers, callerWords } from '../../model/phone-note.ts'
import { hubOnly } from '../../parts/contact-head.tsx'
import { paths } from '../../paths.ts'
import { rooms } from './act.form.ts'

type Option = { readonly value: string; readonly text: string }

export type PhoneNotePageProps = {
  /** Drawn anew with each blank form; a form sent twice makes one contact. */
  readonly once: string
  readonly agencies: readonly Option[]
  readonly concerns: readonly Option[]
}

const Professional = ({ form, agencies }: { form: FormState; agencies: readonly Option[] }): VNode => (
  <>
    <SelectField form={form} name="agency" label="Their agency" items={agencies} empty="Not in this list" />
    <TextField form={form} name="organisation" label="Their organisation, if not in the list" />
  </>
)

const Caller = ({ form, agencies }: { form: FormState; agencies: readonly Option[] }): VNode => (
  <Part title="Who rang">
    <RadiosField
      form={form}
      name="caller"
      label="Who is calling?"
      items={callers.map((value) => ({
        value,
        text: callerWords[value],
        ...(value === 'professional' ? { reveal: <Professional form={form} agencies={agencies} /> } : {}),
      }))}
    />
    <TextField
      form={form}
      name="callerName"
      label="Their name"
      hint="May stay empty, unless a professional is calling."
      spellcheck={false}
    />
    <TextField form={form} name="callerPhone" label="Number to ring back (optional)" type="tel" width={20} />
    <TextField
      form={form}
      name="safeTimes"
      label="When is it safe to ring? (optional)"
      hint="Such as: after 18:00, leave no message."
    />
  </Part>
)

const Children = ({ form }: { form: FormState }): VNode => (
  <Part title="About whom">
    {rooms.map((room) => (
      <fieldset key={room} class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          {room === 1 ? 'The child' : `Child ${String(room)} (optional)`}
        </legend>
        <TextField form={form} name={`firstNames${String(room)}`} label="First names" width={20} spellcheck={false} />
        <TextField form={form} name={`lastName${String(room)}`} label="Last name" width={20} spellcheck={false} />
        <TextField
          form={form}
          name={`age${String(room)}`}
          label="Age, about"
          width={3}
          inputmode="numeric"
          suffix="years"
        />
      </fieldset>
    ))}
    <LongTextField
      form={form}
      name="whereNow"
      label="Where the child is now, and how to recognise them"
      hint="Most of all when no name is known."
      rows={2}
    />
    <TextField form={form} name="address" label="Home address (optional)" />
    <TextField form={form} name="postcode" label="Postcode (optional)" width={10} spellcheck={false} />
  </Part>
)

/** A call, written down while it lasts. */
export const phoneNotePage = ({ once, agencies, concerns }: PhoneNotePageProps, form: FormState): VNode => (
  <Page
    title="Phone note"
    crumbs={[{ text: 'Phone notes', href: paths.phoneNotes() }, { text: 'New' }]}
    error={form}
    whoCanSee={`${hubOnly} If a professional of a listed agency rang, that agency reads its own call, and the outcome.`}
  >
    <Heading>Write down a call</Heading>
    <Form action={paths.phoneNoteNew()}>
      <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
      <RadiosField
        form={form}
        name="danger"
        label="Is a child in danger now?"
        items={[
          { value: 'no', text: 'No' },
          { value: 'now', text: 'Yes: 999 first', hint: 'The caller hangs up and rings 999, or you do.' },
          { value: 'called-999', text: 'Yes, and 999 has been called' },
        ]}
      />
      <LongTextField
        form={form}
        name="worry"
        label="What are they worried about?"
        hint="In their own words."
        rows={6}
      />
      <SelectField form={form} name="concern" label="What kind of worry is it?" items={concerns} empty="Choose" />
      <Children form={form} />
      <Caller form={form} agencies={agencies} />
      <Button text="Put it in the queue" preventDoubleClick />
    </Form>
  </Page>
)
