import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import { dueAt } from '../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../kernel/form-state.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { agencyById, signInPaths } from '../../partnership/index.ts'
import type { Needs } from '../needs.ts'
import { paths } from '../paths.ts'
import { type HubDisagreement, insertDisagreement, type NewDisagreement } from '../store/disagreements.ts'
import { type HubClock, hubClock } from '../store/hub-clock.ts'
import { postMail } from '../store/post.ts'

/** What each step asks of whoever writes on it, or what is missing by field. */
export const saidFaults = (said: { readonly [name: string]: string }, words: string, missing: string): FieldErrors => ({
  ...((said[words] ?? '').trim() === '' ? { [words]: missing } : {}),
  ...((said['protects'] ?? '').trim() === '' ? { protects: 'Say what protects the child now' } : {}),
})

/** When a disagreement said now is to be answered, and by whom: the first step of the ladder in force. */
export const firstStep = ({ calendar, policies }: HubClock, now: Temporal.Instant) => {
  const [step] = policies.ladder.body.steps
  if (step === undefined) throw new Error('A ladder has at least one step.')
  return { step, due: dueAt(calendar, step.within, now) }
}

/** Opens a disagreement on the first step of the hub's ladder; it keeps that ladder although the hub publishes another. */
export const raise = async (
  tx: Tx,
  actor: SignedIn,
  given: Omit<NewDisagreement, 'ladder' | 'ladderVersion'>,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf'>,
): Promise<void> => {
  const clock = await hubClock(tx, now, needs)
  const { version, body } = clock.policies.ladder
  await insertDisagreement(
    tx,
    actor,
    { ...given, ladder: body.steps, ladderVersion: version },
    { at: now, dueAt: firstStep(clock, now).due },
  )
}

/** Tells the agency that disagrees by mail that there is an answer, and nothing of what it is. */
export const mailRaiser = async (
  tx: Tx,
  actor: SignedIn,
  { sourceAgency }: Pick<HubDisagreement, 'sourceAgency'>,
  now: Temporal.Instant,
  { baseUrl }: Pick<Needs, 'baseUrl'>,
): Promise<void> => {
  const agency = await agencyById(tx, sourceAgency)
  if (agency === null || agency.contactEmail === '') return
  const content = agency.guest
    ? `You said that you disagree, and there is an answer. Go to ${baseUrl}${signInPaths.byMail()} and come in by this mail address to read it.`
    : `Your agency said that it disagrees, and there is an answer. Sign in at ${baseUrl}${paths.ownDisagreements()} to read it.`
  await postMail(tx, actor.hub, { to: agency.contactEmail, subject: 'An answer waits for you', content }, now)
}
