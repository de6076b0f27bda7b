export type { HouseholdMember, ReferredChild, Referral } from './model/referral.ts'
