import type { Temporal } from 'temporal-polyfill'
import { type Actor, holds } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import {
  isLive,
  itemsOf,
  kindMarksOf,
  notesOf,
  releasesOf,
  returnsOf,
  type SealedItem,
  type SealedReturn,
  wishesOf,
} from '../../../sharing/index.ts'
import { birthWords } from '../../model/birth-words.ts'
import { recordWords } from '../../model/clock-words.ts'
import { allowed } from '../../model/contact.ts'
import { answerDetail, notKnownLines } from '../../model/picture.ts'
import { concerns } from '../../model/picture-filter.ts'
import type { Referral } from '../../model/referral.ts'
import { answerState, type Standing } from '../../model/standing.ts'
import type { Needs } from '../../needs.ts'
import { type Dated, earlierHistory, noteSeenJoined } from '../../parts/earlier-history.ts'
import { joinedTo } from '../../parts/joined-read.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { familyDrawn } from '../../parts/family-drawn.ts'
import { familyKnownAt } from '../../parts/family-people.ts'
import { possiblyKnown } from '../../parts/known-read.ts'
import { signalsShown } from '../../parts/signals-read.ts'
import { protectionShown } from '../../parts/protection-read.ts'
import { type ContactChild, childrenOf, decisionsOf } from '../../store/decisions.ts'
import { referralToShow } from '../../store/referral-view.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { type InformationRequest, requestsOf } from '../../store/requests.ts'
import { markAnswersRead } from '../../store/shift-work.ts'
import { standingNow } from '../../store/standing.ts'
import { journeyOf, lastDecided, type Marking, sinceWords } from './picture.journey.ts'
import type { PicturePageProps } from './picture.page.tsx'

export type At = { readonly contact: string }
const stripOf = (
  requests: readonly InformationRequest[],
  standing: Standing,
  now: Temporal.Instant,
): PicturePageProps['strip'] => [
  ...requests.map((request): PicturePageProps['strip'][number] => ({
    agency: request.agencyName,
    letters: request.agencyLetter,
    state: request.state === 'withdrawn' ? 'declined' : answerState(request, now),
    detail: answerDetail(request, now),
  })),
  ...standing.answers.filter(({ state }) => state === 'not-asked'),
]

const namedChildren = (children: readonly ContactChild[]) =>
  children.map(({ id, name, body }) => ({ id, name, firstNames: body.firstNames }))

const childrenShown = (referral: Referral, today: Temporal.PlainDate): PicturePageProps['children'] =>
  referral.children.map((child) => ({
    name: `${child.firstNames} ${child.lastName}`.trim(),
    words: birthWords(child.birth, today),
    where: [child.address, child.postcode].filter(Boolean).join(', ') || 'address not given',
    whereNow: child.whereNow,
  }))

const sidesOf = (items: readonly SealedItem[], nameOf: (agency: string) => string, side: SealedItem['side']) =>
  items
    .filter((item) => item.side === side)
    .map((item) => ({ source: nameOf(item.agency), words: item.content, sealed: true }))

/** The words of the referrer about the children and the household, and what agencies said on the same side. */
const saidOf = (
  { contact }: Standing,
  referral: Referral,
  items: readonly SealedItem[],
  nameOf: (agency: string) => string,
) => {
  const referrer = (words: string) => ({ source: contact.sourceAgencyName, words, sealed: false })
  const said = (words: string, side: SealedItem['side']) =>
    [referrer(words), ...sidesOf(items, nameOf, side)].filter((one) => one.words !== '')
  return {
    worries: said(referral.concern.impactOnChild, 'worry'),
    strengths: said(referral.workingWell, 'strength'),
    voice: referral.childsVoice,
    parentsSay: referral.parentsViews,
    adults: referral.household.map(({ name, relationship, worryAbout }) => ({
      name,
      words: relationship,
      worry: worryAbout,
    })),
  }
}

const returnedOf = (returns: readonly SealedReturn[], nameOf: (agency: string) => string) =>
  returns.map(({ agency, answer, body }) => ({ agencyName: nameOf(agency), answer, ...body }))

const notesShown = async (tx: Tx, contact: string, { calendar }: HubClock): Promise<PicturePageProps['notes']> =>
  (await notesOf(tx, contact)).map((note) => ({ ...note, when: recordWords(calendar, note.writtenAt) }))

/** Whoever works on it has the answers before their eyes now: the first is kept. */
const noteRead = async (tx: Tx, actor: Actor, contact: string, now: Temporal.Instant): Promise<void> => {
  if (actor.kind === 'signed-in' && holds(actor, 'screener', 'decision-maker'))
    await markAnswersRead(tx, actor, contact, now)
}

/** Who may be known, and the earlier contacts of whoever was judged the same; that those were seen here is kept. */
const othersOf = async (
  { tx, actor, params, now, subject }: Pick<Asked<At>, 'tx' | 'actor' | 'params' | 'now' | 'subject'>,
  clock: HubClock,
  { askFinder }: Needs,
): Promise<{ readonly known: PicturePageProps['known']; readonly earlier: readonly Dated[] }> => {
  const joined = await joinedTo(tx, params.contact)
  const known = await possiblyKnown(tx, params.contact, joined, { clock, hub: signedIn(actor).hub, askFinder })
  const earlier = await earlierHistory(tx, joined, clock)
  subject(...known.known.map(({ contact }) => contact.id), ...earlier.map(({ key }) => key))
  if (actor.kind === 'signed-in' && earlier.length > 0) await noteSeenJoined(tx, actor, params.contact, joined, now)
  return { known, earlier }
}

/** What was asked of the owners of items, and what readers said items are about. */
const saidOfItems = async (tx: Tx, contact: string) => ({
  wishes: await wishesOf(tx, contact),
  marks: await kindMarksOf(tx, contact),
})

/** Whether items may be asked for from here, how pressing it is, and what was asked already. */
const askingOf = async (tx: Tx, { contact }: Standing, mayWork: boolean, protectedNow: boolean) => ({
  contact: contact.id,
  may: mayWork && allowed('ask-owner', contact.state),
  urgent: contact.rating === 'red' || protectedNow,
  ...(await saidOfItems(tx, contact.id)),
})

/** Everything the picture shows. What is sealed and no longer live, the row policies leave out. */
export const readPicture = async (
  { tx, actor, params, query, now, subject }: Asked<At>,
  needs: Needs,
): Promise<PicturePageProps | typeof notFound> => {
  subject(params.contact)
  const found = await standingNow(tx, params.contact, now, needs)
  if (found === null) return notFound
  const { standing, clock } = found
  const shown = await referralToShow(tx, standing.contact, clock, now)
  if (shown === null) return notFound
  const { referral, today } = shown
  const requests = await requestsOf(tx, params.contact)
  const nameOf = (agency: string) => requests.find((request) => request.agency === agency)?.agencyName ?? 'An agency'
  const named = namedChildren(await childrenOf(tx, params.contact))
  const narrowed = named.find(({ id }) => id === query['child']) ?? null
  const stays = ({ content }: { readonly content: string }) => narrowed === null || concerns(content, narrowed, named)
  await noteRead(tx, actor, params.contact, now)
  const all = await itemsOf(tx, params.contact)
  const items = all.filter(stays)
  const live = await isLive(tx, params.contact)
  const { known, earlier } = await othersOf({ tx, actor, params, now, subject }, clock, needs)
  const child = narrowed?.id ?? null
  const decidedAt = lastDecided(await decisionsOf(tx, params.contact), child)
  const marking: Marking = { nameOf, clock, now, decidedAt }
  const mayWork = holds(actor, 'screener', 'decision-maker')
  const protection = await protectionShown(tx, params.contact, clock, { actor, now })
  const asking = await askingOf(tx, standing, mayWork, protection.protections.length > 0)
  const released = live ? [] : (await releasesOf(tx, params.contact)).filter(stays)
  return {
    standing,
    live,
    mayDecide: holds(actor, 'decision-maker'),
    mayWork,
    strip: stripOf(requests, standing, now),
    journey: journeyOf(standing, referral, { items, released, earlier }, marking, asking),
    known,
    signals: await signalsShown(tx, params.contact, clock),
    family: familyDrawn(await familyKnownAt(tx, params.contact, now), today),
    protection,
    children: childrenShown(referral, today),
    ...saidOf(standing, referral, items, nameOf),
    notKnown: notKnownLines(requests, returnedOf(await returnsOf(tx, params.contact), nameOf), referral),
    notes: await notesShown(tx, params.contact, clock),
    childChoices: named,
    child,
    leftOut: all.length - items.length,
    sinceDecision: sinceWords(items, marking),
  }
}
