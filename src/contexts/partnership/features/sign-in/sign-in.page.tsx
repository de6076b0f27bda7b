import type { VNode } from 'preact'
import { Button, Form, Heading, InsetText, Link, Page, PasswordField, TextField } from '../../../../design/index.ts'
import { blankForm, type FormState, typedText } from '../../../../kernel/form-state.ts'
import { type PasskeyAsk, PasskeyButton } from '../../parts/passkey-button.tsx'
import { isWanted } from '../../parts/wanted.ts'
import { signInPaths } from '../../sign-in-paths.ts'

export type SignInProps = {
  /** Null where this installation's address allows no passkeys. */
  readonly passkey: PasskeyAsk | null
  /** What was typed before a session ended, sealed. */
  readonly kept: string
}

const OtherWay = ({ passkey, kept }: SignInProps): VNode | null =>
  passkey && (
    <>
      <h2 class="govuk-heading-m">Or use a passkey</h2>
      <p class="govuk-body">A finger, a face or a PIN on this computer, or a security key. You need no phone.</p>
      <PasskeyButton
        does="prove"
        ask={passkey}
        action={signInPaths.passkey()}
        text="Sign in with a passkey"
        hidden={{ kept }}
        withoutScript="Passkeys need JavaScript, which is off in this browser. Use your password and code instead."
      />
    </>
  )

/** Password first; a code or passkey follows. A passkey alone is two proofs in one. */
export const signInPage = ({ passkey, kept: fresh }: SignInProps, form: FormState = blankForm): VNode => {
  const kept = typedText(form.typed, 'kept') || fresh
  return (
    <Page title="Sign in" error={form}>
      <Heading>Sign in</Heading>
      {kept !== '' && !isWanted(kept) && (
        <InsetText text="What you typed is kept. Sign in as the same person to go on." />
      )}
      <Form action={signInPaths.signIn()}>
        <input type="hidden" name="kept" value={kept} />
        <TextField
          form={form}
          name="email"
          label="E-mail address"
          type="email"
          autocomplete="username"
          spellcheck={false}
          width={30}
        />
        <PasswordField form={form} name="password" label="Password" autocomplete="current-password" />
        <Button text="Continue" preventDoubleClick />
      </Form>
      <OtherWay passkey={passkey} kept={kept} />
      <h2 class="govuk-heading-m">If you have no account</h2>
      <p class="govuk-body">
        Do you refer as part of your work? <Link href={signInPaths.byMail()}>Come in by your work mail</Link>.
      </p>
      <h2 class="govuk-heading-m">If you cannot sign in</h2>
      <p class="govuk-body">
        Ring the person who looks after accounts in your hub. They check that it is you and give you a password for one
        use. Nobody will ever ask you for your password.
      </p>
    </Page>
  )
}
