import { type Typed, typedText } from '../../../../kernel/form-state.ts'
import { ok } from '../../../../kernel/result.ts'
import type { Form } from '../../../../platform/forms/form.ts'
import { keepable } from '../../model/kept-text.ts'

/** The text of another form; whether there is such a form is the act's to say. */
export type KeepInput = { readonly form: string; readonly seen: number; readonly typed: Typed }

const wholeNumber = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1)

export const keepForm: Form<KeepInput> = {
  parse: (typed) =>
    ok({
      form: typedText(typed, '_form'),
      seen: wholeNumber(typedText(typed, '_revision')),
      typed: keepable(typed),
    }),
}
