import { formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { tellingWayKeys, toldDays } from '../../model/family.ts'

/** That a family was told; who says so is whoever is signed in. */
export const tickForm = formOf({
  daysAgo: oneOf([...toldDays], { missing: 'Choose the day they were told' }),
  how: oneOf(tellingWayKeys, { missing: 'Choose how they were told' }),
  received: text({ missing: 'Write how they received it', max: 2_000 }),
})
