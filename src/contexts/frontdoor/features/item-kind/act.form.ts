import type { Typed } from '../../../../kernel/form-state.ts'
import { typedText } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Form, formOf, wholeNumber } from '../../../../platform/forms/form.ts'
import type { EventKind } from '../../../partnership/index.ts'

export type KindTyped = { readonly seen: number; readonly kind: string }

const seenForm = formOf({ seen: wholeNumber({ missing: 'Open the page again', min: 0, max: 10_000 }) })

/** What is chosen for "nothing in particular": a choice of its own, so that leaving it open is not taken for one. */
export const nothing = 'nothing'

export const kindForm = (kinds: readonly EventKind[]): Form<KindTyped> => ({
  parse: (typed: Typed) => {
    const seen = seenForm.parse(typed)
    const said = typedText(typed, 'kind')
    if (said !== nothing && !kinds.some(({ key }) => key === said))
      return refuse({ kind: 'Choose what it is about, or nothing in particular' })
    return seen.ok ? ok({ ...seen.value, kind: said === nothing ? '' : said }) : seen
  },
})
