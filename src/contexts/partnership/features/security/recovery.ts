import type { SignedIn } from '../../../../kernel/actor.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { hashRecoveryCode, newRecoveryCodes } from '../../parts/recovery-code.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { keepRecoveryCodes, tellOfChange } from '../../store/own-security.ts'

/** A new set of recovery codes in place of the old, shown this once: only their hashes are kept. */
export const makeRecoveryCodes = async (
  { secrets }: Pick<SignInNeeds, 'secrets'>,
  actor: SignedIn,
  { tx, now }: Pick<Asked<unknown>, 'tx' | 'now'>,
): Promise<readonly string[]> => {
  const codes = newRecoveryCodes()
  await keepRecoveryCodes(
    tx,
    codes.map((code) => hashRecoveryCode(secrets, actor.user, code)),
    now,
  )
  await tellOfChange(tx, actor.hub, 'New recovery codes were made for your account.', now)
  return codes
}
