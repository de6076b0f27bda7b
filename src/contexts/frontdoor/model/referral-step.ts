import type { FieldPlan } from './referral-fields.ts'

/** Words that the hub decides: its kinds of concern and its reasons for not asking the family. */
export type HubWords = {
  readonly concerns: readonly { readonly key: string; readonly name: string }[]
  readonly reasons: readonly { readonly key: string; readonly name: string }[]
}

/** One page of the form. */
export type Step = {
  /** Its place in the address, and the name under which its answers are kept. */
  readonly name: string
  /** How the page is called in lists, and its heading when it asks several things. */
  readonly title: string
  readonly intro?: string
  readonly fields: readonly FieldPlan[]
}
