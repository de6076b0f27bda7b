import type { VNode } from 'preact'
import { Button, Form, Heading, Link, Page, Part, PasswordField, RadiosField } from '../../../../design/index.ts'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { shortestPassword } from '../../model/sign-in-password.ts'
import { signInPaths } from '../../sign-in-paths.ts'

export type OtherAgency = { readonly agency: string; readonly agencyName: string; readonly hubName: string }

/** How many recovery codes are left, and a new set. */
export const RecoveryCodes = ({ left, made }: { readonly left: number; readonly made: string }): VNode => (
  <Part title="Recovery codes">
    <p class="govuk-body">
      For the day your phone or key is lost: each code takes the place of your second step once.{' '}
      {made === '' ? 'You have none yet.' : <strong>{`${left} left, made on ${made}.`}</strong>}
    </p>
    <Form action={signInPaths.recoveryCodes()}>
      <Button
        text={made === '' ? 'Make recovery codes' : 'Make a new set in place of the old'}
        classes="govuk-button--secondary"
        preventDoubleClick
      />
    </Form>
  </Part>
)

/** The codes, the one time that they can be read. */
export const codesPage = (codes: readonly string[]): VNode => (
  <Page title="Your recovery codes">
    <Heading>Your recovery codes</Heading>
    <p class="govuk-body">
      They are shown this once. Print this page or copy them, and keep them where you would keep a key: not beside this
      computer, and not in a shared folder. Any older set has stopped working.
    </p>
    <ul class="govuk-list om-codes">
      {codes.map((code) => (
        <li key={code}>
          <strong class="om-secret">{code}</strong>
        </li>
      ))}
    </ul>
    <p class="govuk-body">Each works once, after your password. We tell you by mail when one is used.</p>
    <p class="govuk-body">
      <Link href={signInPaths.security()}>I have kept them</Link>
    </p>
  </Page>
)

export const passwordPage = (form: FormState = blankForm): VNode => (
  <Page title="Change your password" error={form} back={signInPaths.security()}>
    <Heading>Change your password</Heading>
    <p class="govuk-body">You stay signed in here and are signed out on every other device.</p>
    <Form action={signInPaths.password()}>
      <PasswordField form={form} name="current" label="Current password" autocomplete="current-password" />
      <PasswordField
        form={form}
        name="password"
        label="New password"
        hint={`${shortestPassword} characters or more. Three or four unrelated words work well; a password manager works best.`}
        autocomplete="new-password"
      />
      <Button text="Change the password" preventDoubleClick />
    </Form>
  </Page>
)

/** Another of one's agencies, without signing out: each record still says for whom it was seen. */
export const ChangeAgency = ({
  agencies,
  form,
}: {
  readonly agencies: readonly OtherAgency[]
  readonly form: FormState
}): VNode | null =>
  agencies.length === 0 ? null : (
    <Part title="Work for another of your agencies">
      <Form action={signInPaths.changeAgency()}>
        <RadiosField
          form={form}
          name="agency"
          label="Which agency?"
          items={agencies.map(({ agency, agencyName, hubName }) => ({
            value: agency,
            text: agencyName,
            hint: hubName,
          }))}
        />
        <Button text="Change agency" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    </Part>
  )
