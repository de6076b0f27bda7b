import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { recordsOf } from '../../people/index.ts'
import { itemsOf, type KindMark, kindMarksOf, occurredWords, type SealedItem } from '../../sharing/index.ts'
import { recordWords } from '../model/clock-words.ts'
import { concernName } from '../model/concern-name.ts'
import { dismissReasons, dismissWords, kindWords } from '../model/signal-words.ts'
import { decisionsOf } from '../store/decisions.ts'
import { type EarlierContact, earlierContacts } from '../store/earlier-contacts.ts'
import type { HubClock } from '../store/hub-clock.ts'
import { ownAgencies } from '../../partnership/index.ts'
import { evidenceOf, type Signal, type SignalEvidence, signalsOf } from '../store/signals.ts'
import type { SignalLine, SignalsProps } from './signals-view.tsx'

/** One piece of evidence as it is shown: the very thing, with where it stands. */
export type EvidenceShown = {
  readonly key: string
  readonly when: string
  readonly known: string
  readonly source: string
  readonly kind: string
  readonly words: string
  readonly sealed: boolean
  /** Who said what it is about, where that was not its writer; else empty. */
  readonly saidBy: string
  /** Where it stands whole. */
  readonly contact: string
  readonly reference: string
  readonly addedAt: Temporal.Instant
}

/** Everything that evidence of one contact points to, as far as this reader may read it. */
type Pointed = {
  readonly contacts: readonly EarlierContact[]
  readonly items: readonly SealedItem[]
  readonly marks: readonly KindMark[]
  readonly decisions: Awaited<ReturnType<typeof decisionsOf>>
  readonly agencyName: (id: string) => string
}

const pointedAt = async (tx: Tx, contact: string, evidence: readonly SignalEvidence[]): Promise<Pointed> => {
  const from = [...new Set(evidence.map((one) => one.contact))]
  const agencies = await ownAgencies(tx)
  const sealed = evidence.some(({ source }) => source === 'item')
  const decided = [...new Set(evidence.filter(({ source }) => source === 'decision').map((one) => one.contact))]
  const decisions = []
  for (const id of decided) decisions.push(...(await decisionsOf(tx, id)))
  return {
    contacts: await earlierContacts(tx, from),
    items: sealed ? await itemsOf(tx, contact) : [],
    marks: sealed ? await kindMarksOf(tx, contact) : [],
    decisions,
    agencyName: (id) => agencies.find((agency) => agency.id === id)?.name ?? 'An agency',
  }
}

const sourceAndWords = (
  { source, id, contact }: SignalEvidence,
  pointed: Pointed,
  { hub, policies }: HubClock,
): { readonly source: string; readonly words: string } => {
  const from = pointed.contacts.find((one) => one.id === contact)
  if (source === 'item') {
    const item = pointed.items.find((one) => one.id === id)
    return item === undefined
      ? { source: 'An agency', words: '' }
      : { source: pointed.agencyName(item.agency), words: item.content }
  }
  if (source === 'decision') {
    const decision = pointed.decisions.find((one) => one.id === id)
    return { source: hub.name, words: decision === undefined ? '' : `Decided by ${decision.decidedByName}.` }
  }
  const words = from === undefined ? '' : `${concernName(policies.concerns.body.concerns, from.concern)}.`
  return { source: from?.sourceAgencyName ?? 'Somebody', words }
}

/** When the hub learned of it, and who said what it is about where a reader did. */
const knownOf = ({ id, kind, knownAt }: SignalEvidence, { items, marks }: Pointed, { calendar }: HubClock) => {
  const mark = marks.findLast((one) => one.item === id && one.kind === kind && one.at.equals(knownAt))
  return {
    known: recordWords(calendar, items.find((one) => one.id === id)?.recordedAt ?? knownAt),
    saidBy: mark === undefined ? '' : `said to be this by ${mark.byName}, ${recordWords(calendar, mark.at)}`,
  }
}

const shownOf = (evidence: SignalEvidence, pointed: Pointed, clock: HubClock): EvidenceShown => ({
  key: `${evidence.source} ${evidence.id}`,
  when: occurredWords(evidence.happened),
  ...knownOf(evidence, pointed, clock),
  kind: kindWords(evidence.kind, clock.policies),
  sealed: evidence.sealed,
  contact: evidence.contact,
  reference: pointed.contacts.find(({ id }) => id === evidence.contact)?.reference ?? '',
  addedAt: evidence.addedAt,
  ...sourceAndWords(evidence, pointed, clock),
})

/** What a signal points to, the very items with whose word they are, by when they happened. */
export const evidenceShown = async (
  tx: Tx,
  signal: Signal,
  evidence: readonly SignalEvidence[],
  clock: HubClock,
): Promise<readonly EvidenceShown[]> => {
  const pointed = await pointedAt(tx, signal.contact, evidence)
  return evidence.map((one) => shownOf(one, pointed, clock))
}

/** Who the signal is about, where its rule is about one adult; else empty. */
export const subjectName = async (tx: Tx, { subject }: Signal): Promise<string> =>
  subject === '' ? '' : ((await recordsOf(tx, [subject]))[0]?.identity.name ?? '')

export const closingWords = ({ closing }: Pick<Signal, 'closing'>, calendar: WorkingCalendar): string => {
  if (closing === null) return ''
  const when = recordWords(calendar, closing.at)
  if (closing.how === 'acted') return `Acted on by ${closing.byName}, ${when}: ${closing.words}`
  const reason = dismissReasons.find((one) => one === closing.reason)
  return `Dismissed by ${closing.byName}, ${when}. ${reason === undefined ? '' : `${dismissWords[reason]}. `}${closing.words}`
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** One signal in a line, with whose word it rests on. */
export const lineOf = async (
  tx: Tx,
  signal: Signal,
  evidence: readonly SignalEvidence[],
  clock: HubClock,
): Promise<SignalLine> => {
  const own = evidence.filter((one) => one.signal === signal.id)
  const shown = await evidenceShown(tx, signal, own, clock)
  const about = await subjectName(tx, signal)
  return {
    id: signal.id,
    contact: signal.contact,
    name: about === '' ? signal.ruleAsFound.name : `${signal.ruleAsFound.name}: ${about}`,
    from: joined([...new Set(shown.map(({ source }) => source))]),
    words:
      signal.closing === null
        ? `Found ${recordWords(clock.calendar, signal.foundAt)}.`
        : closingWords(signal, clock.calendar),
    again: signal.number > 1 && signal.closing === null,
  }
}

/** What rules found in one contact: what nobody has closed, and what was closed. */
export const signalsShown = async (tx: Tx, contact: string, clock: HubClock): Promise<SignalsProps> => {
  const signals = await signalsOf(tx, contact)
  if (signals.length === 0) return { open: [], closed: [] }
  const evidence = await evidenceOf(tx, [contact])
  const open: SignalLine[] = []
  const closed: SignalLine[] = []
  for (const signal of signals)
    (signal.closing === null ? open : closed).push(await lineOf(tx, signal, evidence, clock))
  return { open, closed }
}
