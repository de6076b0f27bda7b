import type { Temporal } from 'temporal-polyfill'
import { type Actor, holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { deadlineWords } from '../../model/clock-words.ts'
import { standingWords } from '../../model/ladder-words.ts'
import type { Needs } from '../../needs.ts'
import { ladderClock, shownRecord } from '../../parts/record-shown.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import {
  checksDue,
  decidedIt,
  findDisagreement,
  hubDisagreements,
  type HubDisagreement,
  openByStep,
  recordOf,
} from '../../store/disagreements.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { answerDisagreement, notTheirs } from './act.ts'
import {
  disagreementPage,
  type DisagreementPageProps,
  type DisagreementRow,
  disagreementsPage,
  type DisagreementsPageProps,
} from './disagreements.page.tsx'

type At = { readonly disagreement: string }

const form = formOf({
  reply: text({ missing: 'Write the answer', max: 4_000 }),
  protects: text({ missing: 'Say what protects the child now', max: 2_000 }),
})

const ofHub = (actor: Actor): boolean => holds(actor, 'screener', 'decision-maker', 'business-support')

const rowOf = (found: HubDisagreement, clock: HubClock, now: Temporal.Instant): DisagreementRow => ({
  id: found.id,
  reference: found.reference,
  childName: found.childName,
  from: found.sourceAgencyName,
  outcome: found.outcome,
  step: `Step ${String(found.stage)} of ${String(found.ladder.length)}: ${found.ladder[found.stage - 1]?.name ?? ''}`,
  clock: ladderClock(found, clock, now),
  standing: standingWords[found.standing],
})

const readOne =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<DisagreementPageProps | typeof notFound> => {
    const found = await findDisagreement(tx, params.disagreement)
    if (found === null) return notFound
    subject(found.contact, found.id)
    const clock = await hubClock(tx, now, needs)
    const record = await recordOf(tx, found.id)
    const reader = signedIn(actor)
    const decided = await decidedIt(tx, found.id, reader.user)
    return {
      row: rowOf(found, clock, now),
      contact: ofHub(actor) ? found.contact : null,
      mayReview: holds(actor, 'decision-maker'),
      toldReason: found.toldReason,
      record: shownRecord(found, record, clock, now),
      waits: found.standing === 'waiting',
      notYours: notTheirs(found, record, { actor: reader, decided }),
    }
  }

const readList =
  (needs: Needs) =>
  async ({ tx, actor, now, subject }: Asked<unknown>): Promise<DisagreementsPageProps> => {
    const clock = await hubClock(tx, now, needs)
    const found = await hubDisagreements(tx, 200)
    const checks = ofHub(actor) ? await checksDue(tx) : null
    subject(...found.map(({ contact }) => contact), ...(checks ?? []).map(({ contact }) => contact))
    const rows = (...standing: readonly HubDisagreement['standing'][]) =>
      found.filter((one) => standing.includes(one.standing)).map((one) => rowOf(one, clock, now))
    return {
      open: rows('waiting'),
      answered: rows('answered'),
      closed: rows('settled', 'ended'),
      steps: await openByStep(tx),
      mayPublish: holds(actor, 'hub-administrator'),
      checks:
        checks?.map((check) => ({
          ...check,
          words: `${check.outcome}, in effect by ${check.decidedByName}.`,
          clock: deadlineWords(clock.calendar, { due: check.dueAt, unit: 'working-days', now }),
        })) ?? null,
    }
  }

/** The hub's list of disagreements, and answering the step one stands on: in the hub, and above it. */
export const disagreementsRoutes = (needs: Needs): readonly Route[] => {
  const see = only('screener', 'decision-maker', 'business-support', 'hub-administrator', 'board-member')
  const screen = {
    read: readOne(needs),
    page: (props: DisagreementPageProps, _: unknown, state: FormState) => disagreementPage(props, state),
  }
  return [
    route.get(paths.disagreements, {
      may: see,
      audits: 'disagreement.list',
      read: readList(needs),
      page: disagreementsPage,
    }),
    route.get(paths.disagreement, { may: see, audits: 'disagreement.read', ...screen }),
    route.post(paths.disagreement, {
      may: only('decision-maker', 'hub-administrator', 'board-member'),
      audits: 'disagreement.answer',
      keeps: paths.disagreement,
      form,
      act: ({ tx, actor, params, now, subject }, said) => {
        subject(params.disagreement)
        return answerDisagreement(tx, signedIn(actor), { ...params, ...said }, now, needs)
      },
      then: (_, params) => paths.disagreement(params),
      screen,
    }),
  ]
}
