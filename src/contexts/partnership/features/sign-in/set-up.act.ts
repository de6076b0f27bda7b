import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { makingOptions, newChallenge, passkeyMade, passkeySiteOf } from '../../../../platform/passkeys.ts'
import { newTotpSecret, totpStep } from '../../../../platform/totp.ts'
import { openNote, sealNote } from '../../parts/sealed-note.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { sealTotp } from '../../parts/totp-secret.ts'
import { keepFirstPasskey, keepFirstTotp } from '../../store/credentials.ts'
import { begunTooLongAgo, type StepAsked, type Walk, type Where, whereIs } from './walk.ts'

/** What the page of setting up carries: the secret to be kept and the question to a passkey. */
export type SettingUp = {
  readonly walk: Walk
  readonly email: string
  readonly secret: string
  readonly challenge: string
  /** What the browser is asked to make, as JSON; empty where passkeys do not work. */
  readonly making: string
}

const minutes = 30

export const beginSettingUp = async (
  { baseUrl, secrets }: SignInNeeds,
  { walk, credential }: Where,
  { now }: StepAsked,
): Promise<string> => {
  const site = passkeySiteOf(baseUrl)
  const challenge = newChallenge()
  const making = site === null ? '' : await makingOptions(site, challenge, credential)
  const settingUp: SettingUp = { walk, email: credential.email, secret: newTotpSecret(), challenge, making }
  return sealNote(secrets, 'set-up', now, settingUp)
}

export const settingUpOf = ({ secrets }: SignInNeeds, note: string, now: StepAsked['now']): SettingUp | null =>
  openNote<SettingUp>(secrets, 'set-up', note, now, minutes)?.body ?? null

type Given = { readonly note: string; readonly code: string; readonly credential: string }

const wrongCode: FieldErrors = {
  code: 'This is not the code the app shows now. Check that the app was set up from this page',
}
const wrongPasskey: FieldErrors = { '': 'The passkey was not made. Try again, or use an authenticator app.' }

const keepCode = async (
  { db, secrets }: SignInNeeds,
  { walk, secret }: SettingUp,
  code: string,
  now: StepAsked['now'],
) => {
  const step = totpStep(secret, code, now)
  if (step === null) return refuse(wrongCode)
  const sealed = sealTotp(secrets, walk.user, secret)
  const kept = await db.atDoor((door) => keepFirstTotp(door, walk.user, sealed, step))
  return kept ? ok(walk) : refuse(begunTooLongAgo)
}

const keepKey = async ({ db, baseUrl }: SignInNeeds, { walk, challenge }: SettingUp, answer: string) => {
  const site = passkeySiteOf(baseUrl)
  const passkey = site === null ? null : await passkeyMade(site, challenge, answer)
  if (passkey === null) return refuse(wrongPasskey)
  const kept = await db.atDoor((door) => keepFirstPasskey(door, walk.user, passkey, 'My first passkey'))
  return kept ? ok(walk) : refuse(begunTooLongAgo)
}

/** Keeps somebody's first second step, shown to work. Only for one who has none and whose password was right. */
export const setUpSecond = async (
  needs: SignInNeeds,
  { note, code, credential }: Given,
  { now }: StepAsked,
): Promise<Result<Walk, FieldErrors>> => {
  const settingUp = settingUpOf(needs, note, now)
  const where = settingUp === null ? null : await whereIs(needs, settingUp.walk)
  if (settingUp === null || where?.step !== 'set-up') return refuse(begunTooLongAgo)
  const kept = await (credential === '' ? keepCode(needs, settingUp, code, now) : keepKey(needs, settingUp, credential))
  return kept.ok ? ok({ ...kept.value, secondDone: true }) : kept
}
