import { date } from '../../../../platform/forms/date-field.ts'
import { formOf, oneOf, someOf, text } from '../../../../platform/forms/form.ts'
import { drawnOnce } from '../../parts/moment.form.ts'

/** What may be chosen on the page, as it stands now. */
export type RestrictChoices = {
  readonly children: readonly string[]
  readonly others: readonly string[]
  readonly colleagues: readonly string[]
}

export const restrictForm = ({ children, others, colleagues }: RestrictChoices) =>
  formOf({
    once: drawnOnce,
    child: oneOf(children, { missing: 'Choose the child who was adopted' }),
    why: text({ missing: 'Write what is known of the order, and who told you', max: 2_000 }),
    others: someOf(others),
    readers: someOf(colleagues),
    until: date({ missing: 'Enter the last day on which they may read it' }),
    reviewOn: date({ missing: 'Enter the day on which somebody looks at this again' }),
  })
