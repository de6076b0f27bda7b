import { type Typed, typedText } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Form, formOf, oneOf, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { dismissReasons } from '../../model/signal-words.ts'

export type ClosingTyped = {
  readonly seen: number
  readonly how: 'acted' | 'dismissed'
  /** Empty where it was acted on. */
  readonly reason: string
  readonly words: string
}

const base = formOf({
  seen: wholeNumber({ missing: 'Open the page again', min: 1, max: 10_000 }),
  how: oneOf(['acted', 'dismissed'] as const, { missing: 'Say what you make of it' }),
})
const actedForm = formOf({ acted: text({ missing: 'Write what was done', max: 2_000 }) })
const dismissedForm = formOf({
  reason: oneOf(dismissReasons, { missing: 'Choose why' }),
  dismissed: text({ missing: 'Write what makes you sure', max: 2_000 }),
})

/** Acted on, with what was done; or dismissed, with why. Nothing is chosen beforehand. */
export const closingForm: Form<ClosingTyped> = {
  parse: (typed: Typed) => {
    const read = base.parse(typed)
    if (typedText(typed, 'how') === 'dismissed') {
      const rest = dismissedForm.parse(typed)
      if (!rest.ok) return refuse({ ...(read.ok ? {} : read.refusal), ...rest.refusal })
      return read.ok ? ok({ ...read.value, reason: rest.value.reason, words: rest.value.dismissed }) : read
    }
    if (!read.ok) return read
    const rest = actedForm.parse(typed)
    return rest.ok ? ok({ ...read.value, reason: '', words: rest.value.acted }) : refuse(rest.refusal)
  },
}
