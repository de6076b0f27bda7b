import { formOf, oneOf, someOf, text, wholeNumber } from '../../../../platform/forms/form.ts'
import type { ContactState } from '../../model/contact.ts'
import { outcomesFor } from '../../model/review.ts'

const version = wholeNumber({ missing: 'Open this page again: it was not complete', min: 1, max: 999_999_999 })

export const askForm = formOf({
  version,
  why: text({ missing: 'Say why the decision should be reviewed', max: 4_000 }),
})

/** Closing a review: what may be chosen depends on where the contact stands. */
export const closeForm = (state: ContactState, children: readonly string[]) =>
  formOf({
    version,
    outcome: oneOf(outcomesFor(state), { missing: 'Choose what follows' }),
    children: someOf(children),
    reason: text({ missing: 'Give the reason', max: 4_000 }),
  })
