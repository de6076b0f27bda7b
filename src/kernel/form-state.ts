/** What somebody typed into a form, as it arrived: one text, or several for boxes that share a name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** Messages by field name; the name '' holds what concerns the whole form. */
export type FieldErrors = Readonly<Record<string, string>>

/** A form on its way to the page: what was typed, and what is wrong with it. */
export type FormState = { readonly typed: Typed; readonly errors: FieldErrors }

export const blankForm: FormState = { typed: {}, errors: {} }

/** The one text of a field; the first of several, or '' when it is absent. */
export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All texts of a field, for boxes that share a name. */
export const typedTexts = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name]
  if (value === undefined || value === '') return []
  return typeof value === 'string' ? [value] : value
}
