import { ok, refuse } from '../../../kernel/result.ts'
import type { Field } from '../../../platform/forms/form.ts'

/** A password exactly as typed: spaces and signs may belong to it. */
export const passwordText =
  (missing: string): Field<string> =>
  (typed, name) => {
    const given = typed[name]
    return typeof given === 'string' && given !== '' ? ok(given.slice(0, 1000)) : refuse(missing)
  }
