import type { Temporal } from 'temporal-polyfill'
import { momentWords } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { refuse } from '../../../../kernel/result.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { mayClimb } from '../../model/ladder.ts'
import { standingWords } from '../../model/ladder-words.ts'
import type { Needs } from '../../needs.ts'
import { firstStep } from '../../parts/raising.ts'
import { ladderClock, shownRecord } from '../../parts/record-shown.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { answeredRequests } from '../../store/answers.ts'
import { findDisagreement, type HubDisagreement, ownDisagreements, recordOf } from '../../store/disagreements.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { answererForm, moveForm } from './act.form.ts'
import { disagreeAsAnswerer, type Move, moveDisagreement } from './act.ts'
import {
  answererDisagreesPage,
  type AnswererDisagreesProps,
  moveNamed,
  movePage,
  type MoveProps,
  ownDisagreementPage,
  type OwnDisagreementProps,
  ownDisagreementsPage,
  type OwnRow,
} from './ladder.page.tsx'

type At = { readonly disagreement: string }

const rowOf = (found: HubDisagreement, clock: HubClock, now: Temporal.Instant): OwnRow => ({
  id: found.id,
  reference: found.reference,
  childName: found.childName,
  outcome: found.outcome,
  step: `Step ${String(found.stage)} of ${String(found.ladder.length)}: ${found.ladder[found.stage - 1]?.name ?? ''}`,
  clock: ladderClock(found, clock, now),
  standing: standingWords[found.standing],
})

const moves: readonly Move[] = ['settle', 'go-up', 'end']

const readOne =
  (needs: Needs) =>
  async (asked: Asked<At>): Promise<(OwnDisagreementProps & { seen: number }) | typeof notFound> => {
    const { tx, actor, params, now, subject } = asked
    const found = await findDisagreement(tx, params.disagreement)
    if (found === null || found.sourceAgency !== signedIn(actor).agency) return notFound
    subject(found.contact, found.id)
    const clock = await hubClock(tx, now, needs)
    const place = { step: found.stage, standing: found.standing, dueAt: found.replyDueAt }
    return {
      row: rowOf(found, clock, now),
      record: shownRecord(found, await recordOf(tx, found.id), clock, now),
      moves: moves.filter((move) => mayClimb(place, move, found.ladder.length, now)),
      above: found.ladder[found.stage]?.who ?? '',
      seen: found.entries,
    }
  }

const readMove =
  (needs: Needs) =>
  async (asked: Asked<At & { readonly stepName: string }>): Promise<MoveProps | typeof notFound> => {
    const move = moveNamed(asked.params.stepName)
    const one = await readOne(needs)(asked)
    return move === null || one === notFound ? notFound : { ...one, move }
  }

const readAnswerer =
  (needs: Needs) =>
  async ({
    tx,
    params,
    now,
    subject,
  }: Asked<{ readonly request: string }>): Promise<AnswererDisagreesProps | typeof notFound> => {
    const found = (await answeredRequests(tx, 1_000)).find(({ id }) => id === params.request)
    if (found === undefined) return notFound
    subject(found.contact, found.id)
    const clock = await hubClock(tx, now, needs)
    const { step, due } = firstStep(clock, now)
    return {
      request: found.id,
      reference: found.reference,
      who: found.about.children.map(({ name }) => name).join(', '),
      replyBy: momentWords(clock.calendar, due, now),
      answeredBy: step.who,
    }
  }

/** Raising one about a request the agency answered. */
const raisingRoutes = (needs: Needs): readonly Route[] => {
  const answers = only('researcher', 'agency-supervisor')
  const raising = {
    read: readAnswerer(needs),
    page: (props: AnswererDisagreesProps, _: unknown, form: FormState) => answererDisagreesPage(props, form),
  }
  return [
    route.get(paths.answererDisagrees, { may: answers, audits: 'request.read', ...raising }),
    route.post(paths.answererDisagrees, {
      may: answers,
      audits: 'request.disagree',
      keeps: paths.answererDisagrees,
      form: answererForm,
      act: ({ tx, actor, params, now, subject }, said) => {
        subject(params.request)
        return disagreeAsAnswerer(tx, signedIn(actor), { ...params, ...said }, now, needs)
      },
      then: () => paths.ownDisagreements(),
      screen: raising,
    }),
  ]
}

/** An agency's own disagreements: reading the answer, going up a step, settling, and raising one about a request it answered. */
export const ladderRoutes = (needs: Needs): readonly Route[] => {
  const may = only('referrer', 'researcher', 'agency-supervisor')
  const move = {
    read: readMove(needs),
    page: (props: MoveProps, _: unknown, form: FormState) => movePage(props, form),
  }
  return [
    route.get(paths.ownDisagreements, {
      may,
      audits: 'disagreement.list-own',
      read: async ({ tx, actor, now, subject }) => {
        const clock = await hubClock(tx, now, needs)
        const found = await ownDisagreements(tx)
        subject(...found.map(({ contact }) => contact))
        return { agencyName: signedIn(actor).agencyName, rows: found.map((one) => rowOf(one, clock, now)) }
      },
      page: ownDisagreementsPage,
    }),
    route.get(paths.ownDisagreement, {
      may,
      audits: 'disagreement.read-own',
      read: readOne(needs),
      page: ownDisagreementPage,
    }),
    route.get(paths.climb, { may, audits: 'disagreement.read-own', ...move }),
    route.post(paths.climb, {
      may,
      audits: 'disagreement.move',
      keeps: paths.climb,
      form: moveForm,
      act: async ({ tx, actor, params, now, subject }, said) => {
        const named = moveNamed(params.stepName)
        if (named === null) return refuse(notFound)
        subject(params.disagreement)
        const { disagreement } = params
        return moveDisagreement(tx, signedIn(actor), { disagreement, move: named, ...said }, now, needs)
      },
      then: ({ disagreement }) => paths.ownDisagreement({ disagreement }),
      screen: move,
    }),
    ...raisingRoutes(needs),
  ]
}
