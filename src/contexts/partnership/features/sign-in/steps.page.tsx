import type { VNode } from 'preact'
import { Button, Form, Heading, Page, PasswordField, TextField } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { shortestPassword } from '../../model/sign-in-password.ts'
import { type PasskeyAsk, PasskeyButton } from '../../parts/passkey-button.tsx'
import { signInPaths } from '../../sign-in-paths.ts'
import { RecoveryForm } from './recovery.page.tsx'

/** What every step carries on. */
export type Carried = { readonly note: string; readonly kept: string }

export const CarriedFields = ({ note, kept }: Carried): VNode => (
  <>
    <input type="hidden" name="note" value={note} />
    <input type="hidden" name="kept" value={kept} />
  </>
)

const LostIt = (carried: Carried): VNode => (
  <>
    <h2 class="govuk-heading-m">If you have lost it</h2>
    <RecoveryForm {...carried} />
    <p class="govuk-body">
      Without a recovery code, ring the person who looks after people at your agency. They check that it is you and send
      you a link to set up a new one.
    </p>
  </>
)

export const codePage = (
  { note, kept, passkey }: Carried & { readonly passkey: PasskeyAsk | null },
  form: FormState = blankForm,
): VNode => (
  <Page title="Enter your code" error={form}>
    <Heading>Enter the code from your authenticator app</Heading>
    <Form action={signInPaths.secondStep()}>
      <CarriedFields note={note} kept={kept} />
      <TextField
        form={{ ...form, typed: {} }}
        name="code"
        label="Six-figure code"
        hint="The app shows a new code every 30 seconds. Each works once."
        inputmode="numeric"
        autocomplete="one-time-code"
        width={10}
      />
      <Button text="Continue" preventDoubleClick />
    </Form>
    {passkey && (
      <PasskeyButton
        does="prove"
        ask={passkey}
        action={signInPaths.passkey()}
        text="Use a passkey instead"
        hidden={{ kept }}
        withoutScript=""
      />
    )}
    <LostIt note={note} kept={kept} />
  </Page>
)

export const passkeyPage = ({ note, kept, passkey }: Carried & { readonly passkey: PasskeyAsk | null }): VNode => (
  <Page title="Use your passkey">
    <Heading>Now use your passkey</Heading>
    {passkey && (
      <PasskeyButton
        does="prove"
        ask={passkey}
        action={signInPaths.passkey()}
        text="Use a passkey"
        hidden={{ kept }}
        withoutScript="Your passkey needs JavaScript, which is off in this browser. Turn it on, or use another computer."
      />
    )}
    <LostIt note={note} kept={kept} />
  </Page>
)

export const newPasswordPage = ({ note, kept }: Carried, form: FormState = blankForm): VNode => (
  <Page title="Choose a password" error={form}>
    <Heading>Choose your own password</Heading>
    <p class="govuk-body">The one you were given works only this once.</p>
    <Form action={signInPaths.newPassword()}>
      <CarriedFields note={note} kept={kept} />
      <PasswordField
        form={form}
        name="password"
        label="New password"
        hint={`${shortestPassword} characters or more. Three or four unrelated words work well; a password manager works best.`}
        autocomplete="new-password"
      />
      <Button text="Continue" preventDoubleClick />
    </Form>
  </Page>
)

export const noAppointmentPage = (): VNode => (
  <Page title="No appointment today">
    <Heading>You are not appointed anywhere today</Heading>
    <p class="govuk-body">
      Your account is in order, but no agency has you in a role here now. Ask the person who looks after accounts in
      your hub.
    </p>
  </Page>
)
