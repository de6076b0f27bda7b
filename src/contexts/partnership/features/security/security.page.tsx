import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page, Part } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { AuthenticatorFields, type AuthenticatorPicture } from '../../parts/authenticator-fields.tsx'
import { type PasskeyAsk, PasskeyButton } from '../../parts/passkey-button.tsx'
import { signInPaths } from '../../sign-in-paths.ts'
import { ChangeAgency, type OtherAgency, RecoveryCodes } from './recovery.page.tsx'

export type SecurityProps = {
  readonly email: string
  readonly hasCode: boolean
  readonly passkeys: readonly { readonly credential: string; readonly label: string }[]
  /** Null where this installation's address allows no passkeys. */
  readonly making: PasskeyAsk | null
  readonly hasPassword: boolean
  readonly codesLeft: number
  /** The day the recovery codes were made; empty when there are none. */
  readonly codesMade: string
  /** Where else the person is appointed today. */
  readonly otherAgencies: readonly OtherAgency[]
}

const Passkeys = ({ passkeys, making }: SecurityProps): VNode => (
  <Part title="Passkeys">
    <p class="govuk-body">
      A finger, a face or a PIN on this computer, or a security key. With one you sign in without a phone or a password.
    </p>
    {passkeys.length > 0 && (
      <ul class="govuk-list">
        {passkeys.map(({ credential, label }) => (
          <li key={credential}>
            <Form action={signInPaths.removePasskey()}>
              <input type="hidden" name="credential" value={credential} />
              <strong>{label}</strong>{' '}
              <button type="submit" class="om-linkbutton">
                Remove<span class="govuk-visually-hidden"> {label}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    )}
    {making && (
      <PasskeyButton
        does="make"
        ask={making}
        action={signInPaths.addPasskey()}
        text="Add a passkey"
        withoutScript="Adding a passkey needs JavaScript, which is off in this browser."
      />
    )}
    {making === null && <p class="govuk-body">Passkeys do not work at this installation’s address.</p>}
  </Part>
)

const Authenticator = ({ hasCode }: SecurityProps): VNode => (
  <Part title="Authenticator app">
    <p class="govuk-body">{hasCode ? 'Set up. You are asked for its code after your password.' : 'Not set up.'}</p>
    <p class="govuk-body">
      <Link href={signInPaths.authenticator()}>
        {hasCode ? 'Set up another in its place' : 'Set up an authenticator app'}
      </Link>
    </p>
    {hasCode && (
      <Form action={signInPaths.removeAuthenticator()}>
        <Button text="Remove the authenticator app" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    )}
  </Part>
)

/** One's own sign-in: what there is, to add, and to take away. */
export const securityPage = (props: SecurityProps, form: FormState = blankForm): VNode => (
  <Page title="Your sign-in" error={form}>
    <Heading>Your sign-in</Heading>
    <p class="govuk-body">You sign in as {props.email}.</p>
    <Passkeys {...props} />
    <Authenticator {...props} />
    <RecoveryCodes left={props.codesLeft} made={props.codesMade} />
    {props.hasPassword && (
      <Part title="Password">
        <p class="govuk-body">
          <Link href={signInPaths.password()}>Change your password</Link>
        </p>
      </Part>
    )}
    <ChangeAgency agencies={props.otherAgencies} form={form} />
    <Part title="Sign out everywhere">
      <p class="govuk-body">Ends all your sessions at once, on every device, this one too.</p>
      <Form action={signInPaths.signOutEverywhere()}>
        <Button text="Sign out everywhere" classes="govuk-button--warning" preventDoubleClick />
      </Form>
    </Part>
  </Page>
)

export type AuthenticatorProps = { readonly note: string; readonly picture: AuthenticatorPicture }

export const authenticatorPage = ({ note, picture }: AuthenticatorProps, form: FormState = blankForm): VNode => (
  <Page title="Set up an authenticator app" error={form} back={signInPaths.security()}>
    <Heading>Set up an authenticator app</Heading>
    <Form action={signInPaths.authenticator()}>
      <input type="hidden" name="note" value={note} />
      <AuthenticatorFields picture={picture} form={form} />
      <Button text="Set up" preventDoubleClick />
    </Form>
  </Page>
)
