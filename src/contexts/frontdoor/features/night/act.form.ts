import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { alsoCheck, formOf, oneOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { drawnOnce } from '../../parts/moment.form.ts'

const words = {
  once: drawnOnce,
  done: text({ missing: 'Write what was done tonight, or that nothing was', max: 8_000 }),
  told: text({ missing: 'Write who was told, or that nobody was', max: 2_000 }),
  morning: text({ missing: 'Write what the morning must do', max: 4_000 }),
}

export const entryForm = formOf(words)

type Found = { readonly firstNames: string; readonly lastName: string; readonly whereNow: string }

const check = ({
  danger,
  age,
  firstNames,
  lastName,
  whereNow,
}: Found & { danger: string; age: string }): FieldErrors => ({
  ...(danger === 'now' ? { danger: 'Call 999 first, or have the caller do it, then say here that it was done' } : {}),
  ...(age !== '' && !/^(1?\d)$/.test(age)
    ? { age: 'Enter the age as whole years from 0 to 19, or leave it empty' }
    : {}),
  ...(firstNames === '' && lastName === '' && whereNow === ''
    ? { whereNow: 'Write something by which the child can be found: a name, a description or a place' }
    : {}),
})

export const callForm = alsoCheck(
  formOf({
    ...words,
    danger: oneOf(['no', 'now', 'called-999'] as const, { missing: 'Say whether a child is in danger now' }),
    worry: text({ missing: 'Write what the worry is', max: 8_000 }),
    firstNames: optionalText(),
    lastName: optionalText(),
    age: optionalText({ max: 3 }),
    whereNow: optionalText({ max: 1_000 }),
    caller: optionalText({ max: 400 }),
  }),
  check,
)
