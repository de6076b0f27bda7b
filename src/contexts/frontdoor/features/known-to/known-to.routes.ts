import { Temporal } from 'temporal-polyfill'
import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import type { Agency } from '../../../partnership/index.ts'
import { isStale, type ListAnswer, listLooks, peopleOf } from '../../../people/index.ts'
import { localDateWords } from '../../model/agreement.ts'
import { recordWords } from '../../model/clock-words.ts'
import { partners } from '../../model/standing.ts'
import type { ListNeeds } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findContact } from '../../store/contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { agenciesInOrder } from '../../store/standing.ts'
import { lookForChildren, lookTrouble } from './act.ts'
import { knownToPage, type KnownToProps, type KnownRow } from './known-to.page.tsx'

type At = { readonly contact: string }

const coverage = ({ asOf, covers, coversFrom }: ListAnswer): string =>
  `As of ${localDateWords(asOf)}. Covers: ${covers.replace(/[.\s]+$/, '')}, from ${localDateWords(coversFrom)}.`

const rowOf = (agency: Agency, answer: ListAnswer | undefined, today: Temporal.PlainDate, limit: number): KnownRow => {
  if (agency.sensitive)
    return { agency: agency.name, found: 'not-indexed', words: 'It is never listed. Ask it by name.', stale: false }
  if (answer === undefined)
    return { agency: agency.name, found: 'no-list', words: 'It had put no list in place. Ask it.', stale: false }
  const days = Temporal.PlainDate.from(answer.asOf).until(today).total({ unit: 'days' })
  return { agency: agency.name, found: answer.found, words: coverage(answer), stale: isStale(days, limit) }
}

const read =
  (needs: ListNeeds) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<KnownToProps | typeof notFound> => {
    subject(params.contact)
    const contact = await findContact(tx, params.contact)
    if (contact === null) return notFound
    const { calendar, policies }: HubClock = await hubClock(tx, now, needs)
    const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate()
    const looks = await listLooks(tx, contact.id)
    const agencies = await agenciesInOrder(tx)
    const children = (await peopleOf(tx, contact.id)).filter(({ identity }) => identity.role === 'child')
    return {
      contact: contact.id,
      reference: contact.reference,
      children: children.map(({ id, identity }) => {
        const look = looks.find(({ person }) => person === id)
        const own = look?.answers ?? []
        const shown = agencies.filter(
          ({ id: agency, kind, sensitive }) =>
            sensitive || partners.has(kind) || own.some((one) => one.agency === agency),
        )
        return {
          person: id,
          name: identity.name || 'A child without a name',
          looked: look === undefined ? '' : `Looked by ${look.lookedByName}, ${recordWords(calendar, look.lookedAt)}.`,
          rows: shown.map((agency) =>
            rowOf(
              agency,
              own.find((one) => one.agency === agency.id),
              today,
              policies.lists.body.staleAfterDays,
            ),
          ),
        }
      }),
      trouble: await lookTrouble(tx, contact.id),
      mayLook: holds(actor, 'screener', 'decision-maker'),
    }
  }

/** Whether agencies' lists hold the children of a live contact. */
export const knownToRoutes = (needs: ListNeeds): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: KnownToProps, _: unknown, form: FormState) => knownToPage(props, form),
  }
  return [
    route.get(paths.knownTo, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'list.known-to',
      ...screen,
    }),
    route.post(paths.knownTo, {
      may: only('screener', 'decision-maker'),
      audits: 'list.look',
      form: noQuestions,
      act: ({ tx, actor, params, now, subject }) => {
        subject(params.contact)
        return lookForChildren(tx, signedIn(actor), params.contact, now, needs)
      },
      then: (_, { contact }) => paths.knownTo({ contact }),
      screen,
    }),
  ]
}
