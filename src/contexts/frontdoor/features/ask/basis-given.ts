import type { Temporal } from 'temporal-polyfill'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { dueAt, type WorkingCalendar } from '../../../../kernel/clock/index.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { levelOf, type Policies } from '../../../partnership/index.ts'
import { type BasisBody, type Ground, passes } from '../../../sharing/index.ts'
import type { Contact } from '../../model/contact.ts'

/** What somebody gives as the basis for asking agencies. */
export type BasisGiven = {
  readonly ground: Ground
  /** Needed on every ground but consent. */
  readonly reason: string
  readonly givenBy: string
  readonly consentSource: 'referral' | 'hub' | null
  /** Keys of the hub's reasons for not asking for consent. */
  readonly noConsentReasons: readonly string[]
}

const gaps = (given: BasisGiven, contact: Contact, significantHarm: boolean, mayOverride: boolean): FieldErrors => {
  const reason = given.reason.trim() === '' ? { reason: 'Give the reason: it is kept with the request' } : {}
  switch (given.ground) {
    case 'significant-harm':
      return significantHarm
        ? reason
        : { ground: 'This level does not count as likely significant harm: choose another ground' }
    case 'consent':
      return {
        ...(given.givenBy.trim() === '' ? { givenBy: 'Say who gave consent' } : {}),
        ...(given.consentSource === null ? { consentSource: 'Say how the hub knows of the consent' } : {}),
      }
    case 'override':
      if (!mayOverride)
        return { ground: 'Only a decision maker may go without consent here: hand the contact over to one' }
      return {
        ...reason,
        ...(given.noConsentReasons.length === 0 ? { noConsentReasons: 'Choose why consent is not asked for' } : {}),
      }
    case 'urgent':
      return contact.rating === 'red' ? reason : { ground: 'Only red cannot wait: choose another ground' }
  }
}

type Around = { readonly policies: Policies; readonly calendar: WorkingCalendar; readonly mayOverride: boolean }

/** The basis as it is recorded, or what is wrong with it by field. An urgent one names the next working day for its check. */
export const basisFrom = (
  given: BasisGiven,
  contact: Contact,
  { policies, calendar, mayOverride }: Around,
  now: Temporal.Instant,
): Result<BasisBody, FieldErrors> => {
  const level = levelOf(policies.thresholds.body, contact.level ?? '')
  const significantHarm = level?.significantHarm ?? false
  const errors = gaps(given, contact, significantHarm, mayOverride)
  if (Object.keys(errors).length > 0) return refuse(errors)
  const reasons = policies.consent.body.noConsentReasons.filter(({ key }) => given.noConsentReasons.includes(key))
  const checkDueAt = dueAt(calendar, policies.urgent.body.secondCheck, now).toString()
  const body: BasisBody = {
    ground: given.ground,
    level: contact.level ?? '',
    levelName: level?.name ?? '',
    significantHarm,
    rating: contact.rating ?? '',
    reason: given.ground === 'consent' ? '' : given.reason.trim(),
    noConsentReasons: given.ground === 'override' ? reasons.map(({ name }) => name) : [],
    consent:
      given.ground === 'consent' ? { givenBy: given.givenBy.trim(), source: given.consentSource ?? 'hub' } : null,
    urgent: given.ground === 'urgent' ? { checkDueAt } : null,
    policyVersions: { thresholds: policies.thresholds.version, consent: policies.consent.version },
  }
  return passes(body, contact) ? ok(body) : refuse({ ground: 'This ground does not let agencies be asked' })
}
