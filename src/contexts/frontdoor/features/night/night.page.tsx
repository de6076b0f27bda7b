import type { VNode } from 'preact'
import {
  AskingForm,
  Button,
  ClockBadge,
  EmptyState,
  Form,
  Heading,
  InsetText,
  Link,
  LongTextField,
  NotificationBanner,
  Page,
  Part,
  RadiosField,
  Rating,
  SummaryList,
  TextField,
} from '../../../../design/index.ts'
import { type FormState, typedText } from '../../../../kernel/form-state.ts'
import type { Standing } from '../../model/standing.ts'
import { Cautions } from '../../parts/cautions-view.tsx'
import { paths } from '../../paths.ts'

const nightOnly = 'The night team of this hub and the hub’s own staff can see this page.'

export type NightRow = {
  readonly id: string
  readonly contact: string
  readonly reference: string
  readonly who: string
  /** "Written 22 Nov 2026 at 23:10 by Sam Frost; nobody has taken it yet." */
  readonly words: string
}

export type NightHomeProps = {
  readonly rows: readonly NightRow[]
  readonly find: FormState
  /** What was looked for and found. */
  readonly found: Pick<NightRow, 'contact' | 'reference' | 'who'> | null
  readonly justWritten: boolean
}

const List = ({ rows }: Pick<NightHomeProps, 'rows'>): VNode => (
  <Part title={`On the morning’s list: ${String(rows.length)}`}>
    {rows.length === 0 ? (
      <EmptyState>
        <p>Nothing waits for the morning. What you write down at night stands here until somebody has dealt with it.</p>
      </EmptyState>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={paths.nightContact({ contact: row.contact })}>
              {row.reference}, {row.who}
            </Link>
            <br />
            {row.words}
          </li>
        ))}
      </ul>
    )}
  </Part>
)

/** The night team's first page: two things to do, and what the morning has not emptied yet. */
export const nightHomePage = ({ rows, find, found, justWritten }: NightHomeProps): VNode => (
  <Page
    title="Night"
    error={find}
    whoCanSee={nightOnly}
    news={
      justWritten ? <NotificationBanner type="success" text="Written. It is on the morning’s list now." /> : undefined
    }
  >
    <Heading>Out of hours</Heading>
    <Button text="Take a call" href={paths.nightCall()} />
    <AskingForm action={paths.night()} class="om-find">
      <TextField
        form={find}
        name="reference"
        label="Or open a contact by its reference"
        width={20}
        spellcheck={false}
      />
      <Button text="Open" classes="govuk-button--secondary" />
    </AskingForm>
    {found !== null && (
      <p class="govuk-body">
        Found:{' '}
        <Link href={paths.nightContact(found)}>
          {found.reference}, {found.who}
        </Link>
      </p>
    )}
    <List rows={rows} />
  </Page>
)

const Words = ({ form }: { form: FormState }): VNode => (
  <>
    <LongTextField
      form={form}
      name="done"
      label="What was done tonight"
      hint="By whom and when. Or that nothing was."
      rows={4}
    />
    <LongTextField form={form} name="told" label="Who was told" hint="Names and times. Or that nobody was." rows={2} />
    <LongTextField form={form} name="morning" label="What the morning must do" rows={3} />
  </>
)

export type NightCallProps = { readonly once: string }

/** A call taken at night, on a phone. */
export const nightCallPage = ({ once }: NightCallProps, form: FormState): VNode => (
  <Page
    title="Take a call"
    crumbs={[{ text: 'Night', href: paths.night() }, { text: 'Take a call' }]}
    error={form}
    whoCanSee={nightOnly}
  >
    <Heading>Take a call</Heading>
    <Form action={paths.nightCall()}>
      <input type="hidden" name="once" value={typedText(form.typed, 'once') || once} />
      <RadiosField
        form={form}
        name="danger"
        label="Is a child in danger now?"
        items={[
          { value: 'no', text: 'No' },
          { value: 'now', text: 'Yes: 999 first' },
          { value: 'called-999', text: 'Yes, and 999 has been called' },
        ]}
      />
      <LongTextField form={form} name="worry" label="What is the worry?" rows={4} />
      <TextField form={form} name="firstNames" label="Child’s first names" spellcheck={false} />
      <TextField form={form} name="lastName" label="Child’s last name" spellcheck={false} />
      <TextField form={form} name="age" label="Age, about" width={3} inputmode="numeric" suffix="years" />
      <LongTextField
        form={form}
        name="whereNow"
        label="Where the child is now"
        hint="An address or a place, and how to recognise them."
        rows={2}
      />
      <TextField form={form} name="caller" label="Who rang, and how to ring back (optional)" />
      <Words form={form} />
      <Button text="Put it on the morning’s list" preventDoubleClick />
    </Form>
  </Page>
)

export type NightContactProps = {
  readonly standing: Standing
  readonly once: string
  readonly worry: string
  /** Children and where they are. */
  readonly children: readonly { readonly name: string; readonly where: string }[]
  readonly household: string
  readonly ringBack: string
  /** What protects now, and what earlier nights wrote, newest first. */
  readonly before: readonly { readonly key: string; readonly when: string; readonly words: string }[]
}

/** One open contact as the night needs it, and writing down what was done. */
export const nightContactPage = (props: NightContactProps, form: FormState): VNode => {
  const { contact, clock } = props.standing
  return (
    <Page
      title={`Night ${contact.reference}`}
      crumbs={[{ text: 'Night', href: paths.night() }, { text: contact.reference }]}
      error={form}
      whoCanSee={nightOnly}
    >
      <Heading caption={contact.reference}>{contact.who}</Heading>
      <p class="govuk-body">
        <Rating rating={contact.rating} /> <ClockBadge clock={clock} />
        <br />
        {contact.holder === null ? 'Held by nobody' : `Held by ${contact.holderName}`}.
      </p>
      <Cautions cautions={props.standing.cautions} />
      <SummaryList
        rows={[
          { key: { text: 'The worry' }, value: { html: <p class="om-typed">{props.worry}</p> } },
          ...props.children.map(({ name, where }) => ({ key: { text: name }, value: { text: where } })),
          ...(props.household === '' ? [] : [{ key: { text: 'Lives with' }, value: { text: props.household } }]),
          ...(props.ringBack === '' ? [] : [{ key: { text: 'Ring' }, value: { text: props.ringBack } }]),
        ]}
      />
      {props.before.length > 0 && (
        <Part title="Done before">
          <ul class="govuk-list govuk-list--spaced">
            {props.before.map((one) => (
              <li key={one.key}>
                <strong>{one.when}</strong> {one.words}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Tonight">
        <InsetText text="If a child is in danger now, call 999 first." />
        <Form action={paths.nightContact({ contact: contact.id })}>
          <input type="hidden" name="once" value={typedText(form.typed, 'once') || props.once} />
          <Words form={form} />
          <Button text="Put it on the morning’s list" preventDoubleClick />
        </Form>
      </Part>
    </Page>
  )
}
