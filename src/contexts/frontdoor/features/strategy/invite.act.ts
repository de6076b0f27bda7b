import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { formOf, someOf, text } from '../../../../platform/forms/form.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { bornWords } from '../../../people/index.ts'
import { childName } from '../../model/referral.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { lockContact } from '../../store/contacts.ts'
import { childrenOf } from '../../store/decisions.ts'
import { insertInvitation, type InvitedChild } from '../../store/invitations.ts'
import { postMail } from '../../store/post.ts'
import { meetingsOf, protectiveActsOf } from '../../store/protection.ts'
import { referralOf } from '../../store/referred.ts'

export type Inviting = {
  readonly contact: string
  readonly called: string
  readonly invited: readonly string[]
  readonly joining: string
}

/** Whom to invite, from the agencies of the hub, and what they need to come prepared. */
export const inviteForm = (agencies: readonly string[]) =>
  formOf({
    invited: someOf(agencies, { missing: 'Choose whom to invite' }),
    joining: text({ missing: 'Write when and where it is held, and what they should bring', max: 2_000 }),
  })

const aboutWhom = async (tx: Tx, contact: string): Promise<readonly InvitedChild[]> => {
  const referral = await referralOf(tx, contact)
  if (referral !== null)
    return referral.children.map((child) => ({ name: childName(child), born: bornWords(child.birth) }))
  return (await childrenOf(tx, contact)).map(({ name }) => ({ name, born: '' }))
}

/** The mail says that something waits and where to read it; an agency that signs in nowhere is told to ring. */
const noticeFor = (seat: string, baseUrl: string): string =>
  seat === 'none'
    ? 'Your agency is invited to a strategy discussion. Ring the hub to hear when and about whom.'
    : `Your agency is invited to a strategy discussion. Sign in at ${baseUrl}${paths.requests()} to read when and about whom.`

/**
 * Invites agencies to a strategy discussion that has not decided yet. Each reads on its own page the children's names and
 * births and what is written here, and nothing else of the contact. Inviting one twice invites it once.
 */
export const inviteAgencies = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, called, invited, joining }: Inviting,
  now: Temporal.Instant,
  needs: Pick<Needs, 'baseUrl'>,
): Promise<Result<{ readonly contact: string; readonly called: string }, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, id)
  const discussion = (await protectiveActsOf(tx, id)).find((one) => one.id === called)
  if (contact === null || discussion?.kind !== 'strategy-discussion') return refuse(notFound)
  const last = (await meetingsOf(tx, id)).filter((one) => one.called === called).at(-1)
  if (last?.followUpDue === null) return refuse({ invited: 'This discussion has decided: nobody is invited any more' })
  const agencies = (await ownAgencies(tx)).filter(({ id, kind }) => kind !== 'other' && invited.includes(id))
  if (agencies.length === 0 || agencies.length !== new Set(invited).size)
    return refuse({ invited: 'Choose whom to invite, from the agencies of this hub' })
  const about = { contact: id, called, reference: contact.reference, children: await aboutWhom(tx, id), words: joining }
  for (const agency of agencies) {
    const fresh = await insertInvitation(tx, actor, { ...about, agency: agency.id, agencyName: agency.name }, now)
    if (!fresh || agency.contactEmail === '') continue
    const content = noticeFor(agency.seat, needs.baseUrl)
    await postMail(tx, actor.hub, { to: agency.contactEmail, subject: 'A strategy discussion', content }, now)
  }
  return ok({ contact: id, called })
}
