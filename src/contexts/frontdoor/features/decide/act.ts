import type { Temporal } from 'temporal-polyfill'
import type { SignedIn } from '../../../../kernel/actor.ts'
import { dueAt } from '../../../../kernel/clock/index.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { newId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { type Contact, mayAct, type NewFact } from '../../model/contact.ts'
import {
  choose,
  type Chosen,
  type DecisionBody,
  type DecisionGiven,
  isChosen,
  waitsForSecond,
} from '../../model/decision.ts'
import { familyGaps, familyLimit, familyName, type FamilyPlan, reasonsFor } from '../../model/family.ts'
import { refusalWords } from '../../model/refusals.ts'
import type { Needs } from '../../needs.ts'
import { settle } from '../../parts/settle.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import {
  childrenOf,
  type ContactChild,
  decisionsOf,
  insertDecision,
  type NewDecision,
  standingDecision,
} from '../../store/decisions.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { requestsOf } from '../../store/requests.ts'

export type Deciding = {
  readonly contact: string
  readonly child: string
  readonly version: number
  readonly given: DecisionGiven
}
export type Decided = { readonly contact: Contact; readonly waits: boolean }
type Around = { readonly contact: Contact; readonly clock: HubClock; readonly now: Temporal.Instant }

const required = {
  known: 'Write what we know',
  meaning: 'Write what it means for this child',
  why: 'Write why this route',
  toldReason: 'Write the reason the referrer will read',
} as const

const gaps = (given: DecisionGiven): FieldErrors =>
  Object.fromEntries(Object.entries(required).filter(([name]) => given[name as keyof typeof required].trim() === ''))

const familyOf = ({ family }: DecisionGiven, { calendar, policies }: HubClock, now: Temporal.Instant): FamilyPlan => {
  const rules = policies.family.body
  const limit = familyLimit(rules, family)
  const { tell, words, needs, safeToWrite } = family
  const who = tell === 'tell' ? family.who : ''
  const dueBy = limit === null ? null : dueAt(calendar, limit, now).toString()
  return { tell, words, who, needs, safeToWrite, tellName: familyName(rules, tell), dueAt: dueBy }
}

const bodyOf = (
  given: DecisionGiven,
  { level, route }: Chosen,
  notAnswered: readonly string[],
  family: FamilyPlan,
): DecisionBody => ({
  family,
  known: given.known,
  meaning: given.meaning,
  why: given.why,
  wouldChange: given.wouldChange,
  dissent: given.dissent,
  toldReason: given.toldReason,
  toldNow: given.toldNow.trim() === '' ? route.whatNow : given.toldNow,
  urgent: given.urgent,
  items: given.items,
  levelName: level.name,
  outcomeName: route.name,
  team: route.team,
  notAnswered,
})

const decisionOf = (
  child: ContactChild,
  given: DecisionGiven,
  chosen: Chosen,
  body: DecisionBody,
  { contact, clock: { policies, calendar }, now }: Around,
): NewDecision => {
  const waits = waitsForSecond(chosen.route, contact.rating, given.urgent)
  return {
    id: newId(),
    contact: contact.id,
    child: child.id,
    level: chosen.level.key,
    outcome: chosen.route.key,
    body,
    needsSecond: chosen.route.second,
    takesEffectAt: waits ? null : now,
    checkDueAt: chosen.route.second && !waits ? dueAt(calendar, policies.urgent.body.secondCheck, now) : null,
    policyVersions: {
      thresholds: policies.thresholds.version,
      routes: policies.routes.version,
      ratings: policies.ratings.version,
    },
  }
}

/**
 * Decides for one child: level, route, rationale, and what the referrer is told. The decider is whoever is signed in.
 * A child that is decided stays so: pressing twice makes one decision, and a colleague who was slower is told. Answers still outstanding are written down,
 * never waited for.
 */
export const decideChild = async (
  tx: Tx,
  actor: SignedIn,
  { contact: id, child: childId, version, given }: Deciding,
  now: Temporal.Instant,
  needs: Pick<Needs, 'calendarOf' | 'baseUrl'>,
): Promise<Result<Decided, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, id)
  const child = contact === null ? undefined : (await childrenOf(tx, id)).find((one) => one.id === childId)
  if (contact === null || child === undefined) return refuse(notFound)
  const before = standingDecision(await decisionsOf(tx, id), childId)
  if (before?.decidedBy === actor.user) return ok({ contact, waits: before.takesEffectAt === null })
  if (before !== null)
    return refuse({ '': `${before.decidedByName} decided for this child meanwhile. Yours is not kept` })
  const may = mayAct(contact, 'decide', version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  const clock = await hubClock(tx, now, needs)
  const chosen = choose(clock.policies, given)
  const rules = reasonsFor(clock.policies.family.body, child.body.birth.kind === 'expected')
  const missing = { ...gaps(given), ...familyGaps(rules, given.family) }
  if (!isChosen(chosen)) return refuse({ ...missing, ...chosen })
  if (Object.keys(missing).length > 0) return refuse(missing)
  const notAnswered = (await requestsOf(tx, id))
    .filter(({ state }) => state === 'sent')
    .map(({ agencyName }) => agencyName)
  const body = bodyOf(given, chosen, notAnswered, familyOf(given, clock, now))
  const decision = decisionOf(child, given, chosen, body, { contact, clock, now })
  await insertDecision(tx, actor, decision, now)
  const fact: NewFact = {
    kind: 'decision-recorded',
    body: {
      child: child.id,
      name: child.name,
      level: body.levelName,
      outcome: body.outcomeName,
      notAnswered,
      waits: decision.takesEffectAt === null,
    },
    occurredAt: now,
  }
  if (decision.takesEffectAt === null)
    return ok({ contact: await appendFacts(tx, contact, actor, now, [fact]), waits: true })
  return ok({ contact: await settle(tx, actor, { contact, child, body, fact }, now, needs), waits: false })
}
