import { holds } from '../../../../kernel/actor.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { agesThen, type Entry, gapsAt, gapWords, seenThrough, sourcesAt } from '../../model/chronology.ts'
import { recordWords } from '../../model/clock-words.ts'
import { occurredWords } from '../../../sharing/index.ts'
import type { Needs } from '../../needs.ts'
import { noteSeenJoined } from '../../parts/earlier-history.ts'
import { joinedTo } from '../../parts/joined-read.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type ContactChild, childrenOf } from '../../store/decisions.ts'
import { earlierContacts } from '../../store/earlier-contacts.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { requestsOf } from '../../store/requests.ts'
import { standingNow } from '../../store/standing.ts'
import { contactsAt, entriesOf } from '../../parts/journey-entries.ts'
import { type Mark, marksAt, significanceWords } from '../../model/significance.ts'
import { marksOf } from '../../store/significance.ts'
import { journeyPage, type JourneyPageProps } from './journey.page.tsx'
import { lensFrom } from './lens.ts'

type At = { readonly contact: string }

type Around = {
  readonly own: string
  readonly children: readonly ContactChild[]
  readonly clock: HubClock
  readonly marks: ReadonlyMap<string, Mark>
  readonly mayWork: boolean
}

const markWords = (mark: Mark | undefined, { calendar }: HubClock): readonly string[] =>
  mark === undefined
    ? []
    : [`${significanceWords[mark.word]}: ${mark.reason} (${mark.saidByName}, ${recordWords(calendar, mark.saidAt)})`]

const rowOf = (entry: Entry, { own, children, clock, marks, mayWork }: Around) => ({
  key: entry.key,
  when: occurredWords(entry.happened),
  source: entry.source,
  text: entry.text,
  kind: entry.nature ?? undefined,
  sealed: entry.sealed,
  learned: `learned ${recordWords(clock.calendar, entry.learnedAt)}`,
  fresh: entry.weighty,
  freshWords: significanceWords[marks.get(`${entry.contact} ${entry.entry}`)?.word ?? 'none'],
  act: mayWork
    ? { text: 'How much it matters', href: paths.significance({ contact: entry.contact, entryName: entry.entry }) }
    : undefined,
  notes: [
    ...markWords(marks.get(`${entry.contact} ${entry.entry}`), clock),
    ...[
      agesThen(
        children.map(({ body }) => body),
        entry.happened,
      ),
    ].filter(Boolean),
    ...(entry.contact === own ? [] : [`contact ${entry.reference}, judged the same person`]),
  ],
})

const isWeighty = (mark: Mark | undefined): boolean => mark !== undefined && mark.word !== 'background'

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, query, now, subject }: Asked<At>): Promise<JourneyPageProps | typeof notFound> => {
    subject(params.contact)
    const found = await standingNow(tx, params.contact, now, needs)
    if (found === null) return notFound
    const { standing, clock } = found
    const { hubName } = signedIn(actor)
    const { lens, form, past } = lensFrom(query, now, clock.calendar)
    const contacts = await earlierContacts(tx, await contactsAt(tx, params.contact, lens.asAt))
    subject(...contacts.map(({ id }) => id))
    const all: Entry[] = []
    for (const contact of contacts) all.push(...(await entriesOf(tx, { contact, clock, hubName })))
    if (contacts.length > 1)
      await noteSeenJoined(tx, signedIn(actor), params.contact, await joinedTo(tx, params.contact), now)
    const children = await childrenOf(tx, params.contact)
    const requests = await requestsOf(tx, params.contact)
    const agencies = [
      ...new Set([...requests.map(({ agencyName }) => agencyName), ...standing.answers.map(({ agency }) => agency)]),
    ]
    const marks = marksAt(
      await marksOf(
        tx,
        contacts.map(({ id }) => id),
      ),
      lens.asAt,
    )
    const entries = all.map((entry) => ({ ...entry, weighty: isWeighty(marks.get(`${entry.contact} ${entry.entry}`)) }))
    const around = { own: params.contact, children, clock, marks, mayWork: holds(actor, 'screener', 'decision-maker') }
    const shown = seenThrough(entries, lens)
    return {
      contact: params.contact,
      reference: standing.contact.reference,
      who: children.map(({ name }) => name).join(', '),
      asAt: recordWords(clock.calendar, lens.asAt),
      past,
      form,
      sources: sourcesAt(entries, lens.asAt),
      withoutSealed: lens.withoutSealed,
      leftOut:
        seenThrough(entries, { ...lens, source: '', nature: '', withoutSealed: false, weightyOnly: false }).length -
        shown.length,
      rows: shown.map((entry) => rowOf(entry, around)),
      gaps: gapsAt(agencies, requests, lens.asAt).map(({ agency, gap }) => `${agency}: ${gapWords[gap]}`),
      printed: `${signedIn(actor).name}, ${recordWords(clock.calendar, now)}`,
    }
  }

/** The whole journey of a child, as known now or at any moment before, on screen and on paper. */
export const journeyRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.journey, {
    may: only('screener', 'decision-maker', 'business-support'),
    audits: 'journey.see',
    read: read(needs),
    page: journeyPage,
  }),
]
