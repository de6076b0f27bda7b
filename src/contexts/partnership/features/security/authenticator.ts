import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors, FormState } from '../../../../kernel/form-state.ts'
import { typedText } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { drawQr } from '../../../../platform/qr-code.ts'
import { newTotpSecret, totpAddress, totpStep } from '../../../../platform/totp.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { openNote, sealNote } from '../../parts/sealed-note.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { sealTotp } from '../../parts/totp-secret.ts'
import { keepTotp, ownSecurity, tellOfChange } from '../../store/own-security.ts'
import type { AuthenticatorProps } from './security.page.tsx'

type Pending = { readonly user: string; readonly email: string; readonly secret: string }
type Now = Asked<unknown>['now']

const use = 'authenticator'
const minutes = 30

const propsFrom = (note: string, { email, secret }: Pending): AuthenticatorProps => ({
  note,
  picture: { secret, ...drawQr(totpAddress(secret, email)) },
})

/** A new secret for the person asking, not kept until a code shows that it arrived. */
export const offerAuthenticator = async (
  { secrets }: SignInNeeds,
  actor: SignedIn,
  { tx, now }: Pick<Asked<unknown>, 'tx' | 'now'>,
): Promise<AuthenticatorProps> => {
  const { email } = await ownSecurity(tx)
  const pending: Pending = { user: actor.user, email, secret: newTotpSecret() }
  return propsFrom(sealNote(secrets, use, now, pending), pending)
}

/** The same secret again after a wrong code; the fresh one when the page was open too long. */
export const sameAuthenticator = ({ secrets }: SignInNeeds, fresh: AuthenticatorProps, form: FormState, now: Now) => {
  const note = typedText(form.typed, 'note')
  const pending = openNote<Pending>(secrets, use, note, now, minutes)
  return pending === null ? fresh : propsFrom(note, pending.body)
}

export const setAuthenticator = async (
  { secrets }: SignInNeeds,
  actor: SignedIn,
  { tx, now }: Pick<Asked<unknown>, 'tx' | 'now'>,
  { note, code }: { readonly note: string; readonly code: string },
): Promise<Result<null, FieldErrors>> => {
  const pending = openNote<Pending>(secrets, use, note, now, minutes)
  if (pending?.body.user !== actor.user)
    return refuse({ '': 'This page was open too long. Set up the app with the new picture.' })
  const step = totpStep(pending.body.secret, code, now)
  if (step === null)
    return refuse({ code: 'This is not the code the app shows now. Check that it was set up from this page' })
  await keepTotp(tx, sealTotp(secrets, actor.user, pending.body.secret), step)
  await tellOfChange(tx, actor.hub, 'An authenticator app was set up for your account.', now)
  return ok(null)
}
