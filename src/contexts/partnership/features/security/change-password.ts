import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { hashPassword, passwordHolds } from '../../../../platform/passwords.ts'
import { atOneAccount, waitWords } from '../../model/sign-in-guesses.ts'
import { passwordTrouble } from '../../model/sign-in-password.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { credentialOf } from '../../store/credentials.ts'
import { beginTry, forgetTries } from '../../store/guesses.ts'
import { setOwnPassword, tellOfChange } from '../../store/own-security.ts'

export type PasswordGiven = { readonly current: string; readonly password: string }

/** Changes one's own password when the current one is right, and ends every other session of the person. */
export const changePassword = async (
  { db, secrets }: SignInNeeds,
  actor: SignedIn,
  { tx, now, source }: Pick<Asked<unknown>, 'tx' | 'now' | 'source'>,
  { current, password }: PasswordGiven,
): Promise<Result<null, FieldErrors>> => {
  const guess = { key: secrets.keyed('own-password', `${actor.user}\n${source}`), limit: atOneAccount }
  const wait = await db.atDoor((door) => beginTry(door, guess))
  if (wait > 0) return refuse({ '': waitWords(now, wait) })
  const credential = await db.atDoor((door) => credentialOf(door, actor.user))
  if (!(await passwordHolds(credential?.passwordHash ?? null, current)) || credential === null)
    return refuse({ current: 'This is not your current password' })
  await db.atDoor((door) => forgetTries(door, guess.key))
  const trouble = password === current ? 'Choose another than the one you have' : passwordTrouble(password, credential)
  if (trouble !== null) return refuse({ password: trouble })
  await setOwnPassword(tx, actor, await hashPassword(password))
  await tellOfChange(tx, actor.hub, 'The password of your account was changed.', now)
  return ok(null)
}
