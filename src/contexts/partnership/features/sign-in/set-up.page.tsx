import type { VNode } from 'preact'
import { Button, Form, Heading, InsetText, Page, Part } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { AuthenticatorFields, type AuthenticatorPicture } from '../../parts/authenticator-fields.tsx'
import { PasskeyButton } from '../../parts/passkey-button.tsx'
import { signInPaths } from '../../sign-in-paths.ts'
import { type Carried, CarriedFields } from './steps.page.tsx'

export type SetUpProps = Carried & {
  readonly picture: AuthenticatorPicture
  /** What the browser is asked to make, as JSON; empty where passkeys do not work. */
  readonly making: string
}

/** The first sign-in: nothing can be read until there is a second step. */
export const setUpPage = ({ note, kept, picture, making }: SetUpProps, form: FormState = blankForm): VNode => (
  <Page title="Set up your second step" error={form}>
    <Heading>Set up a second step</Heading>
    <p class="govuk-body">
      A password can be guessed or seen. From now on you sign in with something you have as well. Choose one now; you
      can add the other later under “Your sign-in”.
    </p>
    {making !== '' && (
      <Part title="A passkey: no phone needed">
        <p class="govuk-body">A finger, a face or a PIN on this computer, or a security key.</p>
        <PasskeyButton
          does="make"
          ask={{ options: making, note }}
          action={signInPaths.setUp()}
          text="Make a passkey"
          hidden={{ kept }}
          withoutScript="Passkeys need JavaScript, which is off in this browser. Use an authenticator app instead."
        />
      </Part>
    )}
    <Part title="An authenticator app">
      <Form action={signInPaths.setUp()}>
        <CarriedFields note={note} kept={kept} />
        <AuthenticatorFields picture={picture} form={form} />
        <Button text="Continue" preventDoubleClick />
      </Form>
    </Part>
    <InsetText text="If you lose it: ring the person who looks after accounts in your hub. They check that it is you, give you a password for one use, and you set up a new second step as you do now. Two passkeys, one kept in a safe, save the call." />
  </Page>
)
