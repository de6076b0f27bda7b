import { formOf, oneOf, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { ratings } from '../../../partnership/index.ts'

/** Level, rating, reason: nothing has a default, and everything is asked for. */
export const screenForm = (levels: readonly string[]) =>
  formOf({
    version: wholeNumber({ missing: 'Open this contact again: the page was not complete', min: 1, max: 999_999_999 }),
    level: oneOf(levels, { missing: 'Choose the level' }),
    rating: oneOf(ratings, { missing: 'Choose the rating' }),
    reason: text({ missing: 'Give the reason for level and rating', max: 4_000 }),
  })
