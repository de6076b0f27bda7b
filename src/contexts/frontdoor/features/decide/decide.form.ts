import {
  formOf,
  oneOf,
  optionalOneOf,
  optionalText,
  someOf,
  text,
  wholeNumber,
} from '../../../../platform/forms/form.ts'
import type { Policies } from '../../../partnership/index.ts'
import { safeToWrite } from '../../model/family.ts'

/** The decision on one child. Nothing has a default; the decider is not asked, because the session says who it is. */
export const decideForm = ({ thresholds, routes, family }: Policies, items: readonly string[]) =>
  formOf({
    version: wholeNumber({ missing: 'Open this contact again: the page was not complete', min: 1, max: 999_999_999 }),
    level: oneOf(
      thresholds.body.levels.map(({ key }) => key),
      { missing: 'Choose the level' },
    ),
    outcome: oneOf(
      routes.body.routes.map(({ key }) => key),
      { missing: 'Choose where this child goes from here' },
    ),
    known: text({ missing: 'Write what we know', max: 4_000 }),
    meaning: text({ missing: 'Write what it means for this child', max: 4_000 }),
    why: text({ missing: 'Write why this route', max: 4_000 }),
    wouldChange: optionalText({ max: 2_000 }),
    dissent: optionalText({ max: 2_000 }),
    toldReason: text({ missing: 'Write the reason the referrer will read', max: 2_000 }),
    toldNow: optionalText({ max: 2_000 }),
    urgent: optionalText({ max: 1_000 }),
    familyTell: oneOf(['tell', ...family.body.notTelling.map(({ key }) => key)], {
      missing: 'Choose whether the family is told of this decision',
    }),
    familyWords: text({ missing: 'Write what the family is told, or why it is not told yet', max: 2_000 }),
    familyWho: optionalText({ max: 200 }),
    familyBy: optionalOneOf(family.body.limits.map(({ key }) => key)),
    familyNeeds: optionalText({ max: 500 }),
    familySafe: oneOf(
      safeToWrite.map(({ value }) => value),
      { missing: 'Choose whether it is safe to write to their address' },
    ),
    items: someOf(items),
  })
