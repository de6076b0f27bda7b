import type { VNode } from 'preact'
import {
  Button,
  DateField,
  Form,
  Heading,
  Link,
  LongTextField,
  Page,
  RadiosField,
  telephone,
  TextField,
  WarningText,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { ownDutyOnly } from '../../parts/duty-view.tsx'
import { paths } from '../../paths.ts'

export type RecordPageProps = {
  /** Drawn anew with each blank page. */
  readonly once: string
  /** The hub's own limit, such as `1 working day`. */
  readonly within: string
}

const Who = ({ form }: { form: FormState }): VNode => (
  <RadiosField
    form={form}
    name="profession"
    label="Are you a regulated professional or a teacher?"
    hint="Health and social-care professions that must be registered, such as nurse, doctor, dentist, social worker."
    items={[
      {
        value: 'regulated',
        text: 'Yes, a regulated professional',
        reveal: (
          <TextField form={form} name="professionName" label="Your profession" hint="Such as midwife" width={30} />
        ),
      },
      { value: 'teacher', text: 'Yes, a teacher, or I am engaged to teach' },
      {
        value: 'neither',
        text: 'No, not me',
        reveal: (
          <TextField
            form={form}
            name="holder"
            label="Who is? Name and profession (optional)"
            hint="They record it themselves: nobody can do it for them."
          />
        ),
      },
    ]}
  />
)

const Known = ({ form }: { form: FormState }): VNode => (
  <>
    <RadiosField
      form={form}
      name="how"
      label="How did you learn of it?"
      items={[
        { value: 'told', text: 'The girl told me herself that it was done to her' },
        { value: 'seen', text: 'I saw physical signs of it' },
        { value: 'other', text: 'Somebody else told me, or I suspect it, or fear that it may happen' },
      ]}
    />
    <RadiosField
      form={form}
      name="under18"
      label="Is she under 18 now?"
      inline
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
    <DateField form={form} name="learnedOn" label="When did you learn of it?" hint="For example, 20 11 2026" />
    <LongTextField
      form={form}
      name="what"
      label="What did you see or hear?"
      hint="Her own words. Do not write her name here: the police and the referral have it."
      rows={5}
    />
  </>
)

/** Somebody records their own duty. Their name comes from the session. */
export const recordPage = ({ once, within }: RecordPageProps, form: FormState): VNode => (
  <Page
    title="Record your own duty"
    crumbs={[{ text: 'Your duty to the police', href: paths.duties() }, { text: 'Record' }]}
    error={form}
    whoCanSee={ownDutyOnly}
  >
    <Heading>Record your own duty (FGM)</Heading>
    <WarningText
      iconFallbackText="Important"
      html={
        <>
          This is not a report to the police. Ring <Link href={telephone('101')}>101</Link> yourself, or 999 when she
          may be taken away or cut soon.
        </>
      }
    />
    <p class="govuk-body">
      Here you keep what you did and when. The hub’s own limit is {within}; do it as soon as you can.
    </p>
    <Form action={paths.dutyNew()}>
      <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
      <Who form={form} />
      <Known form={form} />
      <Button text="Record it" preventDoubleClick />
    </Form>
  </Page>
)
