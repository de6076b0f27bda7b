import type { Temporal } from 'temporal-polyfill'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import type { Result } from '../../../../kernel/result.ts'
import { atOneAccount, codesAtOneAccount } from '../../model/sign-in-guesses.ts'
import { hashRecoveryCode } from '../../parts/recovery-code.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { type Credential, useRecoveryCode } from '../../store/credentials.ts'
import { guarded } from './guarded.ts'

const wrong: FieldErrors = { recovery: 'This code is not right, was used before, or belongs to an older set' }

/** Whether this is a recovery code of the person that was not used before; it is used now, and they are told by mail. */
export const tryRecoveryCode = (
  needs: Pick<SignInNeeds, 'db' | 'secrets'>,
  { user }: Credential,
  { recovery, source }: { readonly recovery: string; readonly source: string },
  now: Temporal.Instant,
): Promise<Result<true, FieldErrors>> => {
  const { db, secrets } = needs
  const own = { key: secrets.keyed('code', `${user}\n${source}`), limit: atOneAccount }
  const wide = { key: secrets.keyed('codes', user), limit: codesAtOneAccount }
  const hash = hashRecoveryCode(secrets, user, recovery)
  return guarded(needs, { own, wide }, now, wrong, async () =>
    (await db.atDoor((door) => useRecoveryCode(door, { user, hash }, now))) ? true : null,
  )
}
