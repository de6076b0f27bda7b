import { sql } from 'kysely'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { makingOptions, newChallenge, passkeyMade, passkeySiteOf } from '../../../../platform/passkeys.ts'
import type { PasskeyAsk } from '../../parts/passkey-button.tsx'
import { openNote, sealNote } from '../../parts/sealed-note.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { dropPasskey, keepPasskey, type OwnSecurity, tellOfChange } from '../../store/own-security.ts'

type Pending = { readonly user: string; readonly challenge: string }
type Here = Pick<Asked<unknown>, 'tx' | 'now'>

const use = 'passkey-new'

/** The question that makes a passkey for the person asking; null where passkeys do not work. */
export const offerPasskey = async (
  { baseUrl, secrets }: SignInNeeds,
  actor: SignedIn,
  { email, passkeys }: OwnSecurity,
  now: Here['now'],
): Promise<PasskeyAsk | null> => {
  const site = passkeySiteOf(baseUrl)
  if (site === null) return null
  const challenge = newChallenge()
  const options = await makingOptions(
    site,
    challenge,
    { user: actor.user, email, name: actor.name },
    passkeys.map(({ credential }) => credential),
  )
  const pending: Pending = { user: actor.user, challenge }
  return { options, note: sealNote(secrets, use, now, pending) }
}

const dayWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

const known = async (tx: Here['tx'], credential: string): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select ${credential} = any (passkey_ids) as yes from auth.my_security()`.execute(tx)
  return rows[0]?.yes === true
}

export const addPasskey = async (
  { baseUrl, secrets }: SignInNeeds,
  actor: SignedIn,
  { tx, now }: Here,
  given: { readonly note: string; readonly credential: string },
): Promise<Result<null, FieldErrors>> => {
  const site = passkeySiteOf(baseUrl)
  const pending = openNote<Pending>(secrets, use, given.note, now)
  if (site === null || pending?.body.user !== actor.user)
    return refuse({ '': 'This page was open too long. Add the passkey again.' })
  const passkey = await passkeyMade(site, pending.body.challenge, given.credential)
  if (passkey === null || (await known(tx, passkey.credential)))
    return refuse({ '': 'The passkey was not added. Try again.' })
  await keepPasskey(tx, passkey, `Added ${dayWords.format(now.epochMilliseconds)}`)
  await tellOfChange(tx, actor.hub, 'A passkey was added to your account.', now)
  return ok(null)
}

export const removePasskey = async (
  actor: SignedIn,
  { tx, now }: Here,
  credential: string,
): Promise<Result<null, FieldErrors>> => {
  if (!(await dropPasskey(tx, credential)))
    return refuse({ '': 'This is your only second step. Add another before you remove it.' })
  await tellOfChange(tx, actor.hub, 'A passkey was removed from your account.', now)
  return ok(null)
}
