import { formOf, oneOf, optionalText, wholeNumber } from '../../../../platform/forms/form.ts'
import type { Field } from '../../../../platform/forms/form.ts'
import { typedText } from '../../../../kernel/form-state.ts'
import { ok } from '../../../../kernel/result.ts'

const reload = 'Open this contact again: the page was not complete'
const version = wholeNumber({ missing: reload, min: 1, max: 999_999_999 })

/** A version when the page carried one; the queue's own button carries none. */
const optionalVersion: Field<number | null> = (typed, name) =>
  typedText(typed, name) === '' ? ok(null) : version(typed, name)

export const takeForm = formOf({ version: optionalVersion })
export const putBackForm = formOf({ version })

/** Only colleagues who may hold a contact can be chosen. */
export const handOverForm = (ids: readonly string[]) =>
  formOf({ version, to: oneOf(ids, { missing: 'Choose who takes it' }), note: optionalText({ max: 500 }) })
