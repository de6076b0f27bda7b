import type { VNode } from 'preact'
import type { AgencyId, UserId } from '../../../../kernel/id.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Asked } from '../../../../platform/http/route.ts'
import { nextStep, type Step } from '../../model/sign-in-step.ts'
import { beginSession, type SignedInOrOn } from '../../parts/open-session.ts'
import { openNote, sealNote } from '../../parts/sealed-note.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { agenciesOf, type Credential, credentialOf, type HeldAgency, spendOnce } from '../../store/credentials.ts'

/** Somebody between two steps: whose password or passkey was right, and what they have shown since. */
export type Walk = { readonly user: UserId; readonly secondDone: boolean; readonly agency: AgencyId | null }

export type Where = {
  readonly walk: Walk
  readonly credential: Credential
  readonly agencies: readonly HeldAgency[]
  readonly step: Step
}

export type StepAsked = Pick<Asked<unknown>, 'tx' | 'actor' | 'now' | 'subject'>
export type StepResult = Result<SignedInOrOn, FieldErrors>

export const begunTooLongAgo: FieldErrors = { '': 'This took too long, or the page was used before. Sign in again.' }

/** Pages of the steps, given where somebody stands and the sealed note that carries it. */
export type StepPages = (where: Where, note: string, kept: string, asked: StepAsked) => Promise<() => VNode>

export const whereIs = async ({ db, demonstration }: SignInNeeds, walk: Walk): Promise<Where | null> => {
  const { credential, agencies } = await db.atDoor(async (door) => ({
    credential: await credentialOf(door, walk.user),
    agencies: await agenciesOf(door, walk.user),
  }))
  if (credential === null) return null
  const step = nextStep({
    secondRequired: !demonstration,
    hasCode: credential.totpSealed !== null,
    hasPasskey: credential.hasPasskey,
    secondDone: walk.secondDone,
    passwordOnce: credential.passwordOnce,
    agencies: agencies.length,
    agencyChosen: walk.agency !== null,
  })
  return { walk, credential, agencies, step }
}

const walkIn = ({ user, secondDone, agency }: Walk): Walk => ({ user, secondDone, agency })

/** Who a note belongs to, if it is fresh and the person stands at this very step: no step can be left out. */
export const standingAt = async (
  needs: SignInNeeds,
  { now }: Pick<StepAsked, 'now'>,
  sealed: string,
  step: Step,
): Promise<(Where & { readonly nonce: string }) | null> => {
  const note = openNote<Walk>(needs.secrets, 'sign-in', sealed, now)
  const where = note === null ? null : await whereIs(needs, walkIn(note.body))
  return note === null || where?.step !== step ? null : { ...where, nonce: note.nonce }
}

/** The agencies a note offers; null when it is too old. */
export const agenciesIn = (
  { secrets }: SignInNeeds,
  sealed: string,
  now: StepAsked['now'],
): readonly HeldAgency[] | null =>
  openNote<{ agencies: readonly HeldAgency[] }>(secrets, 'sign-in', sealed, now)?.body.agencies ?? null

/** Uses up a note; false when it was used before. */
export const useUp = ({ db, secrets }: SignInNeeds, nonce: string): Promise<boolean> =>
  db.atDoor((door) => spendOnce(door, secrets.keyed('once', nonce)))

/** Shows the next step, or opens the session after the last. */
export const goOn = async (
  needs: SignInNeeds,
  pages: StepPages,
  asked: StepAsked,
  { walk, kept }: { readonly walk: Walk; readonly kept: string },
): Promise<StepResult> => {
  const where = await whereIs(needs, walk)
  if (where === null) return refuse(begunTooLongAgo)
  if (where.step === 'open') {
    const begun = await beginSession(needs, asked, { user: walk.user, agency: walk.agency, kept })
    return begun === null ? refuse(begunTooLongAgo) : ok(begun)
  }
  const note = sealNote(needs.secrets, 'sign-in', asked.now, { ...walk, agencies: where.agencies })
  return ok({ to: { show: await pages(where, note, kept, asked) } })
}
