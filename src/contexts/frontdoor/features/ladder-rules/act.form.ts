import { type Typed, typedText } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { type Form, oneOf, optionalText, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { type LadderStep, stepAnswerers } from '../../../partnership/index.ts'
import { ladderFaults } from '../../model/ladder.ts'

/** As many steps as the page has room for; fewer are given by leaving a name empty. */
export const mostSteps = 5
export const stepUnits = ['working-hours', 'working-days', 'elapsed-hours'] as const

const fields = {
  name: text({ missing: 'Give the step a name', max: 80 }),
  who: text({ missing: 'Say in words who answers', max: 160 }),
  answers: oneOf(stepAnswerers, { missing: 'Choose who answers' }),
  amount: wholeNumber({ missing: 'Enter how long', min: 1, max: 240 }),
  unit: oneOf(stepUnits, { missing: 'Choose hours or days' }),
  next: optionalText({ max: 400 }),
}

const isEmpty = (typed: Typed, n: number): boolean =>
  ['name', 'who', 'next', 'amount'].every((name) => typedText(typed, `${name}${String(n)}`).trim() === '')

type Read = { readonly n: number; readonly step: LadderStep | null; readonly errors: Readonly<Record<string, string>> }

const readStep = (typed: Typed, n: number): Read => {
  const errors: Record<string, string> = {}
  const at = <Value>(
    name: keyof typeof fields,
    field: (typed: Typed, name: string) => { ok: true; value: Value } | { ok: false; refusal: string },
  ): Value | null => {
    const read = field(typed, `${name}${String(n)}`)
    if (read.ok) return read.value
    errors[`${name}${String(n)}`] = read.refusal
    return null
  }
  const name = at('name', fields.name)
  const who = at('who', fields.who)
  const answers = at('answers', fields.answers)
  const amount = at('amount', fields.amount)
  const unit = at('unit', fields.unit)
  const next = at('next', fields.next)
  if (name === null || who === null || answers === null || amount === null || unit === null || next === null)
    return { n, step: null, errors }
  return { n, step: { name, who, answers, within: { amount, unit }, next }, errors }
}

export type LadderTyped = { readonly version: number; readonly steps: readonly LadderStep[] }

/** The steps a hub wants, with what is wrong said at the field it stands in. */
export const ladderForm: Form<LadderTyped> = {
  parse: (typed) => {
    const given = Array.from({ length: mostSteps }, (_, index) => index + 1).filter((n) => !isEmpty(typed, n))
    if (given.length === 0) return refuse({ name1: 'Give at least one step' })
    const read = given.map((n) => readStep(typed, n))
    const steps = read.flatMap(({ step }) => (step === null ? [] : [step]))
    const errors: Record<string, string> = Object.assign({}, ...read.map((one) => one.errors)) as Record<string, string>
    if (steps.length === read.length)
      for (const { index, field, fault } of ladderFaults(steps)) errors[`${field}${String(given[index])}`] = fault
    if (Object.keys(errors).length > 0) return refuse(errors)
    const version = Number(typedText(typed, 'version'))
    return ok({ version: Number.isSafeInteger(version) ? version : -1, steps })
  },
}

/** A ladder as it stands in the boxes. */
export const asTyped = (steps: readonly LadderStep[]): Typed =>
  Object.fromEntries(
    steps.flatMap(({ name, who, answers, within, next }, index) =>
      Object.entries({ name, who, answers, amount: String(within.amount), unit: within.unit, next }).map(
        ([key, value]) => [`${key}${String(index + 1)}`, value],
      ),
    ),
  )
