import type { VNode } from 'preact'
import {
  Button,
  ClockBadge,
  Form,
  Heading,
  InsetText,
  Link,
  LongTextField,
  Page,
  Part,
  RadiosField,
  SelectField,
  telephone,
  TextField,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import { ConsultationView, type ShownConsultation } from '../../parts/consultation-view.tsx'
import { paths } from '../../paths.ts'

export type ConsultPageProps = {
  readonly freshKey: string
  readonly hubPhone: string
  readonly openWords: string
  /** `4 h of working time`. */
  readonly within: string
  readonly concerns: readonly { readonly key: string; readonly name: string }[]
  readonly earlier: readonly ShownConsultation[]
}

const whoCanSee = 'You, the colleagues at your setting who refer, and the hub can see it. No other agency can.'

const Earlier = ({ earlier }: Pick<ConsultPageProps, 'earlier'>): VNode | null =>
  earlier.length === 0 ? null : (
    <Part title="Asked before">
      <ul class="govuk-list govuk-list--spaced">
        {earlier.map(({ id, asked, concern, stand }) => (
          <li key={id}>
            <Link href={paths.ownConsultation({ consultation: id })}>{concern}</Link>: {asked}.{' '}
            {stand === 'to-answer' ? 'Not answered yet.' : 'Answered.'}
          </li>
        ))}
      </ul>
    </Part>
  )

const Questions = ({ freshKey, concerns, form }: ConsultPageProps & { readonly form: FormState }): VNode => (
  <Form action={paths.consult()}>
    <input type="hidden" name="key" value={typedText(form.typed, 'key') || freshKey} />
    <TextField
      form={form}
      name="firstNames"
      label="The child’s first name (optional)"
      hint="You need not name the child."
      width={20}
    />
    <TextField form={form} name="lastName" label="The child’s last name (optional)" width={20} />
    <TextField
      form={form}
      name="years"
      label="About how old is the child, in years?"
      hint="0 for a baby under one"
      width={2}
      inputmode="numeric"
    />
    <SelectField
      form={form}
      name="concern"
      label="What kind of concern is nearest?"
      items={concerns.map(({ key, name }) => ({ value: key, text: name }))}
    />
    <LongTextField
      form={form}
      name="worry"
      label="What are you worried about?"
      hint="What was seen and heard. If you do not name the child, name nobody here either."
      rows={6}
    />
    <RadiosField
      form={form}
      name="answerBy"
      label="How do you want the answer?"
      items={[
        { value: 'screen', text: 'Here, on the screen' },
        {
          value: 'call',
          text: 'Call me',
          reveal: <TextField form={form} name="phone" label="Number to call" width={20} autocomplete="tel" />,
        },
      ]}
    />
    <Button text="Ask the hub" preventDoubleClick />
  </Form>
)

/** Asking the hub for information, advice or guidance. */
export const consultPage = (props: ConsultPageProps, form: FormState): VNode => (
  <Page
    title="Talk it through"
    error={form}
    crumbs={[{ text: 'Home', href: paths.setting() }, { text: 'Talk it through' }]}
    whoCanSee={whoCanSee}
  >
    <Heading>Talk it through</Heading>
    <p class="govuk-body">
      In danger now? Call <Link href={telephone('999')}>999</Link>.
      {props.hubPhone !== '' && (
        <>
          {' '}
          Rather speak? Ring <Link href={telephone(props.hubPhone)}>{props.hubPhone}</Link>; the hub is{' '}
          {props.openWords}.
        </>
      )}
    </p>
    <InsetText
      text={`A social worker of the hub answers within ${props.within}. This is advice, not a referral: when you think a child may be harmed, refer without waiting for it.`}
    />
    <Questions {...props} form={form} />
    <Earlier earlier={props.earlier} />
  </Page>
)

const NameReply = ({ shown, form }: { shown: ShownConsultation; form: FormState }): VNode => (
  <Part title="The hub asks for the child’s name">
    <Form action={paths.ownConsultation({ consultation: shown.id })}>
      <RadiosField
        form={form}
        name="reply"
        label="Do you give the name?"
        items={[
          { value: 'name-given', text: 'Yes' },
          { value: 'name-declined', text: 'No' },
        ]}
      />
      <LongTextField form={form} name="words" label="The child’s full name, or why you do not give it" rows={3} />
      <Button text="Reply" preventDoubleClick />
    </Form>
  </Part>
)

const sent = ({ steps }: ShownConsultation) => steps.find(({ kind }) => kind === 'referred')?.contact ?? null

/** What the setting asked and what it was advised. */
export const ownConsultationPage = ({ shown }: { readonly shown: ShownConsultation }, form: FormState): VNode => {
  const has = (kind: string) => shown.steps.some((step) => step.kind === kind)
  const contact = sent(shown)
  return (
    <Page
      title="Your question"
      error={form}
      crumbs={[{ text: 'Talk it through', href: paths.consult() }, { text: 'Your question' }]}
      whoCanSee={whoCanSee}
    >
      <Heading>{shown.stand === 'to-answer' ? 'Your question is with the hub' : 'The hub has answered'}</Heading>
      {shown.clock !== null && (
        <p class="govuk-body">
          {shown.stand === 'to-answer' ? 'The answer is' : 'Your referral is'} <ClockBadge clock={shown.clock} />
        </p>
      )}
      <ConsultationView shown={shown} />
      {has('name-asked') && !has('name-given') && !has('name-declined') && <NameReply shown={shown} form={form} />}
      {contact === null ? (
        <Form action={paths.referFromConsultation({ consultation: shown.id })}>
          <Button text="Make a referral from this" preventDoubleClick />
        </Form>
      ) : (
        <p class="govuk-body">
          <Link href={paths.ownReferral({ contact })}>See the referral you made from this</Link>
        </p>
      )}
    </Page>
  )
}
