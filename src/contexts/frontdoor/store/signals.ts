import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/id.ts'
import { newId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import type { SignalRule } from '../../partnership/index.ts'
import type { Evidence } from '../model/signal-find.ts'

export type SignalId = Id<'signal'>

/** What a rule found in a contact, and what a named person made of it. */
export type Signal = {
  readonly id: SignalId
  readonly contact: string
  readonly rule: string
  readonly subject: string
  readonly number: number
  /** 0 is the usual rule, which the hub had not changed. */
  readonly policyVersion: number
  readonly ruleAsFound: SignalRule
  readonly sealed: boolean
  readonly foundAt: Temporal.Instant
  readonly closing: {
    readonly how: 'acted' | 'dismissed'
    readonly reason: string
    readonly words: string
    readonly byName: string
    readonly at: Temporal.Instant
  } | null
}

export type SignalEvidence = Evidence & { readonly signal: SignalId; readonly addedAt: Temporal.Instant }

type Row = Omit<Signal, 'closing'> & {
  how: 'acted' | 'dismissed' | null
  reason: string
  words: string
  byName: string
  at: Temporal.Instant
}

const signalOf = ({ how, reason, words, byName, at, ...signal }: Row): Signal => ({
  ...signal,
  closing: how === null ? null : { how, reason, words, byName, at },
})

const columns = sql`
  s.id, s.contact_id as contact, s.rule, coalesce(s.subject::text, '') as subject, s.number,
  s.policy_version as "policyVersion", s.rule_as_found as "ruleAsFound", s.sealed, s.found_at as "foundAt"`
const closed = sql`c.how, c.reason, c.words, c.closed_by_name as "byName", c.closed_at as at`

/** The signals of a contact that this reader may see, the oldest first. */
export const signalsOf = async (tx: Tx, contact: string): Promise<readonly Signal[]> => {
  const { rows } = await sql<Row>`
    select ${columns}, ${closed} from frontdoor.signal s left join frontdoor.signal_closing c on c.signal_id = s.id
     where s.contact_id = ${contact} order by s.found_at, s.rule, s.number`.execute(tx)
  return rows.map(signalOf)
}

/** One signal, or null when there is none that this reader may see. */
export const findSignal = async (tx: Tx, id: string): Promise<Signal | null> => {
  const { rows } = await sql<Row>`
    select ${columns}, ${closed} from frontdoor.signal s left join frontdoor.signal_closing c on c.signal_id = s.id
     where s.id = ${id}`.execute(tx)
  return rows[0] === undefined ? null : signalOf(rows[0])
}

/** The signals of the hub that nobody has closed, by contact. */
export const openSignals = async (tx: Tx): Promise<readonly Signal[]> => {
  const { rows } = await sql<Row>`
    select ${columns}, null as how, '' as reason, '' as words, '' as "byName", s.found_at as at
      from frontdoor.signal s
     where s.hub_id = (select auth.hub())
       and not exists (select from frontdoor.signal_closing c where c.signal_id = s.id)
     order by s.contact_id, s.found_at, s.rule, s.number`.execute(tx)
  return rows.map(signalOf)
}

/** What signals of these contacts point to, by when it happened. */
export const evidenceOf = async (tx: Tx, contacts: readonly string[]): Promise<readonly SignalEvidence[]> => {
  const { rows } = await sql<SignalEvidence>`
    select e.signal_id as signal, e.source, e.source_id as id, e.from_contact as contact, e.kind, e.happened,
           e.known_at as "knownAt", e.sealed, e.added_at as "addedAt"
      from frontdoor.signal_evidence e where e.contact_id = any(${[...contacts]}::uuid[])
     order by e.happened, e.source, e.source_id`.execute(tx)
  return rows
}

/** What is there already of these contacts, as far as looking again needs it. */
export type Standing = Pick<Signal, 'id' | 'contact' | 'rule' | 'subject' | 'number' | 'sealed'> & {
  readonly open: boolean
}

export const standingSignals = async (tx: Tx, contacts: readonly string[]): Promise<readonly Standing[]> => {
  const { rows } = await sql<Standing>`
    select s.id, s.contact_id as contact, s.rule, coalesce(s.subject::text, '') as subject, s.number, s.sealed,
           not exists (select from frontdoor.signal_closing c where c.signal_id = s.id) as open
      from frontdoor.signal s where s.contact_id = any(${[...contacts]}::uuid[]) order by s.number`.execute(tx)
  return rows
}

export type NewSignal = Pick<
  Signal,
  'contact' | 'rule' | 'subject' | 'number' | 'policyVersion' | 'ruleAsFound' | 'sealed'
>

/** Keeps that a rule found something, and counts it for the figures. */
export const insertSignal = async (
  tx: Tx,
  hub: string,
  signal: NewSignal,
  now: Temporal.Instant,
): Promise<SignalId> => {
  const id = newId<'signal'>()
  await sql`
    insert into frontdoor.signal (id, hub_id, contact_id, rule, subject, number, policy_version, rule_as_found, sealed, found_at)
    values (${id}, ${hub}, ${signal.contact}, ${signal.rule}, ${signal.subject === '' ? null : signal.subject},
      ${signal.number}, ${signal.policyVersion}, ${JSON.stringify(signal.ruleAsFound)}, ${signal.sealed}, ${now})`.execute(
    tx,
  )
  await sql`
    insert into frontdoor.signal_tally (hub_id, rule, policy_version, what, at)
    values (${hub}, ${signal.rule}, ${signal.policyVersion}, 'found', ${now})`.execute(tx)
  return id
}

/** What is sealed seals what points to it. */
export const sealSignal = async (tx: Tx, id: string): Promise<void> => {
  await sql`update frontdoor.signal set sealed = true where id = ${id}`.execute(tx)
}

export const insertEvidence = async (
  tx: Tx,
  hub: string,
  { contact, signal, evidence }: { readonly contact: string; readonly signal: string; readonly evidence: Evidence },
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.signal_evidence (hub_id, contact_id, signal_id, source, source_id, from_contact, kind, happened,
      known_at, sealed, added_at)
    values (${hub}, ${contact}, ${signal}, ${evidence.source}, ${evidence.id}, ${evidence.contact}, ${evidence.kind},
      ${evidence.happened}, ${evidence.knownAt}, ${evidence.sealed}, ${now})`.execute(tx)
}

export type NewClosing = {
  readonly signal: Signal
  readonly how: 'acted' | 'dismissed'
  /** Key of the reason it is dismissed for; empty where it was acted on. */
  readonly reason: string
  readonly words: string
  readonly seen: number
}

/** A named person closes it, for good, and it is counted for the figures. */
export const insertClosing = async (
  tx: Tx,
  actor: SignedIn,
  { signal, how, reason, words, seen }: NewClosing,
  now: Temporal.Instant,
): Promise<void> => {
  await sql`
    insert into frontdoor.signal_closing (signal_id, hub_id, contact_id, how, reason, words, seen, closed_by, closed_by_name,
      closed_at)
    values (${signal.id}, ${actor.hub}, ${signal.contact}, ${how}, ${reason}, ${words}, ${seen}, ${actor.user},
      ${actor.name}, ${now})`.execute(tx)
  await sql`
    insert into frontdoor.signal_tally (hub_id, rule, policy_version, what, reason, at)
    values (${actor.hub}, ${signal.rule}, ${signal.policyVersion}, ${how}, ${reason}, ${now})`.execute(tx)
}

export type Tally = {
  readonly rule: string
  readonly what: 'found' | 'acted' | 'dismissed'
  readonly reason: string
  readonly count: number
}

/** How often each rule found something since then, and what became of it. */
export const talliesSince = async (tx: Tx, since: Temporal.Instant): Promise<readonly Tally[]> => {
  const { rows } = await sql<Tally>`
    select rule, what, reason, count(*)::int as count from frontdoor.signal_tally
     where hub_id = (select auth.hub()) and at >= ${since} group by rule, what, reason order by rule, what, reason`.execute(
    tx,
  )
  return rows
}

/** One at a time closes or finds something in a contact. */
export const lockSignals = async (tx: Tx, contact: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('frontdoor signal ' || ${contact}::text, 0))`.execute(tx)
}
