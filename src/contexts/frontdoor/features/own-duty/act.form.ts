import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { date } from '../../../../platform/forms/date-field.ts'
import { alsoCheck, formOf, oneOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { hows, professions } from '../../model/own-duty.ts'

const yesNo = ['yes', 'no'] as const

const dutyFields = formOf({
  once: text({ missing: 'Open this page again: it was not complete', max: 36 }),
  profession: oneOf(professions, { missing: 'Say whether you are one of these' }),
  professionName: optionalText(),
  holder: optionalText(),
  how: oneOf(hows, { missing: 'Say how you learned of it' }),
  under18: oneOf(yesNo, { missing: 'Say whether she is under 18 now' }),
  learnedOn: date({ missing: 'Enter the day on which you learned of it' }),
  what: text({ missing: 'Write what you saw or heard', max: 4_000 }),
})

export const dutyForm = alsoCheck(dutyFields, ({ profession, professionName }): FieldErrors =>
  profession === 'regulated' && professionName === ''
    ? { professionName: 'Enter your profession, such as midwife' }
    : {},
)

const reporters = ['me', 'colleague'] as const

const reportFields = formOf({
  by: oneOf(reporters, { missing: 'Say who reported it to the police' }),
  colleague: optionalText(),
  reference: text({ missing: 'Enter the reference that the police gave', max: 60 }),
  calledOn: date({ missing: 'Enter the day on which it was reported' }),
  safeguarding: text({ missing: 'Write what was done to keep her safe', max: 4_000 }),
})

export const reportForm = alsoCheck(reportFields, ({ by, colleague, reference }): FieldErrors => ({
  ...(by === 'colleague' && colleague === ''
    ? { colleague: 'Enter the name and profession of whoever reported it' }
    : {}),
  ...(reference.length < 3 ? { reference: 'Enter the whole reference that the police gave' } : {}),
}))
