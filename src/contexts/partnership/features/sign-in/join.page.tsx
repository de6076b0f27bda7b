import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page, PasswordField, SummaryList } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { shortestPassword } from '../../model/sign-in-password.ts'
import { peoplePaths } from '../../people-paths.ts'
import { signInPaths } from '../../sign-in-paths.ts'

export type JoinProps = {
  readonly token: string
  readonly state: 'open' | 'used' | 'expired' | 'unknown'
  readonly name: string
  readonly email: string
  readonly agencyName: string
  readonly hubName: string
}

const Closed = ({ state }: { state: JoinProps['state'] }): VNode => (
  <Page title="This link does not work">
    <Heading>
      {state === 'expired'
        ? 'This link has run out'
        : state === 'used'
          ? 'This link was used or replaced'
          : 'This link does not work'}
    </Heading>
    <p class="govuk-body">
      Ask the person who looks after people at your agency to send you a new one. If you have chosen your password
      already, <Link href={signInPaths.signIn()}>sign in</Link>.
    </p>
  </Page>
)

/** What a joiner's link opens: who is meant, and the choice of a password. The second step follows. */
export const joinPage = (props: JoinProps, form: FormState = blankForm): VNode => {
  if (props.state !== 'open') return <Closed state={props.state} />
  return (
    <Page title="Set up your sign-in" error={form}>
      <Heading>Set up your sign-in</Heading>
      <SummaryList
        rows={[
          { key: { text: 'Name' }, value: { text: props.name } },
          { key: { text: 'You sign in as' }, value: { text: props.email } },
          { key: { text: 'For' }, value: { text: `${props.agencyName}, ${props.hubName}` } },
        ]}
      />
      <p class="govuk-body">If this is not you, close this page and tell {props.agencyName}.</p>
      <Form action={peoplePaths.join({ token: props.token })}>
        <PasswordField
          form={form}
          name="password"
          label="Choose a password"
          hint={`${shortestPassword} characters or more. Three or four unrelated words work well; a password manager works best.`}
          autocomplete="new-password"
        />
        <Button text="Continue" preventDoubleClick />
      </Form>
      <p class="govuk-body">
        Next you set up a second step: an app, or a passkey on this computer if phones are not allowed.
      </p>
    </Page>
  )
}
