import type { Temporal } from 'temporal-polyfill'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import type { Result } from '../../../../kernel/result.ts'
import { passwordHolds } from '../../../../platform/passwords.ts'
import { atOneAccount, fromOnePlace } from '../../model/sign-in-guesses.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { type Credential, credentialFor } from '../../store/credentials.ts'
import { guarded } from './guarded.ts'

export type Given = {
  readonly email: string
  readonly password: string
  /** The network address it came from. */
  readonly source: string
}

const wrong: FieldErrors = { '': 'The e-mail address or the password is not right.' }

/** Whose password this is. An unknown address, a wrong password and an account without one look and last the same. */
export const tryPassword = (
  needs: Pick<SignInNeeds, 'db' | 'secrets'>,
  { email, password, source }: Given,
  now: Temporal.Instant,
): Promise<Result<Credential, FieldErrors>> => {
  const { db, secrets } = needs
  const own = { key: secrets.keyed('sign-in', `${email.toLowerCase()}\n${source}`), limit: atOneAccount }
  const wide = { key: secrets.keyed('sign-in-from', source), limit: fromOnePlace }
  return guarded(needs, { own, wide }, now, wrong, async () => {
    const credential = await db.atDoor((door) => credentialFor(door, email))
    return (await passwordHolds(credential?.passwordHash ?? null, password)) ? credential : null
  })
}
