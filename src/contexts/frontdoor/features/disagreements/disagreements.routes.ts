import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import type { Temporal } from 'temporal-polyfill'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { checksDue, findDisagreement, hubDisagreements, type HubDisagreement } from '../../store/disagreements.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { answerDisagreement } from './act.ts'
import {
  disagreementPage,
  type DisagreementPageProps,
  type DisagreementRow,
  disagreementsPage,
} from './disagreements.page.tsx'

type At = { readonly disagreement: string }

const form = formOf({ reply: text({ missing: 'Write the answer', max: 4_000 }) })

const rowOf = (found: HubDisagreement, { calendar, policies }: HubClock, now: Temporal.Instant): DisagreementRow => ({
  id: found.id,
  reference: found.reference,
  childName: found.childName,
  from: found.sourceAgencyName,
  outcome: found.outcome,
  clock:
    found.repliedAt === null
      ? deadlineWords(calendar, { due: found.replyDueAt, unit: policies.ratings.body.disagreementReply.unit, now })
      : null,
  answered:
    found.repliedAt === null
      ? ''
      : `${found.repliedByName ?? ''} answered on ${recordWords(calendar, found.repliedAt)}.`,
})

const notYours = (found: HubDisagreement, { actor }: Pick<Asked<unknown>, 'actor'>): string => {
  if (!holds(actor, 'decision-maker')) return 'A decision maker answers this.'
  return found.decidedBy === signedIn(actor).user ? 'You made this decision: another decision maker answers.' : ''
}

const readOne =
  (needs: Needs) =>
  async (asked: Asked<At>): Promise<DisagreementPageProps | typeof notFound> => {
    const { tx, params, now, subject } = asked
    const found = await findDisagreement(tx, params.disagreement)
    if (found === null) return notFound
    subject(found.contact, found.id)
    const clock = await hubClock(tx, now, needs)
    return {
      row: rowOf(found, clock, now),
      contact: found.contact,
      raised: `${found.raisedByName}, ${recordWords(clock.calendar, found.raisedAt)}`,
      reason: found.reason,
      toldReason: found.toldReason,
      decidedByName: found.decidedByName,
      reply: found.reply ?? '',
      notYours: notYours(found, asked),
    }
  }

/** The hub's list of disagreements, and answering one. */
export const disagreementsRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: readOne(needs),
    page: (props: DisagreementPageProps, _: unknown, state: FormState) => disagreementPage(props, state),
  }
  return [
    route.get(paths.disagreements, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'disagreement.list',
      read: async ({ tx, now, subject }) => {
        const clock = await hubClock(tx, now, needs)
        const found = await hubDisagreements(tx, 100)
        const checks = await checksDue(tx)
        subject(...found.map(({ contact }) => contact), ...checks.map(({ contact }) => contact))
        const rows = found.map((one) => rowOf(one, clock, now))
        return {
          open: rows.filter((row) => row.clock !== null),
          answered: rows.filter((row) => row.clock === null),
          checks: checks.map((check) => ({
            ...check,
            words: `${check.outcome}, in effect by ${check.decidedByName}.`,
            clock: deadlineWords(clock.calendar, { due: check.dueAt, unit: 'working-days', now }),
          })),
        }
      },
      page: disagreementsPage,
    }),
    route.get(paths.disagreement, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'disagreement.read',
      ...screen,
    }),
    route.post(paths.disagreement, {
      may: only('decision-maker'),
      audits: 'disagreement.answer',
      form,
      act: ({ tx, actor, params, now, subject }, { reply }) => {
        subject(params.disagreement)
        return answerDisagreement(tx, signedIn(actor), { ...params, reply }, now, needs)
      },
      then: (_, params) => paths.disagreement(params),
      screen,
    }),
  ]
}
