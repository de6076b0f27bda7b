import { type FieldErrors, type Typed, typedText, typedTexts } from '../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'

/** Reads what was typed into a value, or says at each field what is wrong: never half of each. */
export type Form<Value> = { readonly parse: (typed: Typed) => Result<Value, FieldErrors> }

/** One question of a form: reads its part of what was typed. */
export type Field<Value> = (typed: Typed, name: string) => Result<Value, string>

type Values<Fields> = { [Name in keyof Fields]: Fields[Name] extends Field<infer Value> ? Value : never }

/** A form from its fields; every field is checked, so all that is wrong is said at once. */
export const formOf = <Fields extends Readonly<Record<string, Field<unknown>>>>(
  fields: Fields,
): Form<Values<Fields>> => ({
  parse: (typed) => {
    const values: Record<string, unknown> = {}
    const errors: Record<string, string> = {}
    for (const [name, field] of Object.entries(fields)) {
      const read = field(typed, name)
      if (read.ok) values[name] = read.value
      else errors[name] = read.refusal
    }
    return Object.keys(errors).length > 0 ? refuse(errors) : ok(values as Values<Fields>)
  },
})

/** A second look at a whole value, for rules that concern several fields. */
export const alsoCheck = <Value>(form: Form<Value>, check: (value: Value) => FieldErrors): Form<Value> => ({
  parse: (typed) => {
    const read = form.parse(typed)
    if (!read.ok) return read
    const errors = check(read.value)
    return Object.keys(errors).length > 0 ? refuse(errors) : read
  },
})

/** A form that asks nothing: a single button. */
export const noQuestions: Form<Record<string, never>> = { parse: () => ok({}) }

// Control characters would travel into letters and exports, and direction marks turn text round; line feeds stay.
const control = /[\u0000-\u0009\u000B-\u001F\u007F\u2028-\u202E\u2066-\u2069\uFEFF]/g
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(control, ' ').normalize('NFC').trim()

export const text =
  ({ missing, max = 200, tooLong }: { missing: string; max?: number; tooLong?: string }): Field<string> =>
  (typed, name) => {
    const value = clean(typedText(typed, name))
    if (value === '') return refuse(missing)
    return value.length > max ? refuse(tooLong ?? `Shorten this to ${max} characters or fewer`) : ok(value)
  }

export const optionalText =
  ({ max = 200 }: { max?: number } = {}): Field<string> =>
  (typed, name) => {
    const value = clean(typedText(typed, name))
    return value.length > max ? refuse(`Shorten this to ${max} characters or fewer`) : ok(value)
  }

export const oneOf =
  <Choice extends string>(choices: readonly Choice[], { missing }: { missing: string }): Field<Choice> =>
  (typed, name) => {
    const value = typedText(typed, name)
    const found = choices.find((choice) => choice === value)
    return found === undefined ? refuse(missing) : ok(found)
  }

export const optionalOneOf =
  <Choice extends string>(choices: readonly Choice[]): Field<Choice | null> =>
  (typed, name) =>
    ok(choices.find((choice) => choice === typedText(typed, name)) ?? null)

export const someOf =
  <Choice extends string>(
    choices: readonly Choice[],
    { missing }: { missing?: string } = {},
  ): Field<readonly Choice[]> =>
  (typed, name) => {
    const wanted = typedTexts(typed, name)
    const found = choices.filter((choice) => wanted.includes(choice))
    return found.length === 0 && missing !== undefined ? refuse(missing) : ok(found)
  }

export const wholeNumber =
  ({ missing, min, max }: { missing: string; min: number; max: number }): Field<number> =>
  (typed, name) => {
    const value = typedText(typed, name).trim()
    if (value === '') return refuse(missing)
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN
    return number >= min && number <= max ? ok(number) : refuse(`Enter a whole number from ${min} to ${max}`)
  }
