import type { VNode } from 'preact'
import {
  Button,
  Form,
  Heading,
  InsetText,
  Link,
  NotificationBanner,
  Page,
  RadiosField,
  telephone,
  TextField,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { signInPaths } from '../../sign-in-paths.ts'

export type MailPageProps = { readonly places: readonly { readonly value: string; readonly text: string }[] }

/** The way in for somebody who refers as part of their work and has no account. */
export const mailPage = ({ places }: MailPageProps, form: FormState): VNode => (
  <Page title="Come in by your work mail" error={form} back={signInPaths.start()}>
    <Heading>Come in by your work mail</Heading>
    <p class="govuk-body">
      For somebody who refers as part of their work and has no account here. If a child is in danger now, call{' '}
      <Link href={telephone('999')}>999</Link> first.
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>We send a code to your work mail. A private mail box will not do.</li>
      <li>You give your name, your role and where you work.</li>
      <li>Come in the same way later to read what the hub decided.</li>
    </ul>
    <Form action={signInPaths.byMail()}>
      <TextField
        form={form}
        name="mail"
        label="Your work mail address"
        type="email"
        autocomplete="email"
        spellcheck={false}
        width={30}
      />
      {places.length > 1 && <RadiosField form={form} name="hub" label="Where does the child live?" items={places} />}
      <Button text="Send me a code" preventDoubleClick />
    </Form>
  </Page>
)

export type CodePageProps = {
  readonly mail: string
  readonly hubPhone: string
  readonly justSent: boolean
  /** In a demonstration nothing leaves: its mail is read here. */
  readonly demonstration: boolean
} | null

/** Said to somebody who comes to a later page with nothing begun. */
const OverPage = (): VNode => (
  <Page title="Start again">
    <Heading>Start again</Heading>
    <p class="govuk-body">
      Nothing is open here: it took more than an hour, or this is another browser.{' '}
      <Link href={signInPaths.byMail()}>Have a code sent</Link>
    </p>
  </Page>
)

/** Asks for the code. It says the same whether or not anybody is known by that mail. */
export const codePage = (props: CodePageProps, form: FormState): VNode =>
  props === null ? (
    <OverPage />
  ) : (
    <Page
      title="Enter the code"
      error={form}
      back={signInPaths.byMail()}
      news={props.justSent && <NotificationBanner titleText="Sent" text="Another code is on its way." />}
    >
      <Heading>Enter the code</Heading>
      <p class="govuk-body">
        We sent a code to <strong class="om-asWritten">{props.mail}</strong>. It works for 15 minutes. It may take a
        minute to arrive; look among unwanted mail too.
      </p>
      {props.demonstration && (
        <InsetText>
          This is a demonstration, so no mail leaves it. <Link href={signInPaths.messages()}>Read its mail here</Link>
        </InsetText>
      )}
      <Form action={signInPaths.byMailCode()}>
        <TextField
          form={form}
          name="code"
          label="Code"
          hint="6 numbers"
          inputmode="numeric"
          autocomplete="one-time-code"
          width={10}
        />
        <Button text="Go on" preventDoubleClick />
      </Form>
      <Form action={signInPaths.byMailAgain()}>
        <Button text="Send another code" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
      {props.hubPhone !== '' && (
        <p class="govuk-body">
          No mail? Ring the hub: <Link href={telephone(props.hubPhone)}>{props.hubPhone}</Link>
        </p>
      )}
    </Page>
  )

export type DetailsPageProps = { readonly mail: string; readonly known: 'new' | 'guest' | 'account' } | null

const AccountPage = ({ mail }: { mail: string }): VNode => (
  <Page title="You have an account">
    <Heading>You have an account</Heading>
    <p class="govuk-body">
      <span class="om-asWritten">{mail}</span> belongs to an account, so a code by mail is not enough.{' '}
      <Link href={signInPaths.signIn()}>Sign in</Link>
    </p>
  </Page>
)

/** Who it is, once, after the mail is proved. */
export const detailsPage = (props: DetailsPageProps, form: FormState): VNode => {
  if (props === null) return <OverPage />
  if (props.known === 'account') return <AccountPage mail={props.mail} />
  return (
    <Page title="Who you are" error={form}>
      <Heading>Who you are</Heading>
      <InsetText text="The hub sees these with everything you send. They cannot be changed here afterwards." />
      <Form action={signInPaths.byMailDetails()}>
        <TextField form={form} name="name" label="Your full name" autocomplete="name" spellcheck={false} width={30} />
        <TextField
          form={form}
          name="job"
          label="Your role"
          hint="Such as paediatric nurse, youth worker, dentist"
          autocomplete="organization-title"
          width={30}
        />
        <TextField
          form={form}
          name="organisation"
          label="Where you work"
          autocomplete="organization"
          spellcheck={false}
          width={30}
        />
        <Button text="Go on" preventDoubleClick />
      </Form>
    </Page>
  )
}
