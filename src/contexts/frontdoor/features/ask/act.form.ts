import { type FieldErrors, type Typed, typedTexts } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import {
  type Form,
  formOf,
  optionalOneOf,
  optionalText,
  someOf,
  text,
  wholeNumber,
} from '../../../../platform/forms/form.ts'
import { grounds } from '../../../sharing/index.ts'
import type { Asking, Question } from './act.ts'

/** What the form offers for one agency. */
export type OfferedAgency = { readonly id: string; readonly questions: readonly string[] }

const maxOwnQuestions = 10

const questionsFor = ({ id, questions }: OfferedAgency) =>
  formOf({
    [`ask-${id}`]: someOf(questions),
    [`own-${id}`]: optionalText({ max: 2_000 }),
    [`why-${id}`]: optionalText({ max: 500 }),
  })

const readAgency = (
  agency: OfferedAgency,
  typed: Typed,
): { readonly question: Question; readonly errors: FieldErrors } => {
  const read = questionsFor(agency).parse(typed)
  const none = { agency: agency.id, questions: [], why: '' }
  if (!read.ok) return { question: none, errors: read.refusal }
  const chosen = read.value[`ask-${agency.id}`] as readonly string[]
  const own = (read.value[`own-${agency.id}`] as string)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const why = read.value[`why-${agency.id}`] as string
  const tooMany = own.length > maxOwnQuestions
  return {
    question: { agency: agency.id, questions: [...chosen, ...own], why },
    errors: tooMany ? { [`own-${agency.id}`]: `Write at most ${String(maxOwnQuestions)} questions of your own` } : {},
  }
}

const rest = (reasonKeys: readonly string[]) =>
  formOf({
    version: wholeNumber({ missing: 'Open this contact again: the page was not complete', min: 1, max: 999_999_999 }),
    summary: text({ missing: 'Say in a few lines what agencies need to know of the worry', max: 2_000 }),
    ground: optionalOneOf(grounds),
    reason: optionalText({ max: 4_000 }),
    givenBy: optionalText(),
    consentSource: optionalOneOf(['referral', 'hub'] as const),
    noConsentReasons: someOf(reasonKeys),
    agreementReason: optionalText({ max: 2_000 }),
  })

/** The asking form: the basis, what agencies are told, whom to ask and what. Only agencies and questions offered come through. */
export const askForm = (
  agencies: readonly OfferedAgency[],
  reasonKeys: readonly string[],
): Form<Omit<Asking, 'contact'>> => ({
  parse: (typed) => {
    const common = rest(reasonKeys).parse(typed)
    const wanted = typedTexts(typed, 'agency')
    const asked = agencies.filter(({ id }) => wanted.includes(id)).map((agency) => readAgency(agency, typed))
    const errors: FieldErrors = Object.assign(
      {},
      common.ok ? {} : common.refusal,
      ...asked.map((one) => one.errors),
    ) as FieldErrors
    if (!common.ok || Object.keys(errors).length > 0) return refuse(errors)
    const { version, summary, ground, agreementReason, ...basis } = common.value
    const requests = asked.map(({ question }) => question)
    return ok({ version, summary, agreementReason, basis: ground === null ? null : { ground, ...basis }, requests })
  },
})
