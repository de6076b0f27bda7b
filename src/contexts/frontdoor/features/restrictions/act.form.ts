import { date } from '../../../../platform/forms/date-field.ts'
import { type Field, formOf, oneOf, text } from '../../../../platform/forms/form.ts'
import { sides } from '../../../people/index.ts'

/** Fields of one page's forms have names of their own, so that a refusal stands at its own box. */
export const readerForm = (colleagues: readonly string[]) =>
  formOf({
    readUser: oneOf(colleagues, { missing: 'Choose a colleague of this hub' }),
    readUntil: date({ missing: 'Enter the last day on which they may read it' }),
    readWhy: text({ missing: 'Write what they need it for', max: 500 }),
  })

export const contactForm = formOf({
  addReference: text({ missing: 'Enter the reference of a contact', max: 20 }),
  addWords: text({ missing: 'Write why it is closed too', max: 2_000 }),
})

export const reviewForm = formOf({
  reviewOn: date({ missing: 'Enter the day on which somebody looks again' }),
  reviewWords: text({ missing: 'Write what you found', max: 2_000 }),
})

export const liftForm = formOf({ liftWords: text({ missing: 'Write why everybody may read it again', max: 2_000 }) })

export const recordsForm = formOf({
  recordsReference: text({ missing: 'Enter the reference of a contact', max: 20 }),
})

/** What can be said of a record: on which side it stands, or on none. */
export const placings = [...sides, 'none'] as const
export type Placing = (typeof placings)[number]

export const placingForm = (people: readonly string[]) =>
  formOf(
    Object.fromEntries(
      people.map((person): [string, Field<Placing>] => [
        `record-${person}`,
        oneOf(placings, { missing: 'Choose whose record this is' }),
      ]),
    ),
  )
