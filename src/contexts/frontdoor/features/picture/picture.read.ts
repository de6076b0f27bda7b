import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../../kernel/clock/index.ts'
import { holds } from '../../../../kernel/actor.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { itemsOf, notesOf, occurredWords, type Release, releasesOf, returnsOf, type SealedItem } from '../../../sharing/index.ts'
import type { TimelineItem } from '../../../../design/index.ts'
import { birthWords } from '../../model/birth-words.ts'
import { recordWords } from '../../model/clock-words.ts'
import { answerDetail, notKnownLines } from '../../model/picture.ts'
import type { Referral } from '../../model/referral.ts'
import { answerState, type Standing } from '../../model/standing.ts'
import type { Needs } from '../../needs.ts'
import { possiblyKnown } from '../../parts/known-read.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { referralToShow } from '../../store/referral-view.ts'
import { type InformationRequest, requestsOf } from '../../store/requests.ts'
import { standingNow } from '../../store/standing.ts'
import type { PicturePageProps } from './picture.page.tsx'

export type At = { readonly contact: string }
type Dated = TimelineItem & { readonly order: string }

/** News for an hour: what came in since then is marked. */
const freshFor = { minutes: 60 }

const fromItems = (items: readonly SealedItem[], nameOf: (agency: string) => string, { calendar }: HubClock, now: Temporal.Instant): Dated[] =>
  items.map((item) => ({
    key: item.id,
    order: item.occurred,
    when: occurredWords(item.occurred),
    source: nameOf(item.agency),
    text: item.content,
    kind: item.nature,
    sealed: true,
    learned: `learned ${recordWords(calendar, item.recordedAt)}`,
    fresh: Temporal.Instant.compare(item.recordedAt, now.subtract(freshFor)) > 0,
  }))

const fromReleases = (releases: readonly Release[], nameOf: (agency: string) => string, { calendar }: HubClock): Dated[] =>
  releases.map((release) => ({
    key: `${release.item} ${release.recipient}`,
    order: dateOf(calendar, release.releasedAt).toString(),
    when: recordWords(calendar, release.releasedAt),
    source: nameOf(release.agency),
    text: release.content,
    learned: `released to ${release.recipient}`,
  }))

const fromReferral = ({ contact }: Standing, referral: Referral, { calendar }: HubClock): Dated => ({
  key: 'referral',
  order: dateOf(calendar, contact.receivedAt).toString(),
  when: recordWords(calendar, contact.receivedAt),
  source: contact.sourceAgencyName,
  text: `${referral.concern.worriedAbout} ${referral.concern.whenAndWhere}`.trim(),
  kind: 'fact',
  learned: 'in the referral',
})

const stripOf = (requests: readonly InformationRequest[], standing: Standing, now: Temporal.Instant): PicturePageProps['strip'] => [
  ...requests.map((request): PicturePageProps['strip'][number] => ({
    agency: request.agencyName,
    letters: request.agencyLetter,
    state: request.state === 'withdrawn' ? 'declined' : answerState(request, now),
    detail: answerDetail(request, now),
  })),
  ...standing.answers.filter(({ state }) => state === 'not-asked'),
]

const sidesOf = (items: readonly SealedItem[], nameOf: (agency: string) => string, side: SealedItem['side']) =>
  items.filter((item) => item.side === side).map((item) => ({ source: nameOf(item.agency), words: item.content, sealed: true }))

/** Everything the picture shows. What is sealed and no longer live, the row policies leave out. */
export const readPicture = async ({ tx, actor, params, now, subject }: Asked<At>, needs: Needs): Promise<PicturePageProps | typeof notFound> => {
  subject(params.contact)
  const found = await standingNow(tx, params.contact, now, needs)
  if (found === null) return notFound
  const { standing, clock } = found
  const shown = await referralToShow(tx, standing.contact, clock, now)
  if (shown === null) return notFound
  const { referral, today } = shown
  const requests = await requestsOf(tx, params.contact)
  const nameOf = (agency: string) => requests.find((request) => request.agency === agency)?.agencyName ?? 'An agency'
  const items = await itemsOf(tx, params.contact)
  const returns = (await returnsOf(tx, params.contact)).map(({ agency, answer, body }) => ({ agencyName: nameOf(agency), answer, ...body }))
  const live = standing.contact.state !== 'decided'
  const known = await possiblyKnown(tx, params.contact, clock)
  subject(...known.map(({ contact }) => contact.id))
  const journey = [fromReferral(standing, referral, clock), ...fromItems(items, nameOf, clock, now)]
  if (!live) journey.push(...fromReleases(await releasesOf(tx, params.contact), nameOf, clock))
  return {
    standing,
    live,
    mayDecide: holds(actor, 'decision-maker'),
    mayWork: holds(actor, 'screener', 'decision-maker'),
    strip: stripOf(requests, standing, now),
    journey: journey.sort((one, other) => (one.order < other.order ? 1 : -1)),
    known,
    children: referral.children.map((child) => ({ name: `${child.firstNames} ${child.lastName}`.trim(), words: birthWords(child.birth, today), where: `${child.address}, ${child.postcode}` })),
    adults: referral.household.map((adult) => ({ name: adult.name, words: adult.relationship, worry: adult.worryAbout })),
    worries: [{ source: standing.contact.sourceAgencyName, words: referral.concern.impactOnChild, sealed: false }, ...sidesOf(items, nameOf, 'worry')].filter(({ words }) => words !== ''),
    strengths: [{ source: standing.contact.sourceAgencyName, words: referral.workingWell, sealed: false }, ...sidesOf(items, nameOf, 'strength')].filter(({ words }) => words !== ''),
    voice: referral.childsVoice,
    notKnown: notKnownLines(requests, returns, referral),
    notes: (await notesOf(tx, params.contact)).map((note) => ({ ...note, when: recordWords(clock.calendar, note.writtenAt) })),
  }
}
