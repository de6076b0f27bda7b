import type { Typed } from '../../../../kernel/form-state.ts'
import { ok } from '../../../../kernel/result.ts'
import { type Form, formOf, oneOf, optionalText } from '../../../../platform/forms/form.ts'
import { tellerKinds } from '../../model/telling.ts'

export const startForm = formOf({
  kind: oneOf(tellerKinds, { missing: 'Choose who you are' }),
  hub: optionalText({ max: 36 }),
})

/** Takes a page as it was typed: what is wrong with it is said after it was kept. */
export const asTyped: Form<Typed> = { parse: (typed) => ok(typed) }
