import { alsoCheck, formOf, oneOf, optionalText, text } from '../../../../platform/forms/form.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { parsePostcode } from '../../../../kernel/postcode.ts'
import { callers, type NotedChild } from '../../model/phone-note.ts'

/** How many children a note has room for; more are written into the worry. */
export const rooms = [1, 2, 3] as const

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const dangers = ['no', 'now', 'called-999'] as const

const fields = {
  once: text({ missing: 'Open this page again: it was not complete', max: 36 }),
  caller: oneOf(callers, { missing: 'Choose who rang' }),
  agency: optionalText(),
  organisation: optionalText(),
  callerName: optionalText(),
  callerPhone: optionalText({ max: 40 }),
  safeTimes: optionalText(),
  danger: oneOf(dangers, { missing: 'Say whether a child is in danger now' }),
  concern: text({ missing: 'Choose what kind of worry it is' }),
  worry: text({ missing: 'Write what the caller is worried about', max: 8_000 }),
  firstNames1: optionalText(),
  lastName1: optionalText(),
  age1: optionalText(),
  firstNames2: optionalText(),
  lastName2: optionalText(),
  age2: optionalText(),
  firstNames3: optionalText(),
  lastName3: optionalText(),
  age3: optionalText(),
  whereNow: optionalText({ max: 1_000 }),
  address: optionalText({ max: 400 }),
  postcode: optionalText({ max: 10 }),
}

type Given = {
  readonly [Name in keyof typeof fields]: (typeof fields)[Name] extends (...given: never) => infer Read
    ? Extract<Read, { readonly ok: true }> extends { readonly value: infer Value }
      ? Value
      : never
    : never
}

/** The children of whom anything was written. */
export const childrenIn = (given: Given): readonly NotedChild[] =>
  rooms
    .map((room) => ({
      firstNames: given[`firstNames${room}`],
      lastName: given[`lastName${room}`],
      age: given[`age${room}`],
    }))
    .filter(({ firstNames, lastName, age }) => firstNames !== '' || lastName !== '' || age !== '')

const ageErrors = (given: Given): FieldErrors =>
  Object.fromEntries(
    rooms
      .filter((room) => given[`age${room}`] !== '' && !/^(1?\d)$/.test(given[`age${room}`]))
      .map((room) => [`age${room}`, 'Enter the age as whole years from 0 to 19, or leave it empty']),
  )

const check = (given: Given): FieldErrors => ({
  ...(uuid.test(given.once) ? {} : { '': 'Open this page again: it was not complete' }),
  ...(given.danger === 'now'
    ? { danger: 'Call 999 first, or have the caller do it, then say here that it was done' }
    : {}),
  ...(given.caller === 'professional' && given.callerName === ''
    ? { callerName: 'Ask for the name: a professional is never anonymous' }
    : {}),
  ...(given.caller === 'professional' && given.agency === '' && given.organisation === ''
    ? { agency: 'Choose the agency, or write the organisation below' }
    : {}),
  ...(given.postcode !== '' && parsePostcode(given.postcode) === null
    ? { postcode: 'Enter a whole postcode, or leave it empty' }
    : {}),
  ...(childrenIn(given).length === 0 && given.whereNow === '' && given.address === ''
    ? { whereNow: 'Write something by which the child can be found: a name, an age, a description or a place' }
    : {}),
  ...ageErrors(given),
})

export const phoneNoteForm = alsoCheck(formOf(fields), check)
export type PhoneNoteGiven = Given

const ways = ['referral', 'paper'] as const

export const followUpForm = formOf({
  how: oneOf(ways, { missing: 'Choose how it came' }),
  reference: optionalText({ max: 20 }),
})
