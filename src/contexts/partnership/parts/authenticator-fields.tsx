import type { VNode } from 'preact'
import { TextField } from '../../../design/index.ts'
import type { FormState } from '../../../kernel/form-state.ts'
import { Qr } from './qr.tsx'

export type AuthenticatorPicture = {
  /** In base32. */
  readonly secret: string
  readonly size: number
  readonly path: string
}

const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ')

/** How to set up an authenticator app: the picture, the same as text, and the code that shows it works. */
export const AuthenticatorFields = ({ picture, form }: { picture: AuthenticatorPicture; form: FormState }): VNode => (
  <>
    <ol class="govuk-list govuk-list--number">
      <li>Open an authenticator app on a phone or this computer, or the codes part of a password manager.</li>
      <li>
        Let it read this picture:
        <br />
        <Qr size={picture.size} path={picture.path} label="QR code for the authenticator app" />
        <br />
        or type this key: <strong class="om-secret">{inFours(picture.secret)}</strong>
      </li>
      <li>Enter the six-figure code it shows.</li>
    </ol>
    <TextField
      form={{ ...form, typed: {} }}
      name="code"
      label="Six-figure code"
      inputmode="numeric"
      autocomplete="one-time-code"
      width={10}
    />
  </>
)
