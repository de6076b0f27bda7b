import { holds } from '../../../../kernel/actor.ts'
import type { AgencyAnswer } from '../../../../design/index.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { levelOf } from '../../../partnership/index.ts'
import { agreements, basisOf, passes, type RecordedBasis } from '../../../sharing/index.ts'
import { localDateWords, runningOn, wantsReason } from '../../model/agreement.ts'
import { type Proposal, proposeAsks } from '../../model/ask.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import type { Contact } from '../../model/contact.ts'
import { answerDue } from '../../model/deadlines.ts'
import type { Referral } from '../../model/referral.ts'
import { answerState } from '../../model/standing.ts'
import type { Needs } from '../../needs.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { referralOf } from '../../store/referred.ts'
import { type InformationRequest, requestsOf } from '../../store/requests.ts'
import { standingNow, type StandingNow } from '../../store/standing.ts'
import type { AgencyOffer, AskPageProps } from './ask.page.tsx'
import type { BasisOffer } from './basis-fields.tsx'

export type AskAt = { readonly contact: string }

const groundWords = {
  'significant-harm': 'Significant harm is likely, so consent is not required',
  consent: 'Consent was given',
  override: 'A decision maker went without consent',
  urgent: 'Red could not wait',
} as const

const recordedWords = ({ body, recordedAt, recordedByName }: RecordedBasis, { calendar }: HubClock): string => {
  const detail = body.ground === 'consent' ? `by ${body.consent?.givenBy ?? ''}` : body.reason
  return `${groundWords[body.ground]}: ${detail.trim().replace(/[.\s]+$/, '')}. Recorded by ${recordedByName} on ${recordWords(calendar, recordedAt)}; it holds for further questions.`
}

const consentWords = ({ consent }: Referral): string => {
  if (consent.consent === 'given')
    return `The referrer says consent was given${consent.givenBy === '' ? '' : ` by ${consent.givenBy}`}.`
  return consent.consent === 'refused'
    ? 'The referrer says consent was refused.'
    : 'The referrer says consent was not asked for.'
}

const basisOffer = async (
  { tx, actor }: Asked<AskAt>,
  contact: Contact,
  referral: Referral,
  clock: HubClock,
): Promise<BasisOffer> => {
  const recorded = await basisOf(tx, contact.id)
  const level = levelOf(clock.policies.thresholds.body, contact.level ?? '')
  return {
    recorded: recorded !== null && passes(recorded.body, contact) ? recordedWords(recorded, clock) : null,
    levelName: level?.name ?? '',
    significantHarm: level?.significantHarm ?? false,
    red: contact.rating === 'red',
    mayOverride: holds(actor, 'decision-maker'),
    referrerSays: consentWords(referral),
    noConsentReasons: clock.policies.consent.body.noConsentReasons,
  }
}

const offersOf = (
  proposals: readonly Proposal<StandingNow['agencies'][number]>[],
  contact: Contact,
  { policies, calendar }: HubClock,
  now: Asked<AskAt>['now'],
): readonly AgencyOffer[] => {
  const due = contact.rating === null ? null : answerDue(policies, calendar, contact.rating, now)
  if (due === null) return []
  const unit =
    policies.ratings.body.ratings.find(({ rating }) => rating === contact.rating)?.agencyAnswer?.unit ?? 'elapsed-hours'
  const words = deadlineWords(calendar, { due, unit, now })
  return proposals.map(({ agency, proposed, questions, asked }) => ({
    id: agency.id,
    name: agency.name,
    proposed,
    how: `answer due ${words.due} (${words.left}, ${words.basis})${agency.seat === 'none' ? ', by one-time link' : ''}`,
    questions,
    asked,
  }))
}

const beforeOf = (
  requests: readonly InformationRequest[],
  { calendar }: HubClock,
  now: Asked<AskAt>['now'],
): readonly AgencyAnswer[] =>
  requests.map((request) => ({
    agency: request.agencyName,
    letters: request.agencyLetter,
    state: answerState(request, now),
    detail: request.answer === null ? `due ${recordWords(calendar, request.dueAt)}` : undefined,
  }))

/** Agencies and questions that may be asked about a contact now. */
export const proposalsFor = (
  { standing, clock, agencies }: StandingNow,
  referral: Referral,
  requests: readonly InformationRequest[],
): readonly Proposal<StandingNow['agencies'][number]>[] => {
  const { contact } = standing
  const rule = clock.policies.ratings.body.ratings.find(({ rating }) => rating === contact.rating)
  const asked = new Set<string>(requests.map(({ agency }) => agency))
  return proposeAsks(
    clock.policies.concerns.body.concerns,
    {
      concern: contact.concern,
      asksAgencies: (rule?.agencyAnswer ?? null) !== null,
      source: contact.sourceAgency,
      referral,
    },
    agencies.filter(({ id }) => !asked.has(id)),
  )
}

/** What the asking page and its form both need; null when this actor may not see the contact, or it is not screened. */
export const readAsking = async ({ tx, params, now }: Asked<AskAt>, needs: Needs) => {
  const found = await standingNow(tx, params.contact, now, needs)
  const referral = await referralOf(tx, params.contact)
  if (found === null || referral === null || found.standing.contact.rating === null) return null
  const requests = await requestsOf(tx, params.contact)
  return { found, referral, requests, proposals: proposalsFor(found, referral, requests) }
}

/** "Coast Probation, on 2 Nov 2026" for each agency offered whose agreement has ended. */
const endedWords = async ({ tx, now }: Asked<AskAt>, offers: readonly AgencyOffer[]): Promise<readonly string[]> => {
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  return (await agreements(tx)).flatMap((one) => {
    const offer = offers.find(({ id }) => id === one.agency)
    return offer === undefined || runningOn(one, today) !== 'ended'
      ? []
      : [`${offer.name}’s ended on ${localDateWords(one.endsOn)}`]
  })
}

/** Everything the asking page shows. */
export const readAskPage = async (asked: Asked<AskAt>, needs: Needs): Promise<AskPageProps | typeof notFound> => {
  asked.subject(asked.params.contact)
  const read = await readAsking(asked, needs)
  if (read === null) return notFound
  const { found, referral, requests, proposals } = read
  const { standing, clock } = found
  const offers = standing.contact.state === 'decided' ? [] : offersOf(proposals, standing.contact, clock, asked.now)
  return {
    standing,
    basis: await basisOffer(asked, standing.contact, referral, clock),
    offers,
    before: beforeOf(requests, clock, asked.now),
    asksAgencies: clock.policies.ratings.body.ratings.some(
      (rule) => rule.rating === standing.contact.rating && rule.agencyAnswer !== null,
    ),
    summary: referral.concern.worriedAbout,
    ended: await endedWords(asked, offers),
    endedWantsReason: wantsReason(standing.contact.rating, null),
  }
}
