import { Temporal } from 'temporal-polyfill'
import { type Typed, typedText } from '../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Field } from './form.ts'

const parts = (typed: Typed, name: string) =>
  (['day', 'month', 'year'] as const).map((part) => typedText(typed, `${name}-${part}`).trim())

const read = (day: string, month: string, year: string): Result<string, string> => {
  if (!/^\d{4}$/.test(year)) return refuse('Year must have 4 numbers')
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return refuse('Enter a real date, such as 27 3 2022')
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
    return ok(date.toString())
  } catch {
    return refuse('Enter a real date, such as 27 3 2022')
  }
}

/** A date in three boxes named `name-day`, `name-month` and `name-year`, as `YYYY-MM-DD`. */
export const date =
  ({ missing }: { missing: string }): Field<string> =>
  (typed, name) => {
    const [day = '', month = '', year = ''] = parts(typed, name)
    return day === '' && month === '' && year === '' ? refuse(missing) : read(day, month, year)
  }

/** The same, or null when all three boxes are empty. */
export const optionalDate = (): Field<string | null> => (typed, name) => {
  const [day = '', month = '', year = ''] = parts(typed, name)
  return day === '' && month === '' && year === '' ? ok(null) : read(day, month, year)
}
