import type { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../kernel/clock/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { joinedAt, judgementsEver, peopleOf, recordsOf } from '../../people/index.ts'
import { isLive, itemsOf, releasesOf } from '../../sharing/index.ts'
import type { Entry } from '../model/chronology.ts'
import { concernName } from '../model/concern-name.ts'
import { protectionWords, strategyDecisionWords } from '../model/protection.ts'
import { childrenOf, decisionsOf } from '../store/decisions.ts'
import { type EarlierContact, earlierContacts } from '../store/earlier-contacts.ts'
import type { HubClock } from '../store/hub-clock.ts'
import { meetingsOf, protectiveActsOf } from '../store/protection.ts'
import { referralOf } from '../store/referred.ts'
import { requestsOf } from '../store/requests.ts'

type Of = { readonly contact: EarlierContact; readonly clock: HubClock; readonly hubName: string }
type Bare = Pick<Entry, 'key' | 'happened' | 'learnedAt' | 'source' | 'text'> &
  Partial<Pick<Entry, 'nature' | 'sealed' | 'releasedTo'>>

const of = ({ contact }: Of, bare: Bare): Entry => ({
  nature: null,
  sealed: false,
  ...bare,
  key: `${contact.id} ${bare.key}`,
  // A name for an address: what became of a decision stands behind its id.
  entry: bare.key.replaceAll(' ', '_'),
  contact: contact.id,
  reference: contact.reference,
})

const dayOf = ({ clock }: Of, at: Temporal.Instant): string => dateOf(clock.calendar, at).toString()

const fromReferral = async (tx: Tx, about: Of): Promise<readonly Entry[]> => {
  const { contact, clock } = about
  const referral = await referralOf(tx, contact.id)
  if (referral === null) return []
  const concern = concernName(clock.policies.concerns.body.concerns, contact.concern)
  const { worriedAbout, whenAndWhere } = referral.concern
  return [
    of(about, {
      key: 'referral',
      happened: dayOf(about, contact.receivedAt),
      learnedAt: contact.receivedAt,
      source: contact.sourceAgencyName,
      nature: 'fact',
      text: `${concern}. ${worriedAbout} ${whenAndWhere}`.replace(/\s+/g, ' ').trim(),
    }),
  ]
}

/** What agencies sealed, while the enquiry is live; afterwards what their owners let go. */
const fromAgencies = async (tx: Tx, about: Of): Promise<readonly Entry[]> => {
  const { id } = about.contact
  const requests = await requestsOf(tx, id)
  const nameOf = (agency: string) => requests.find((request) => request.agency === agency)?.agencyName ?? 'An agency'
  const items = (await itemsOf(tx, id)).map((item) =>
    of(about, {
      key: item.id,
      happened: item.occurred,
      learnedAt: item.recordedAt,
      source: nameOf(item.agency),
      nature: item.nature,
      text: item.content,
      sealed: true,
    }),
  )
  return [...items, ...((await isLive(tx, id)) ? [] : await releasedOf(tx, about))]
}

/** What owners let leave the hub, to whom, as entries of their own. */
const releasedOf = async (tx: Tx, about: Of): Promise<readonly Entry[]> => {
  const { id } = about.contact
  const requests = await requestsOf(tx, id)
  return (await releasesOf(tx, id)).map((release) =>
    of(about, {
      key: `${release.item} ${release.recipient}`,
      happened: dayOf(about, release.releasedAt),
      learnedAt: release.releasedAt,
      source: requests.find(({ agency }) => agency === release.agency)?.agencyName ?? 'An agency',
      text: `${release.content} (released to ${release.recipient})`,
      releasedTo: release.recipient,
    }),
  )
}

/** What of one contact may go to a reader outside the hub: the hub's own and what was released to that reader. */
export const entriesFor = async (tx: Tx, about: Of, reader: string): Promise<readonly Entry[]> => [
  ...(await fromReferral(tx, about)),
  ...(await releasedOf(tx, about)).filter(({ releasedTo }) => releasedTo === reader),
  ...(await fromDecisions(tx, about)),
  ...(await fromProtection(tx, about)),
]

/** Each decision, and what became of it, as entries of their own: what came later never stands in what was earlier. */
const fromDecisions = async (tx: Tx, about: Of): Promise<readonly Entry[]> => {
  const children = await childrenOf(tx, about.contact.id)
  const entry = (key: string, at: Temporal.Instant, text: string): Entry =>
    of(about, { key, happened: dayOf(about, at), learnedAt: at, source: about.hubName, text })
  return (await decisionsOf(tx, about.contact.id)).flatMap((decision) => {
    const name = children.find(({ id }) => id === decision.child)?.name ?? 'A child'
    const { levelName, outcomeName } = decision.body
    const made = `${name}: ${levelName}; ${outcomeName}. Decided by ${decision.decidedByName}.`
    const back = `${name}: the decision was sent back by ${decision.sentBackByName ?? ''}: ${decision.sentBackReason ?? ''}`
    const replaced = `${name}: the decision was replaced by ${decision.supersededByName ?? ''}: ${decision.supersededReason ?? ''}`
    return [
      entry(decision.id, decision.decidedAt, made),
      ...(decision.sentBackAt === null ? [] : [entry(`${decision.id} back`, decision.sentBackAt, back)]),
      ...(decision.supersededAt === null ? [] : [entry(`${decision.id} new`, decision.supersededAt, replaced)]),
    ]
  })
}

const fromProtection = async (tx: Tx, about: Of): Promise<readonly Entry[]> => {
  const acts = (await protectiveActsOf(tx, about.contact.id)).map((act) =>
    of(about, {
      key: act.id,
      happened: dayOf(about, act.doneAt),
      learnedAt: act.recordedAt,
      source: about.hubName,
      text: `${protectionWords[act.kind]}. ${act.words}`,
    }),
  )
  const meetings = (await meetingsOf(tx, about.contact.id)).map((meeting) =>
    of(about, {
      key: `${meeting.called} ${String(meeting.number)}`,
      happened: dayOf(about, meeting.heldAt),
      learnedAt: meeting.signedAt,
      source: about.hubName,
      text: `Strategy discussion: ${strategyDecisionWords[meeting.decision]}. Signed by ${meeting.signedByName}.`,
    }),
  )
  return [...acts, ...meetings]
}

/** This contact, and the contacts of whoever was judged at that moment to be one of its people. */
export const contactsAt = async (tx: Tx, contact: string, asAt: Temporal.Instant): Promise<readonly string[]> => {
  const own = (await peopleOf(tx, contact)).map(({ id }) => id)
  const then = joinedAt(own, await judgementsEver(tx, own), asAt)
  const others = await recordsOf(tx, [...then])
  return [...new Set([contact, ...others.map(({ sourceId }) => sourceId)])]
}

/** Everything dated that the hub may read of one contact. */
export const entriesOf = async (tx: Tx, about: Of): Promise<readonly Entry[]> => [
  ...(await fromReferral(tx, about)),
  ...(await fromAgencies(tx, about)),
  ...(await fromDecisions(tx, about)),
  ...(await fromProtection(tx, about)),
]

/** One entry of a contact's journey by its name; null where there is none the hub may read. */
export const entryOf = async (
  tx: Tx,
  {
    contact,
    entry,
    clock,
    hubName,
  }: { readonly contact: string; readonly entry: string; readonly clock: HubClock; readonly hubName: string },
): Promise<Entry | null> => {
  const [found] = await earlierContacts(tx, [contact])
  if (found === undefined) return null
  return (await entriesOf(tx, { contact: found, clock, hubName })).find((one) => one.entry === entry) ?? null
}
