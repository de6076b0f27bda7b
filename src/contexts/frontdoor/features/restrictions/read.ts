import type { Temporal } from 'temporal-polyfill'
import { type Actor, holds } from '../../../../kernel/actor.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { bornWords, keptApartBy, nearPeople, peopleOf, recordsOf, type SourceRecord } from '../../../people/index.ts'
import { localDateWords } from '../../model/agreement.ts'
import { recordWords } from '../../model/clock-words.ts'
import { canRead, readsAt, reviewDue } from '../../model/restriction.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { findContact } from '../../store/contacts.ts'
import { earlierContacts } from '../../store/earlier-contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import {
  findRestriction,
  readersOf,
  type Restriction,
  type RestrictionReader,
  restrictedContacts,
  restrictions,
  wordsOn,
} from '../../store/restrictions.ts'
import type { RecordsProps } from './records.page.tsx'
import type { RestrictedRow } from './restricted.page.tsx'
import type { RecordRow, RestrictionProps } from './restriction.page.tsx'

/** Whether somebody may know of a restriction: who reads it, decides, or looks after the hub. */
const mayKnow = (actor: Actor, { mine }: Restriction): boolean =>
  mine || holds(actor, 'decision-maker', 'hub-administrator')

const rowOf = (restriction: Restriction, { calendar }: HubClock, today: Temporal.PlainDate): RestrictedRow => {
  const { id, references, raisedByName, raisedAt, reviewOn, liftedAt, liftedByName, mine } = restriction
  return {
    id,
    references: references.join(', '),
    words:
      liftedAt === null
        ? `Closed by ${raisedByName} on ${recordWords(calendar, raisedAt)}. To be looked at again on ${localDateWords(reviewOn)}.${mine ? ' You may read it.' : ''}`
        : `Opened again by ${liftedByName} on ${recordWords(calendar, liftedAt)}.`,
    state: liftedAt !== null ? 'lifted' : reviewDue(reviewOn, today) ? 'due' : 'stands',
  }
}

export const readRestricted =
  (needs: Needs) =>
  async ({ tx, actor, now }: Asked<object>): Promise<{ readonly rows: readonly RestrictedRow[] }> => {
    const clock = await hubClock(tx, now, needs)
    const today = now.toZonedDateTimeISO(clock.calendar.zone).toPlainDate()
    const all = await restrictions(tx)
    return { rows: all.filter((one) => mayKnow(actor, one)).map((one) => rowOf(one, clock, today)) }
  }

type At = { readonly restriction: string }

type Records = Pick<RestrictionProps, 'before' | 'after' | 'perhaps'>

/** The records it keeps apart, and others that the finder holds to be perhaps the same child's. */
const recordsAround = async ({ tx, params }: Asked<At>, hub: string, { askFinder }: Needs): Promise<Records> => {
  const placed = await keptApartBy(tx, params.restriction)
  const ids = placed.map(({ person }) => person)
  const near = (await nearPeople(tx, askFinder, hub, ids)) ?? []
  const others = near.filter(({ id, likeness }) => !ids.includes(id) && likeness !== 'show')
  const records = await recordsOf(tx, ids)
  const contacts = new Map(
    (
      await earlierContacts(
        tx,
        [...records, ...others].map(({ sourceId }) => sourceId),
      )
    ).map((one) => [one.id as string, one]),
  )
  const rowsOf = (list: readonly SourceRecord[]): readonly RecordRow[] =>
    list.flatMap(({ id, identity, sourceId }) => {
      const contact = contacts.get(sourceId)
      const name = identity.name || 'A child without a name'
      return contact === undefined
        ? []
        : [{ key: id, name, born: bornWords(identity.birth), contact: sourceId, reference: contact.reference }]
    })
  const on = (side: 'before' | 'after') =>
    rowsOf(records.filter(({ id }) => placed.some((one) => one.person === id && one.side === side)))
  const once = [...new Map(others.map((one) => [one.id, one])).values()]
  return { before: on('before'), after: on('after'), perhaps: rowsOf(once) }
}

const factsOf = (restriction: Restriction, { calendar }: HubClock): RestrictionProps['facts'] => [
  { key: 'Closed by', value: `${restriction.raisedByName}, ${recordWords(calendar, restriction.raisedAt)}` },
  restriction.liftedAt === null
    ? { key: 'To be looked at again', value: localDateWords(restriction.reviewOn) }
    : { key: 'Opened again by', value: `${restriction.liftedByName}, ${recordWords(calendar, restriction.liftedAt)}` },
]

const whatWords = { restricted: 'Why', added: 'Another contact', reviewed: 'Looked at again', lifted: 'Opened again' }

/** The last day somebody reads it, or when that was ended. */
const untilWords = ({ until, endedAt }: RestrictionReader, calendar: HubClock['calendar']): string =>
  endedAt === null
    ? `until ${localDateWords(until.subtract({ seconds: 1 }).toZonedDateTimeISO(calendar.zone).toPlainDate().toString())}`
    : `ended ${recordWords(calendar, endedAt)}`

const readersShown = async (
  { tx, params, now }: Asked<At>,
  { calendar }: HubClock,
): Promise<RestrictionProps['readers']> =>
  (await readersOf(tx, params.restriction)).map((reader) => ({
    id: reader.id,
    name: reader.name,
    words: `${untilWords(reader, calendar)}. ${reader.why.replace(/[.\s]+$/, '')}. Named by ${reader.grantedByName}.`,
    reads: readsAt(reader, now),
  }))

export const readRestriction =
  (needs: Needs) =>
  async (asked: Asked<At>): Promise<RestrictionProps | typeof notFound> => {
    const { tx, actor, params, now, subject } = asked
    subject(params.restriction)
    const restriction = await findRestriction(tx, params.restriction)
    if (restriction === null || !mayKnow(actor, restriction)) return notFound
    const clock = await hubClock(tx, now, needs)
    const { user, hub } = signedIn(actor)
    const { mine } = restriction
    const lifted = restriction.liftedAt !== null
    const work = mine && !lifted && holds(actor, 'decision-maker')
    const contacts = await restrictedContacts(tx, restriction.id)
    if (mine) subject(...contacts.map(({ contact }) => contact))
    return {
      id: restriction.id,
      mine,
      lifted,
      facts: factsOf(restriction, clock),
      contacts,
      readers: await readersShown(asked, clock),
      words: (await wordsOn(tx, restriction.id)).map((word, index) => ({
        key: String(index),
        when: whatWords[word.what],
        words: `${word.words}\n${word.saidByName}, ${recordWords(clock.calendar, word.saidAt)}`,
      })),
      ...(mine && !lifted ? await recordsAround(asked, hub, needs) : { before: [], after: [], perhaps: [] }),
      may: { name: !lifted && (work || holds(actor, 'hub-administrator')), work, lift: restriction.raisedBy !== user },
      colleagues: (await colleagues(tx))
        .filter((one) => one.user !== user && canRead(one))
        .map((one) => ({ value: one.user, text: one.name })),
    }
  }

export const readRecords = async ({
  tx,
  actor,
  params,
  subject,
}: Asked<At & { readonly contact: string }>): Promise<RecordsProps | typeof notFound> => {
  subject(params.restriction, params.contact)
  const restriction = await findRestriction(tx, params.restriction)
  const contact = await findContact(tx, params.contact)
  if (restriction?.mine !== true || restriction.liftedAt !== null || contact === null) return notFound
  if (!holds(actor, 'decision-maker')) return notFound
  const placed = new Map((await keptApartBy(tx, restriction.id)).map(({ person, side }) => [person as string, side]))
  const children = (await peopleOf(tx, contact.id)).filter(({ identity }) => identity.role === 'child')
  return {
    restriction: restriction.id,
    contact: contact.id,
    reference: contact.reference,
    children: children.map(({ id, identity }) => ({
      id,
      name: identity.name || 'A child without a name',
      born: bornWords(identity.birth),
      placed: placed.get(id) ?? '',
    })),
  }
}
