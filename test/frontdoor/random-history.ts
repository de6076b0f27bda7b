import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { answerDecision } from '../../src/contexts/frontdoor/features/agree/act.ts'
import { decideChild } from '../../src/contexts/frontdoor/features/decide/act.ts'
import { closeReview } from '../../src/contexts/frontdoor/features/review/act.ts'
import { reRate } from '../../src/contexts/frontdoor/features/re-rate/act.ts'
import { screenContact } from '../../src/contexts/frontdoor/features/screen/act.ts'
import { putBack, takeContact } from '../../src/contexts/frontdoor/features/take/act.ts'
import { proposedRequests } from '../../src/contexts/frontdoor/features/ask/proposed.ts'
import { askAgencies } from '../../src/contexts/frontdoor/features/ask/act.ts'
import { answerRequest } from '../../src/contexts/frontdoor/parts/answering.ts'
import { findContact } from '../../src/contexts/frontdoor/store/contacts.ts'
import { childrenOf, decisionsOf, standingDecision } from '../../src/contexts/frontdoor/store/decisions.ts'
import { requestsOf } from '../../src/contexts/frontdoor/store/requests.ts'
import { noteReading, openReviews } from '../../src/contexts/frontdoor/store/reviews.ts'
import type { SignedIn } from '../../src/kernel/actor.ts'
import type { Tx } from '../../src/platform/db/pool.ts'
import { aKnownAnswer } from './answer-bench.ts'
import { aDecision } from './decided.ts'
import type { Bench } from './hub-bench.ts'

/** One press somebody might make at any moment, with an old page in front of them as likely as a new one. */
export type Press = {
  readonly who: 'screener' | 'decider' | 'decider2' | 'police'
  readonly act:
    | 'take'
    | 'put-back'
    | 'screen'
    | 're-rate'
    | 'ask'
    | 'answer'
    | 'decide'
    | 'agree'
    | 'send-back'
    | 'read'
    | 'stands'
    | 'anew'
  readonly child: number
  readonly stale: boolean
}

type At = {
  readonly tx: Tx
  readonly actor: SignedIn
  readonly contact: string
  readonly version: number
  readonly press: Press
  readonly now: Temporal.Instant
  readonly bench: Bench
}

const childOf = async ({ tx, contact, press }: At): Promise<string> => {
  const children = await childrenOf(tx, contact)
  return children[press.child % Math.max(children.length, 1)]?.id ?? contact
}

const ask = async ({ tx, actor, contact, version, now, bench: { needs } }: At) => {
  const basis = {
    ground: 'significant-harm' as const,
    reason: 'x',
    givenBy: '',
    consentSource: null,
    noConsentReasons: [],
  }
  const requests = await proposedRequests(tx, contact, now, needs)
  return askAgencies(tx, actor, { contact, version, basis, requests }, now, needs)
}

const answer = async ({ tx, actor, contact, now }: At) => {
  const { rows } = await sql<{ id: string }>`select id from frontdoor.request where contact_id = ${contact}`.execute(tx)
  const request = rows[0]?.id
  return request === undefined ? null : answerRequest(tx, actor, { request, given: aKnownAnswer() }, now)
}

const settle = async (at: At) => {
  const { tx, actor, contact, press, now, bench } = at
  const child = await childOf(at)
  const decision = standingDecision(await decisionsOf(tx, contact), child)?.id ?? contact
  const given = { answer: press.act === 'agree' ? ('agree' as const) : ('send-back' as const), reason: 'Look again.' }
  return answerDecision(tx, actor, { contact, child, decision, ...given }, now, bench.needs)
}

const review = async (at: At) => {
  const { tx, actor, contact, version, press, now, bench } = at
  const waits = (await openReviews(tx)).find((one) => one.contact === contact)
  if (waits === undefined) return null
  if (press.act === 'read') return noteReading(tx, actor, waits.id, now)
  const outcome = press.act === 'anew' ? ('opened-again' as const) : ('stands' as const)
  const children = outcome === 'stands' ? [] : [await childOf(at)]
  return closeReview(tx, actor, { review: waits.id, version, outcome, reason: 'As read.', children }, now, bench.needs)
}

const decide = async (at: At) => {
  const { tx, actor, contact, version, press, now, bench } = at
  const second = press.child % 2 === 1
  const given = { ...aDecision, outcome: second ? 'no-further-action' : 'assessment', level: '4' }
  return decideChild(tx, actor, { contact, child: await childOf(at), version, given }, now, bench.needs)
}

const done = async (at: At): Promise<unknown> => {
  const { tx, actor, contact, version, press, now, bench } = at
  switch (press.act) {
    case 'take':
      return takeContact(tx, actor, { contact, version }, now)
    case 'put-back':
      return putBack(tx, actor, { contact, version }, now)
    case 'screen':
      return screenContact(tx, actor, { contact, version, level: '4', rating: 'amber', reason: 'x' }, now, bench.needs)
    case 're-rate':
      return reRate(
        tx,
        actor,
        { contact, version, rating: press.child % 2 === 0 ? 'red' : 'green', reason: 'x' },
        now,
        bench.needs,
      )
    case 'ask':
      return ask(at)
    case 'answer':
      return answer(at)
    case 'decide':
      return decide(at)
    case 'agree':
    case 'send-back':
      return settle(at)
    case 'read':
    case 'stands':
    case 'anew':
      return review(at)
  }
}

/** Presses one button by the product's own act; what is refused, or thrown by the database, changes nothing. */
export const pressOne = async (bench: Bench, contact: string, press: Press, now: Temporal.Instant): Promise<void> => {
  const actor = await bench.town.actor(press.who)
  const run = bench.db.as(actor, 'history', async (tx) => {
    const version = (await findContact(tx, contact))?.version ?? 1
    await done({ tx, actor, contact, version: press.stale ? Math.max(version - 1, 1) : version, press, now, bench })
  })
  await run.catch((error: unknown) => {
    if (!(error instanceof Error) || !/policy|permission|has read it|not there/.test(error.message)) throw error
  })
}

/** How many requests, answers and reviews a contact has, for telling that histories went somewhere. */
export const reached = async (bench: Bench, contact: string) =>
  bench.db.as(await bench.town.actor('decider'), 'look', async (tx) => ({
    contact: await findContact(tx, contact),
    requests: (await requestsOf(tx, contact)).length,
    decisions: (await decisionsOf(tx, contact)).length,
  }))
