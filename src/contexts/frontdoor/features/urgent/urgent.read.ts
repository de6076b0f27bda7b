import { Temporal } from 'temporal-polyfill'
import { holds } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { type CheckToDo, disclosedOf, findDisclosed, urgentBases } from '../../../sharing/index.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import { kindsInWords } from '../../model/protection.ts'
import { verdictWords } from '../../model/urgent.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { findContact } from '../../store/contacts.ts'
import { checksDue } from '../../store/disagreements.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { type OpenDiscussion, openDiscussions } from '../../store/protection.ts'
import { toCheck } from './act.ts'
import type { CheckPageProps, UrgentProps, UrgentRow } from './urgent.page.tsx'

type Frame = { readonly tx: Tx; readonly clock: HubClock; readonly now: Temporal.Instant }

const clockOf = ({ clock, now }: Frame, due: Temporal.Instant) =>
  deadlineWords(clock.calendar, { due, unit: clock.policies.urgent.body.secondCheck.unit, now })

const titles = { basis: 'Agencies asked without the usual reason', release: 'Disclosed without its owner' } as const

const checkedWords = ({ check }: CheckToDo, { clock }: Frame): string =>
  check === null
    ? ''
    : `${verdictWords[check.verdict]}: ${check.byName}, ${recordWords(clock.calendar, Temporal.Instant.from(check.at))}. ${check.words}`

const checkRow = async (one: CheckToDo, frame: Frame): Promise<UrgentRow> => {
  const contact = await findContact(frame.tx, one.enquiry)
  return {
    key: one.id,
    href: paths.check({ check: one.id }),
    reference: contact?.reference ?? '',
    who: contact?.who ?? '',
    words: one.check === null ? `${titles[one.kind]}, by ${one.byName}.` : checkedWords(one, frame),
    clock: one.check === null ? clockOf(frame, one.dueAt) : null,
    status: one.check === null ? 'To check' : 'Checked',
  }
}

const decisionRows = async (frame: Frame): Promise<readonly UrgentRow[]> =>
  (await checksDue(frame.tx)).map((one) => ({
    key: `${one.contact}-${one.child}`,
    href: paths.agree({ contact: one.contact, child: one.child }),
    reference: one.reference,
    who: one.childName,
    words: `${one.outcome}, in effect by ${one.decidedByName} alone.`,
    clock: clockOf(frame, one.dueAt),
    status: 'To check',
  }))

const discussionRow = (one: OpenDiscussion, { clock, now }: Frame): UrgentRow => ({
  key: one.called,
  href: paths.strategy({ contact: one.contact, called: one.called }),
  reference: one.reference,
  who: one.who,
  words:
    one.followUpDue === null
      ? `Called ${recordWords(clock.calendar, one.calledAt)} by ${one.calledByName}; not held yet.`
      : `Meets again${one.absent.length === 0 ? '' : ` with ${kindsInWords(one.absent)}`}.`,
  clock:
    one.followUpDue === null
      ? null
      : deadlineWords(clock.calendar, { due: one.followUpDue, unit: clock.policies.strategy.body.followUp.unit, now }),
  status: one.followUpDue === null ? 'To be held' : 'Meets again',
})

/** Strategy discussions that are not over, and what one person did alone: decisions, reasons for asking, disclosures. */
export const readUrgent = async ({ tx, now, subject }: Asked<object>, needs: Needs): Promise<UrgentProps> => {
  const frame: Frame = { tx, clock: await hubClock(tx, now, needs), now }
  const discussions = await openDiscussions(tx)
  const released = (await disclosedOf(tx, 200)).map((one) => ({
    ...one,
    kind: 'release' as const,
    dueAt: one.checkDueAt,
  }))
  const all: readonly CheckToDo[] = [...(await urgentBases(tx, 200)), ...released]
  subject(...discussions.map(({ contact }) => contact), ...all.map(({ enquiry }) => enquiry))
  const rows = []
  for (const one of all.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt)))
    rows.push(await checkRow(one, frame))
  return {
    discussions: discussions.map((one) => discussionRow(one, frame)),
    checks: [...(await decisionRows(frame)), ...rows.filter(({ clock }) => clock !== null)],
    done: rows.filter(({ clock }) => clock === null).toReversed(),
  }
}

/** One second check. */
export const readCheck = async (
  { tx, actor, params, now, subject }: Asked<{ readonly check: string }>,
  needs: Needs,
): Promise<CheckPageProps | typeof notFound> => {
  const found = await toCheck(tx, params.check)
  const contact = found === null ? null : await findContact(tx, found.enquiry)
  if (found === null || contact === null) return notFound
  subject(contact.id, found.id)
  const frame: Frame = { tx, clock: await hubClock(tx, now, needs), now }
  const disclosed = await findDisclosed(tx, found.id)
  const owner = (await ownAgencies(tx)).find(({ id }) => id === disclosed?.agency)
  const own = actor.kind === 'signed-in' && actor.user === found.by
  return {
    id: found.id,
    contact: contact.id,
    reference: contact.reference,
    who: contact.who,
    title: titles[found.kind],
    did: `${found.byName}, ${recordWords(frame.clock.calendar, found.at)}`,
    reason: found.reason,
    content: disclosed?.content ?? '',
    recipient: disclosed?.recipient ?? '',
    owner: owner?.name ?? '',
    objection: disclosed?.objection == null ? '' : `${disclosed.objection} (${disclosed.objectedByName ?? ''})`,
    clock: found.check === null ? clockOf(frame, found.dueAt) : null,
    checked: checkedWords(found, frame),
    notYours: own
      ? 'You did this yourself: another decision maker checks it.'
      : holds(actor, 'decision-maker')
        ? ''
        : 'A decision maker checks this.',
  }
}
