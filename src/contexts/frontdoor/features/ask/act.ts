import type { Temporal } from 'temporal-polyfill'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { newId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { type Agency, ownAgencies } from '../../../partnership/index.ts'
import { agreements, type BasisBody, basisOf, passes, recordBasis } from '../../../sharing/index.ts'
import { runningOn, wantsReason } from '../../model/agreement.ts'
import { aboutOf } from '../../model/ask.ts'
import { concernName } from '../../model/concern-name.ts'
import { type Contact, mayAct, type NewFact } from '../../model/contact.ts'
import { answerDue } from '../../model/deadlines.ts'
import { refusalWords } from '../../model/refusals.ts'
import type { Needs } from '../../needs.ts'
import { appendFacts, lockContact } from '../../store/contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { moveProgress, referralOf } from '../../store/referred.ts'
import { insertRequest, type NewRequest, requestsOf } from '../../store/requests.ts'
import { type BasisGiven, basisFrom } from './basis-given.ts'
import { sendNotice } from './notice.ts'

export type Question = { readonly agency: string; readonly questions: readonly string[]; readonly why: string }

export type Asking = {
  readonly contact: string
  readonly version: number
  /** Null where the basis recorded before still holds. */
  readonly basis: BasisGiven | null
  readonly requests: readonly Question[]
  /** The worry in the words agencies are sent; the referrer's own words where it is absent. */
  readonly summary?: string
  /** Why an agency whose agreement has ended is asked all the same. */
  readonly agreementReason?: string
}

export type Sent = { readonly contact: Contact; readonly requests: readonly NewRequest[] }
type AskNeeds = Pick<Needs, 'calendarOf' | 'newToken' | 'hashToken' | 'baseUrl'>
type Chosen = Question & { readonly to: Agency }

const trouble = (asked: Question, agency: Agency | undefined, already: ReadonlySet<string>): FieldErrors => {
  if (agency === undefined || agency.seat === 'lead') return { agency: 'Choose agencies of this hub' }
  if (already.has(agency.id)) return { agency: `${agency.name} has been asked already` }
  if (agency.seat === 'none' && agency.contactEmail === '')
    return { agency: `${agency.name} has no mail address on record: ring them, and have it added` }
  if (asked.questions.every((question) => question.trim() === ''))
    return { [`ask-${agency.id}`]: `Choose or write at least one question for ${agency.name}` }
  return {}
}

const chosenOf = (
  requests: readonly Question[],
  agencies: readonly Agency[],
  already: ReadonlySet<string>,
): Result<readonly Chosen[], FieldErrors> => {
  if (requests.length === 0) return refuse({ agency: 'Choose at least one agency to ask' })
  const errors: Record<string, string> = {}
  const chosen: Chosen[] = []
  const seen = new Set(already)
  for (const asked of requests) {
    const to = agencies.find(({ id }) => id === asked.agency)
    Object.assign(errors, trouble(asked, to, seen))
    seen.add(asked.agency)
    if (to !== undefined) chosen.push({ ...asked, to })
  }
  return Object.keys(errors).length > 0 ? refuse(errors) : ok(chosen)
}

/** The basis to record now, null where the recorded one still passes, or what is missing. */
const gate = async (
  tx: Tx,
  actor: SignedIn,
  contact: Contact,
  given: BasisGiven | null,
  { clock, now }: { readonly clock: HubClock; readonly now: Temporal.Instant },
): Promise<Result<BasisBody | null, FieldErrors>> => {
  if (given !== null) return basisFrom(given, contact, { ...clock, mayOverride: holds(actor, 'decision-maker') }, now)
  const recorded = await basisOf(tx, contact.id)
  if (recorded !== null && passes(recorded.body, contact)) return ok(null)
  return refuse({ ground: 'Record why agencies may be asked: nothing is sent without it' })
}

const requestFor = (
  contact: Contact,
  { to, questions, why }: Chosen,
  about: NewRequest['about'],
  { dueAt, agreementReason }: { readonly dueAt: Temporal.Instant; readonly agreementReason: string | null },
): NewRequest => ({
  id: newId(),
  contact: contact.id,
  agency: to.id,
  agencyName: to.name,
  agencyLetter: to.letter,
  reference: contact.reference,
  rating: contact.rating ?? 'red',
  about: { ...about, whyYou: why.trim() },
  questions: questions.map((question) => question.trim()).filter((question) => question !== ''),
  dueAt,
  agreementReason,
})

/** Kept in place of a reason where none is asked for. */
const notDelayed = 'Red or likely significant harm: not delayed.'

const namesOf = (chosen: readonly Chosen[]): string => chosen.map(({ to }) => to.name).join(' and ')

/** Those chosen whose newest agreement has ended. */
const endedOf = async (tx: Tx, chosen: readonly Chosen[], now: Temporal.Instant): Promise<readonly Chosen[]> => {
  const known = await agreements(tx)
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  return chosen.filter(
    ({ agency }) =>
      runningOn(
        known.find((one) => one.agency === agency),
        today,
      ) === 'ended',
  )
}

/** What every agency is told alike. */
const aboutFor = async (tx: Tx, contact: Contact, asking: Asking, clock: HubClock, agencies: readonly Agency[]) => {
  const referral = await referralOf(tx, contact.id)
  if (referral === null) return null
  const summary = asking.summary?.trim()
  return {
    ...aboutOf(
      referral,
      concernName(clock.policies.concerns.body.concerns, contact.concern),
      summary ? summary : referral.concern.worriedAbout,
    ),
    whyYou: '',
    contactPhone: agencies.find(({ seat }) => seat === 'lead')?.contactPhone ?? '',
  }
}

const factsOf = (basis: BasisBody | null, sent: readonly NewRequest[], now: Temporal.Instant): readonly NewFact[] => [
  ...(basis === null ? [] : [{ kind: 'basis-recorded' as const, body: { ...basis }, occurredAt: now }]),
  {
    kind: 'agencies-asked',
    body: {
      agencies: sent.map(({ id, agency, agencyName, dueAt }) => ({
        request: id,
        agency,
        name: agencyName,
        dueAt: dueAt.toString(),
      })),
    },
    occurredAt: now,
  },
]

/**
 * Sends named questions to agencies, each with its own deadline, once a basis is recorded that passes. The database
 * refuses too. Agencies without accounts get a one-time link by mail; all mail is without content.
 */
export const askAgencies = async (
  tx: Tx,
  actor: SignedIn,
  asking: Asking,
  now: Temporal.Instant,
  needs: AskNeeds,
): Promise<Result<Sent, FieldErrors | typeof notFound>> => {
  const contact = await lockContact(tx, asking.contact)
  if (contact === null) return refuse(notFound)
  const may = mayAct(contact, 'ask', asking.version)
  if (!may.ok) return refuse(refusalWords(may.refusal))
  const clock = await hubClock(tx, now, needs)
  const due = contact.rating === null ? null : answerDue(clock.policies, clock.calendar, contact.rating, now)
  if (due === null) return refuse({ '': 'This rating asks no agency. Decide, or grade it up first.' })
  const agencies = await ownAgencies(tx)
  const already = new Set<string>((await requestsOf(tx, contact.id)).map(({ agency }) => agency))
  const chosen = chosenOf(asking.requests, agencies, already)
  const basis = await gate(tx, actor, contact, asking.basis, { clock, now })
  if (!chosen.ok || !basis.ok)
    return refuse({ ...(basis.ok ? {} : basis.refusal), ...(chosen.ok ? {} : chosen.refusal) })
  const ground = (basis.value ?? (await basisOf(tx, contact.id))?.body)?.ground ?? null
  const ended = await endedOf(tx, chosen.value, now)
  const agreementReason = (asking.agreementReason ?? '').trim()
  if (ended.length > 0 && agreementReason === '' && wantsReason(contact.rating, ground))
    return refuse({ agreementReason: `Say why ${namesOf(ended)} is asked though its agreement has ended` })
  const about = await aboutFor(tx, contact, asking, clock, agencies)
  if (about === null) return refuse(notFound)
  if (basis.value !== null) await recordBasis(tx, actor, { enquiry: contact.id, body: basis.value }, now)
  const sent: NewRequest[] = []
  for (const one of chosen.value) {
    const reason = ended.includes(one) ? agreementReason || notDelayed : null
    const request = requestFor(contact, one, about, { dueAt: due, agreementReason: reason })
    await insertRequest(tx, actor, request, now)
    await sendNotice(tx, actor, { agency: one.to, request, calendar: clock.calendar }, now, needs)
    sent.push(request)
  }
  await moveProgress(tx, contact.id, 'agencies-asked')
  const next = await appendFacts(tx, contact, actor, now, factsOf(basis.value, sent, now), { state: 'asking' })
  return ok({ contact: next, requests: sent })
}
