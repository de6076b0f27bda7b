import type { Temporal } from 'temporal-polyfill'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import type { Result } from '../../../../kernel/result.ts'
import { totpStep } from '../../../../platform/totp.ts'
import { atOneAccount, codesAtOneAccount } from '../../model/sign-in-guesses.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { openTotp } from '../../parts/totp-secret.ts'
import { type Credential, useTotpStep } from '../../store/credentials.ts'
import { guarded } from './guarded.ts'

const wrong: FieldErrors = { code: 'This code is not right, or was used before. Wait for the next one and enter it' }

/** Whether this is a code of the person's authenticator app that was not used before; it is used now. */
export const tryCode = (
  needs: Pick<SignInNeeds, 'db' | 'secrets'>,
  { user, totpSealed }: Credential,
  { code, source }: { readonly code: string; readonly source: string },
  now: Temporal.Instant,
): Promise<Result<true, FieldErrors>> => {
  const { db, secrets } = needs
  const own = { key: secrets.keyed('code', `${user}\n${source}`), limit: atOneAccount }
  const wide = { key: secrets.keyed('codes', user), limit: codesAtOneAccount }
  return guarded(needs, { own, wide }, now, wrong, async () => {
    const secret = totpSealed === null ? null : openTotp(secrets, user, totpSealed)
    const step = secret === null ? null : totpStep(secret, code, now)
    return step !== null && (await db.atDoor((door) => useTotpStep(door, user, step))) ? true : null
  })
}
