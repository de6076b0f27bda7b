import { Temporal } from 'temporal-polyfill'
import type { TimelineItem } from '../../../../design/index.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import {
  type KindMark,
  mayGo,
  occurredWords,
  type Release,
  type ReleaseWish,
  type SealedItem,
} from '../../../sharing/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { wishWords } from '../../model/decision.ts'
import { kindWords } from '../../model/signal-words.ts'
import type { Referral } from '../../model/referral.ts'
import type { Standing } from '../../model/standing.ts'
import type { Dated } from '../../parts/earlier-history.ts'
import { paths } from '../../paths.ts'
import type { Decision } from '../../store/decisions.ts'
import type { HubClock } from '../../store/hub-clock.ts'

/** News for an hour: what came in since then is marked. */
const freshFor = { minutes: 60 }

export type Marking = {
  readonly nameOf: (agency: string) => string
  readonly clock: HubClock
  readonly now: Temporal.Instant
  /** When a child of this picture was last decided about; null before. */
  readonly decidedAt: Temporal.Instant | null
}

const after = (one: Temporal.Instant, other: Temporal.Instant | null): boolean =>
  other !== null && Temporal.Instant.compare(one, other) > 0

/** New is what came in the last hour, and what came after a decision, which says so. */
const freshness = (at: Temporal.Instant, { now, decidedAt }: Pick<Marking, 'now' | 'decidedAt'>) =>
  after(at, decidedAt)
    ? { fresh: true, freshWords: 'Since the decision' }
    : { fresh: after(at, now.subtract(freshFor)) }

export type Asking = {
  readonly contact: string
  readonly may: boolean
  /** Something may leave without its owner's word, where waiting risks harm. */
  readonly urgent: boolean
  readonly wishes: readonly ReleaseWish[]
  /** What readers said items are about. */
  readonly marks: readonly KindMark[]
}

/** The way to its owner, from an item that it wants to be asked about. */
const askingOf = (item: SealedItem, nameOf: Marking['nameOf'], { contact, may, urgent, wishes }: Asking) => ({
  notes: wishes.filter((wish) => wish.item === item.id).map(wishWords),
  ...(may && mayGo('ask its owner', item.mayLeave)
    ? {
        act: {
          text: `Ask ${nameOf(item.agency)} to release this`,
          href: paths.releaseWish({ contact, item: item.id }),
        },
      }
    : {}),
  ...(may && urgent && item.mayLeave === 'no'
    ? { act: { text: 'Disclose without waiting', href: paths.disclose({ contact, item: item.id }) } }
    : {}),
})

/** What an item is said to be about, and the way to say so. */
const aboutOf = (item: SealedItem, { contact, may, marks }: Asking, { clock }: Marking) => {
  const mark = marks.findLast((one) => one.item === item.id)
  const kind = mark?.kind ?? item.kind ?? ''
  const by = mark === undefined ? '' : ` (${mark.byName})`
  return {
    about: kind === '' ? [] : [`About: ${kindWords(kind, clock.policies)}${by}`],
    ...(may
      ? {
          more: {
            text: kind === '' ? 'Say what it is about' : 'Say otherwise',
            href: paths.itemKind({ contact, item: item.id }),
          },
        }
      : {}),
  }
}

const fromItems = (items: readonly SealedItem[], marking: Marking, asking: Asking): Dated[] =>
  items.map((item) => {
    const { about, ...more } = aboutOf(item, asking, marking)
    const { notes, ...asked } = askingOf(item, marking.nameOf, asking)
    return {
      key: item.id,
      order: item.occurred,
      when: occurredWords(item.occurred),
      source: marking.nameOf(item.agency),
      text: item.content,
      kind: item.nature,
      sealed: true,
      learned: `learned ${recordWords(marking.clock.calendar, item.recordedAt)}`,
      ...freshness(item.recordedAt, marking),
      notes: [...about, ...notes],
      ...asked,
      ...more,
    }
  })

const fromReleases = (
  releases: readonly Release[],
  nameOf: (agency: string) => string,
  { calendar }: HubClock,
): Dated[] =>
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

/** When a child that the picture shows was last decided about; null before that. */
export const lastDecided = (decisions: readonly Decision[], child: string | null): Temporal.Instant | null =>
  decisions
    .filter((decision) => child === null || decision.child === child)
    .reduce<Temporal.Instant | null>(
      (last, { decidedAt }) => (last === null || Temporal.Instant.compare(decidedAt, last) > 0 ? decidedAt : last),
      null,
    )

/** How much came after the last decision, or empty. */
export const sinceWords = (items: readonly SealedItem[], { decidedAt, clock }: Marking): string => {
  const count = items.filter(({ recordedAt }) => after(recordedAt, decidedAt)).length
  if (count === 0 || decidedAt === null) return ''
  const came = count === 1 ? '1 entry came' : `${String(count)} entries came`
  return `${came} after the decision of ${recordWords(clock.calendar, decidedAt)}.`
}

/**
 * The journey, the newest first: the referral, what agencies sealed, what was released once that is closed, and the earlier
 * contacts of whoever was judged to be the same person.
 */
export const journeyOf = (
  standing: Standing,
  referral: Referral,
  {
    items,
    released,
    earlier,
  }: {
    readonly items: readonly SealedItem[]
    readonly released: readonly Release[]
    readonly earlier: readonly Dated[]
  },
  marking: Marking,
  asking: Asking,
): readonly TimelineItem[] =>
  [
    fromReferral(standing, referral, marking.clock),
    ...fromItems(items, marking, asking),
    ...fromReleases(released, marking.nameOf, marking.clock),
    ...earlier,
  ].sort((one, other) => (one.order < other.order ? 1 : -1))
