import { date } from '../../../../platform/forms/date-field.ts'
import { type Field, formOf, noQuestions, text } from '../../../../platform/forms/form.ts'
import { typedText } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type ListColumns, type ListField, listFields } from '../../../people/index.ts'
import { drawnOnce } from '../../parts/moment.form.ts'

/** The file comes beside the form: see `asked.upload`. */
export const fileForm = noQuestions

/** A column by its position, or nothing. */
const column =
  (count: number): Field<number | null> =>
  (typed, name) => {
    const value = typedText(typed, name)
    if (value === '') return ok(null)
    const at = /^\d{1,3}$/.test(value) ? Number(value) : -1
    return at >= 0 && at < count ? ok(at) : refuse('Choose a column of the file')
  }

export const columnsForm = (count: number) =>
  formOf(Object.fromEntries(listFields.map((field) => [`column-${field}`, column(count)] as const)))

export const columnsFrom = (typed: Readonly<Record<string, number | null>>): ListColumns =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, at]) =>
      at === null ? [] : [[name.slice('column-'.length) as ListField, at]],
    ),
  )

export const putForm = formOf({
  once: drawnOnce,
  covers: text({ missing: 'Write whom the list covers', max: 500 }),
  coversFrom: date({ missing: 'Enter the day from which it is whole' }),
  asOf: date({ missing: 'Enter the day it was drawn up' }),
})
