import { holds } from '../../../../kernel/actor.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { itemsOf, occurredWords, wishesOf } from '../../../sharing/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { wishWords } from '../../model/decision.ts'
import { reasonsFor } from '../../model/family.ts'
import type { Needs } from '../../needs.ts'
import { signalsShown } from '../../parts/signals-read.ts'
import { childrenOf, type Decision, decisionsOf, standingDecision } from '../../store/decisions.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { requestsOf } from '../../store/requests.ts'
import { standingNow } from '../../store/standing.ts'
import type { ChildRow, DecidePageProps } from './decide.page.tsx'
import type { DecideChildProps } from './decide-child.page.tsx'

type At = { readonly contact: string }
type AtChild = At & { readonly child: string }

const stateWords = (decision: Decision | null, { calendar }: HubClock): string => {
  if (decision === null) return 'Not decided yet'
  const what = `${decision.body.levelName}: ${decision.body.outcomeName}, by ${decision.decidedByName} on ${recordWords(calendar, decision.decidedAt)}`
  if (decision.secondedAt !== null) return `${what}; ${decision.secondedByName ?? ''} agreed`
  if (!decision.needsSecond) return what
  return decision.takesEffectAt === null
    ? `${what}; waits for a second decision maker`
    : `${what}; in effect, a second decision maker checks it`
}

const rowOf = (child: { id: string; name: string }, decisions: readonly Decision[], clock: HubClock): ChildRow => {
  const decision = standingDecision(decisions, child.id)
  const sentBack = decisions.filter((one) => one.child === child.id && one.sentBackAt !== null).at(-1)
  return {
    id: child.id,
    name: child.name,
    words: stateWords(decision, clock),
    decision: decision?.id ?? null,
    waits: decision !== null && decision.needsSecond && decision.secondedAt === null,
    body: decision?.body ?? null,
    sentBack:
      decision !== null || sentBack === undefined
        ? ''
        : `${sentBack.sentBackByName ?? ''} sent the decision back: ${sentBack.sentBackReason ?? ''}`,
  }
}

/** Where each child of a contact stands. */
export const readDecide = async (
  { tx, actor, params, now, subject }: Asked<At>,
  needs: Needs,
): Promise<DecidePageProps | typeof notFound> => {
  subject(params.contact)
  const found = await standingNow(tx, params.contact, now, needs)
  if (found === null) return notFound
  const decisions = await decisionsOf(tx, params.contact)
  const children = await childrenOf(tx, params.contact)
  const waiting = (await requestsOf(tx, params.contact))
    .filter(({ state }) => state === 'sent')
    .map(({ agencyName }) => agencyName)
  return {
    standing: found.standing,
    children: children.map((child) => rowOf(child, decisions, found.clock)),
    waiting,
    signals: await signalsShown(tx, params.contact, found.clock),
    decides: holds(actor, 'decision-maker'),
  }
}

const copyFrom = (decisions: readonly Decision[], sibling: string | undefined): DecideChildProps['copied'] => {
  const decision = sibling === undefined ? null : standingDecision(decisions, sibling)
  if (decision === null) return null
  const { known, meaning, why, wouldChange, dissent, toldReason, toldNow } = decision.body
  return { known, meaning, why, wouldChange, dissent, toldReason, toldNow }
}

/** Everything the decision page for one child shows. */
export const readDecideChild = async (
  asked: Asked<AtChild>,
  needs: Needs,
): Promise<DecideChildProps | typeof notFound> => {
  const { tx, params, query } = asked
  const page = await readDecide(asked, needs)
  if (page === notFound) return notFound
  const child = page.children.find(({ id }) => id === params.child)
  const found = await standingNow(tx, params.contact, asked.now, needs)
  if (child === undefined || found === null) return notFound
  const decisions = await decisionsOf(tx, params.contact)
  const children = await childrenOf(tx, params.contact)
  const { thresholds, routes, family } = found.clock.policies
  const asksOf = await requestsOf(tx, params.contact)
  const items = await itemsOf(tx, params.contact)
  const wishes = await wishesOf(tx, params.contact)
  const nameOf = (agency: string) => asksOf.find((request) => request.agency === agency)?.agencyName ?? 'An agency'
  return {
    ...page,
    child,
    thresholds: thresholds.body,
    routes: routes.body.routes,
    family: reasonsFor(family.body, children.find(({ id }) => id === child.id)?.body.birth.kind === 'expected'),
    items: items.map((item) => ({
      id: item.id,
      agency: nameOf(item.agency),
      when: occurredWords(item.occurred),
      nature: item.nature,
      content: item.content,
      mayLeave: item.mayLeave,
      wishes: wishes.filter((wish) => wish.item === item.id).map(wishWords),
    })),
    siblings: page.children
      .filter((one) => one.id !== child.id && one.decision !== null)
      .map(({ id, name }) => ({ id, name })),
    copied: copyFrom(decisions, query['copy']),
  }
}
