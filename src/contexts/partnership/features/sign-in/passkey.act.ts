import type { Temporal } from 'temporal-polyfill'
import type { UserId } from '../../../../kernel/id.ts'
import {
  claimedCredential,
  newChallenge,
  passkeyProved,
  passkeySiteOf,
  provingOptions,
} from '../../../../platform/passkeys.ts'
import type { PasskeyAsk } from '../../parts/passkey-button.tsx'
import { openNote, sealNote } from '../../parts/sealed-note.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { countPasskey, passkeyFor } from '../../store/credentials.ts'
import { useUp } from './walk.ts'

/** A fresh question to a passkey; null where this installation's address allows none. */
export const askForPasskey = ({ baseUrl, secrets }: SignInNeeds, now: Temporal.Instant): PasskeyAsk | null => {
  const site = passkeySiteOf(baseUrl)
  if (site === null) return null
  const challenge = newChallenge()
  return { options: provingOptions(site, challenge), note: sealNote(secrets, 'passkey', now, { challenge }) }
}

/** Whose passkey answered the question of the note; null when it does not hold. Each question is answered once. */
export const tryPasskey = async (
  needs: SignInNeeds,
  { note, credential }: { readonly note: string; readonly credential: string },
  now: Temporal.Instant,
): Promise<UserId | null> => {
  const site = passkeySiteOf(needs.baseUrl)
  const asked = openNote<{ challenge: string }>(needs.secrets, 'passkey', note, now)
  const id = claimedCredential(credential)
  if (site === null || asked === null || id === null || !(await useUp(needs, asked.nonce))) return null
  const passkey = await needs.db.atDoor((door) => passkeyFor(door, id))
  const counter = passkey === null ? null : await passkeyProved(site, asked.body.challenge, credential, passkey)
  if (passkey === null || counter === null) return null
  await needs.db.atDoor((door) => countPasskey(door, id, counter))
  return passkey.user
}
