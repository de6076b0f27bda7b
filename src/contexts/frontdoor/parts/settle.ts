import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { agencyById, signInPaths } from '../../partnership/index.ts'
import { releaseStanding } from '../../sharing/index.ts'
import type { Contact, NewFact } from '../model/contact.ts'
import type { Needs } from '../needs.ts'
import { paths } from '../paths.ts'
import { appendFacts } from '../store/contacts.ts'
import type { ContactChild, Decision } from '../store/decisions.ts'
import { postMail } from '../store/post.ts'
import { closeWork, everyChildDecided, tellOf } from '../store/settling.ts'

type Settling = {
  readonly contact: Contact
  readonly child: ContactChild
  readonly body: Decision['body']
  /** What has just happened to the decision. */
  readonly fact: NewFact
}

/** Tells the referring agency by mail that there is news, and nothing of what it is. */
export const mailReferrer = async (
  tx: Tx,
  actor: SignedIn,
  contact: Contact,
  now: Temporal.Instant,
  { baseUrl }: Pick<Needs, 'baseUrl'>,
): Promise<void> => {
  const source = contact.sourceAgency === null ? null : await agencyById(tx, contact.sourceAgency)
  if (source === null || source.contactEmail === '') return
  const content = source.guest
    ? `There is news of a referral you made. Go to ${baseUrl}${signInPaths.byMail()} and come in by this mail address to read it.`
    : `There is news of a referral you made. Sign in at ${baseUrl}${paths.setting()} to read it.`
  await postMail(tx, actor.hub, { to: source.contactEmail, subject: 'News of a referral you made', content }, now)
}

/**
 * A decision takes effect: the items chosen go under their owners' standing word, the referrer is told, and with the last child the
 * contact is decided and the sealed hub closes.
 */
export const settle = async (
  tx: Tx,
  actor: SignedIn,
  { contact, child, body, fact }: Settling,
  now: Temporal.Instant,
  needs: Pick<Needs, 'baseUrl'>,
): Promise<Contact> => {
  const released = await releaseStanding(
    tx,
    actor,
    { enquiry: contact.id, items: body.items, recipient: body.team },
    now,
  )
  await tellOf(tx, actor, { contact, child, body }, now)
  const last = await everyChildDecided(tx, contact.id)
  const told: NewFact = {
    kind: 'told',
    body: { child: child.id, name: child.name, released, nobody: contact.sourceAgency === null, closes: last },
    occurredAt: now,
  }
  if (last) await closeWork(tx, contact, now)
  await mailReferrer(tx, actor, contact, now, needs)
  const change = last ? { state: 'decided' as const, reachedAt: now, whyHere: '' } : {}
  return appendFacts(tx, contact, actor, now, [fact, told], change)
}
