import { Temporal } from 'temporal-polyfill'
import { type FieldErrors, type Typed, typedText, typedTexts } from '../../../kernel/form-state.ts'
import { parseNhsNumber } from '../../../kernel/nhs-number.ts'
import { parsePostcode } from '../../../kernel/postcode.ts'
import { unreachable } from '../../../kernel/result.ts'

type Asked = { readonly name: string; readonly label: string; readonly hint?: string }
export type TextPlan = Asked & {
  readonly kind: 'text'
  /** Said when it is empty; without it the question may be left. */
  readonly missing?: string
  readonly check?: 'nhs-number' | 'postcode' | 'phone' | 'mail'
  readonly width?: 10 | 20 | 30
  readonly autocomplete?: string
}
export type LongPlan = Asked & { readonly kind: 'long'; readonly missing?: string; readonly rows?: number }
/** A date on one side of today; `years` is how far away it may lie. */
export type DatePlan = Asked & {
  readonly kind: 'date'
  readonly missing: string
  readonly side: 'past' | 'around'
  readonly years: number
}
export type NumberPlan = Asked & {
  readonly kind: 'number'
  readonly missing?: string
  readonly max: number
  readonly suffix: string
}
/** One answer to choose, with what is asked only when it is chosen. */
export type ChoicePlan = {
  readonly value: string
  readonly text: string
  readonly hint?: string
  readonly reveal?: readonly FieldPlan[]
}
export type OnePlan = Asked & {
  readonly kind: 'one'
  readonly choices: readonly ChoicePlan[]
  readonly missing?: string
}
export type SomePlan = Asked & {
  readonly kind: 'some'
  readonly choices: readonly ChoicePlan[]
  readonly missing?: string
}

/** One question of the referral form, as data: the page draws it, and the check reads it, from the same words. */
export type FieldPlan = TextPlan | LongPlan | DatePlan | NumberPlan | OnePlan | SomePlan

const shortest = 200
const longest = 20_000

// Control characters would travel into letters and exports, and direction marks turn text round; line feeds stay.
const control = /[\u0000-\u0009\u000B-\u001F\u007F\u2028-\u202E\u2066-\u2069\uFEFF]/g

/** One text as it will be kept: line ends alike, nothing unprintable, no spaces around it. */
export const cleanText = (typed: Typed, name: string): string =>
  typedText(typed, name).replace(/\r\n?/g, '\n').replace(control, ' ').normalize('NFC').trim()

/** The three boxes of a date as typed. */
const boxes = (typed: Typed, name: string): readonly [string, string, string] => [
  cleanText(typed, `${name}-day`),
  cleanText(typed, `${name}-month`),
  cleanText(typed, `${name}-year`),
]

/** A typed date, or null when it is none. */
export const typedDate = (typed: Typed, name: string): Temporal.PlainDate | null => {
  const [day, month, year] = boxes(typed, name)
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) }
    return Temporal.PlainDate.from(parts, { overflow: 'reject' })
  } catch {
    return null
  }
}

const dateFault = (plan: DatePlan, typed: Typed, today: Temporal.PlainDate): string | null => {
  if (boxes(typed, plan.name).every((box) => box === '')) return plan.missing
  const date = typedDate(typed, plan.name)
  if (date === null) return 'Enter a real date, such as 27 3 2022'
  const earliest = plan.side === 'past' ? today.subtract({ years: plan.years }) : today.subtract({ days: 42 })
  const latest = plan.side === 'past' ? today : today.add({ days: 300 })
  if (Temporal.PlainDate.compare(date, latest) > 0)
    return plan.side === 'past'
      ? 'This date has not come yet'
      : 'This date is too far away to be a birth that is expected'
  if (Temporal.PlainDate.compare(date, earliest) < 0)
    return plan.side === 'past'
      ? `This date is more than ${plan.years} years ago`
      : 'This date is more than six weeks ago'
  return null
}

const formats = {
  'nhs-number': (value: string): string | null => {
    const read = parseNhsNumber(value)
    if (read.ok) return null
    return read.refusal === 'length'
      ? 'An NHS number has 10 digits: enter all of them, or leave this empty'
      : 'One digit of this NHS number is wrong: check it, or leave this empty'
  },
  postcode: (value: string): string | null =>
    parsePostcode(value) === null ? 'Enter a full postcode, such as M1 1AE, or leave this empty' : null,
  phone: (value: string): string | null =>
    /^[+0-9 ()./-]{7,40}( ?(x|ext\.?) ?\d{1,6})?$/i.test(value) && value.replace(/\D/g, '').length >= 7
      ? null
      : 'Enter a telephone number, such as 01632 960 001',
  mail: (value: string): string | null =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : 'Enter an email address, such as name@example.com',
} as const

const textFault = (plan: TextPlan | LongPlan, typed: Typed): string | null => {
  const value = cleanText(typed, plan.name)
  if (value === '') return plan.missing ?? null
  const max = plan.kind === 'long' ? longest : shortest
  if (value.length > max) return `Shorten this to ${max.toLocaleString('en-GB')} characters or fewer`
  return plan.kind === 'text' && plan.check !== undefined ? formats[plan.check](value) : null
}

const numberFault = (plan: NumberPlan, typed: Typed): string | null => {
  const value = cleanText(typed, plan.name)
  if (value === '') return plan.missing ?? null
  return /^\d{1,3}$/.test(value) && Number(value) <= plan.max ? null : `Enter a whole number from 0 to ${plan.max}`
}

/** The choices that were ticked, in the order of the plan. */
export const chosen = (plan: OnePlan | SomePlan, typed: Typed): readonly ChoicePlan[] => {
  const wanted = plan.kind === 'one' ? [typedText(typed, plan.name)] : typedTexts(typed, plan.name)
  return plan.choices.filter(({ value }) => wanted.includes(value))
}

const faultOf = (plan: FieldPlan, typed: Typed, today: Temporal.PlainDate): string | null => {
  switch (plan.kind) {
    case 'text':
    case 'long':
      return textFault(plan, typed)
    case 'date':
      return dateFault(plan, typed, today)
    case 'number':
      return numberFault(plan, typed)
    case 'one':
    case 'some':
      return chosen(plan, typed).length === 0 ? (plan.missing ?? null) : null
    default:
      return unreachable(plan)
  }
}

/** What is wrong with the answers to these questions. What stands under a choice counts only when it is chosen. */
export const checkFields = (plans: readonly FieldPlan[], typed: Typed, today: Temporal.PlainDate): FieldErrors => {
  const errors: Record<string, string> = {}
  for (const plan of plans) {
    const fault = faultOf(plan, typed, today)
    if (fault !== null) errors[plan.name] = fault
    if (plan.kind === 'one' || plan.kind === 'some')
      for (const choice of chosen(plan, typed)) Object.assign(errors, checkFields(choice.reveal ?? [], typed, today))
  }
  return errors
}

/** Every box name of these questions: nothing else that arrives is kept. */
export const boxNames = (plans: readonly FieldPlan[]): readonly string[] =>
  plans.flatMap((plan) => {
    if (plan.kind === 'date') return [`${plan.name}-day`, `${plan.name}-month`, `${plan.name}-year`]
    if (plan.kind !== 'one' && plan.kind !== 'some') return [plan.name]
    return [plan.name, ...boxNames(plan.choices.flatMap(({ reveal }) => reveal ?? []))]
  })

/** One question with its answer as it is read back; the answer is empty when nothing was said. */
export type Answer = { readonly label: string; readonly value: string }

const valueOf = (plan: FieldPlan, typed: Typed): string => {
  if (plan.kind === 'one' || plan.kind === 'some')
    return chosen(plan, typed)
      .map(({ text }) => text)
      .join('\n')
  if (plan.kind === 'date') return boxes(typed, plan.name).join(' ').trim()
  const value = cleanText(typed, plan.name)
  return plan.kind === 'number' && value !== '' ? `${value} ${plan.suffix}` : value
}

/** Questions with their answers as typed, for reading over. */
export const answersTo = (plans: readonly FieldPlan[], typed: Typed): readonly Answer[] =>
  plans.flatMap((plan) => [
    { label: plan.label, value: valueOf(plan, typed) },
    ...(plan.kind === 'one' || plan.kind === 'some'
      ? answersTo(
          chosen(plan, typed).flatMap(({ reveal }) => reveal ?? []),
          typed,
        )
      : []),
  ])
