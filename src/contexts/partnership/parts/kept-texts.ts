import type { KeptTexts } from '../../../platform/http/keeping.ts'
import { dropText, findText, isTooLong, putText } from '../store/kept-texts.ts'

/** Kept texts, as every page and form needs them. */
export const keptTexts: KeptTexts = {
  find: findText,
  keepRefused: async (tx, actor, form, typed, now) => {
    if (!isTooLong(typed)) await putText(tx, actor, { form, typed }, now)
  },
  drop: dropText,
}
