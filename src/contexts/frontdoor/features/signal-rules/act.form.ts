import type { FieldErrors, Typed } from '../../../../kernel/form-state.ts'
import { typedTexts } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Form, formOf, oneOf, text, wholeNumber } from '../../../../platform/forms/form.ts'
import type { SignalRule } from '../../../partnership/index.ts'
import { limitsOf, listsOf, patternWith } from '../../model/signal-limits.ts'

export type RuleTyped = { readonly version: number; readonly rule: SignalRule }

const words = formOf({
  version: wholeNumber({ missing: 'Open the page again', min: 0, max: 100_000 }),
  on: oneOf(['yes', 'no'], { missing: 'Say whether the hub looks for this' }),
  name: text({ missing: 'Give the rule a name', max: 120 }),
  why: text({ missing: 'Say why it may matter', max: 600 }),
  notSaid: text({ missing: 'Say what it does not say', max: 600 }),
})

/** One rule as a hub wants it; it looks for the same shape of thing, with other limits, lists and words. */
export const ruleForm = (rule: SignalRule, kinds: readonly string[]): Form<RuleTyped> => ({
  parse: (typed: Typed) => {
    const read = words.parse(typed)
    const numbers = formOf(
      Object.fromEntries(
        limitsOf(rule.pattern).map(({ field, min, max }) => [
          field,
          wholeNumber({ missing: 'Enter a number', min, max }),
        ]),
      ),
    ).parse(typed)
    const lists = Object.fromEntries(
      listsOf(rule.pattern).map(({ field }) => [
        field,
        kinds.filter((kind) => typedTexts(typed, field).includes(kind)),
      ]),
    )
    const empty: FieldErrors = Object.fromEntries(
      listsOf(rule.pattern)
        .filter(({ field, optional }) => !optional && lists[field]?.length === 0)
        .map(({ field }) => [field, 'Choose at least one']),
    )
    if (!read.ok || !numbers.ok || Object.keys(empty).length > 0)
      return refuse({ ...(read.ok ? {} : read.refusal), ...(numbers.ok ? {} : numbers.refusal), ...empty })
    const { version, on, ...rest } = read.value
    const pattern = patternWith(rule.pattern, numbers.value, lists)
    return ok({ version, rule: { key: rule.key, ...rest, on: on === 'yes', pattern } })
  },
})

/** A rule as it stands in the boxes. */
export const asTyped = ({ on, name, why, notSaid, pattern }: SignalRule): Typed => ({
  on: on ? 'yes' : 'no',
  name,
  why,
  notSaid,
  ...Object.fromEntries(limitsOf(pattern).map(({ field, value }) => [field, String(value)])),
  ...Object.fromEntries(listsOf(pattern).map(({ field, value }) => [field, [...value]])),
})
