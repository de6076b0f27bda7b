import type { VNode } from 'preact'
import type { FormState } from '../../kernel/form-state.ts'
import type { Path } from '../../kernel/path.ts'
import { onThisPage } from '../address.ts'
import { ErrorSummary } from '../govuk.generated.ts'

export type ErrorItem = { readonly text: string; readonly href?: Path | undefined }

/** The id of a field, or of the first box of a group, so that the error summary can lead there. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`

/** What is wrong with a form, each leading to its field; the whole form's own message, under '', leads nowhere. */
export const errorsOf = (error: FormState | readonly ErrorItem[] | undefined): readonly ErrorItem[] => {
  if (error === undefined) return []
  if (!('errors' in error)) return error
  return Object.entries(error.errors).map(([name, text]) => ({
    text,
    href: name === '' ? undefined : onThisPage(fieldId(name)),
  }))
}

/** The error summary, or nothing when nothing is wrong. `Page` draws it from its `error`. */
export const FormErrors = ({ errors }: { errors: readonly ErrorItem[] }): VNode | null =>
  errors.length === 0 ? null : <ErrorSummary titleText="There is a problem" errorList={errors} />
