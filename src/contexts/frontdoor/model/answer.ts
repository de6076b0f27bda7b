import { Temporal } from 'temporal-polyfill'
import { type FieldErrors, type Typed, typedText } from '../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { Answer, MayLeave, Nature, ReturnItem, Side } from '../../sharing/index.ts'
import { itemCount, itemIsEmpty, itemName, questionName } from './answer-typed.ts'

const answers: readonly Answer[] = ['known', 'not-known', 'unable', 'declined']
const natures: readonly Nature[] = ['fact', 'opinion', 'hearsay']
const sides: readonly Side[] = ['worry', 'strength', 'neutral']
const leavings: readonly MayLeave[] = ['yes', 'ask-us', 'no']

/** What an agency sends back: checked, in its own words. */
export type GivenAnswer = {
  readonly answer: Answer
  readonly datesOfInvolvement: string
  /** In the order of the request's questions; empty where a question was left. */
  readonly questionAnswers: readonly string[]
  readonly items: readonly ReturnItem[]
  readonly notKnown: string
  readonly reason: string
  readonly worker: string
  readonly phone: string
}

/** Room for questions in one request. */
export const mostQuestions = 30
const longest = 4_000

// Control characters would travel into letters and exports, and direction marks turn text round; line feeds stay.
const control = /[\u0000-\u0009\u000B-\u001F\u007F\u2028-\u202E\u2066-\u2069\uFEFF]/g
const said = (typed: Typed, name: string): string =>
  typedText(typed, name).replace(/\r\n?/g, '\n').replace(control, ' ').normalize('NFC').trim()

type Notes = Record<string, string>

const choice = <Choice extends string>(typed: Typed, name: string, choices: readonly Choice[]): Choice | null =>
  choices.find((one) => one === typedText(typed, name)) ?? null

const daysIn = (year: number, month: number): number => Temporal.PlainYearMonth.from({ year, month }).daysInMonth

/** A date as exactly as it is known: a year, a month of a year, or a day. */
export const readOccurred = (day: string, month: string, year: string): Result<string, string> => {
  if (year === '') return refuse('Enter when it happened: at least the year, such as 2024')
  if (!/^(?:19|20)\d{2}$/.test(year)) return refuse('Year must have 4 numbers, such as 2024')
  if (month === '') return day === '' ? ok(year) : refuse('Enter the month too, or leave the day empty')
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12)
    return refuse('Month must be a number from 1 to 12')
  const withMonth = `${year}-${month.padStart(2, '0')}`
  if (day === '') return ok(withMonth)
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)))
    return refuse('Enter a day that this month has')
  return ok(`${withMonth}-${day.padStart(2, '0')}`)
}

/** What it is about, if somebody said so. A kind is never needed, and one the hub does not use counts for nothing. */
const kindOf = (typed: Typed, name: string): string => {
  const kind = typedText(typed, name)
  return kind.length <= 40 && /^[a-z]+(-[a-z]+)*$/.test(kind) ? kind : ''
}

const readItem = (typed: Typed, number: number, errors: Notes): ReturnItem | null => {
  const at = (box: string) => itemName(number, box)
  const before = Object.keys(errors).length
  const date = (part: string) => said(typed, at(`occurred-${part}`))
  const occurred = readOccurred(date('day'), date('month'), date('year'))
  if (!occurred.ok) errors[at('occurred')] = occurred.refusal
  const content = said(typed, at('content'))
  if (content === '') errors[at('content')] = 'Enter what happened, or remove this item'
  if (content.length > longest) errors[at('content')] = `Shorten this to ${String(longest)} characters or fewer`
  const nature = choice(typed, at('nature'), natures)
  if (nature === null) errors[at('nature')] = 'Say whether this is fact, opinion or hearsay'
  const side = choice(typed, at('side'), sides)
  if (side === null) errors[at('side')] = 'Say whether this is a worry, a strength or neither'
  const mayLeave = choice(typed, at('mayLeave'), leavings)
  if (mayLeave === null) errors[at('mayLeave')] = 'Say whether this may leave the hub'
  if (Object.keys(errors).length > before) return null
  if (!occurred.ok || nature === null || side === null || mayLeave === null) return null
  const item = { occurred: occurred.value, content, nature, side, mayLeave }
  const kind = kindOf(typed, at('kind'))
  return kind === '' ? item : { ...item, kind }
}

const readItems = (typed: Typed, errors: Notes): readonly ReturnItem[] =>
  Array.from({ length: itemCount(typed) }, (_, index) => index + 1)
    .filter((number) => !itemIsEmpty(typed, number))
    .map((number) => readItem(typed, number, errors))
    .filter((item) => item !== null)

const long = (typed: Typed, name: string, errors: Notes, most = longest): string => {
  const text = said(typed, name)
  if (text.length > most) errors[name] = `Shorten this to ${String(most)} characters or fewer`
  return text
}

const needed = (typed: Typed, name: string, missing: string, errors: Notes, most = longest): string => {
  const text = long(typed, name, errors, most)
  if (text === '') errors[name] = missing
  return text
}

const readReason = (typed: Typed, answer: Answer | null, errors: Notes): string => {
  if (answer === 'unable') return needed(typed, 'reason-unable', 'Enter why you cannot answer', errors)
  if (answer === 'declined') return needed(typed, 'reason-declined', 'Enter why you decline', errors)
  return ''
}

const readCoverage = (typed: Typed, answer: Answer | null, errors: Notes): string =>
  answer === 'known' || answer === 'not-known'
    ? needed(typed, 'covers', 'Enter the dates you looked at, such as “from September 2023 to today”', errors, 200)
    : long(typed, 'covers', errors, 200)

/** What was typed as an answer ready to seal, or all that is wrong with it, by box. */
export const readAnswer = (typed: Typed): Result<GivenAnswer, FieldErrors> => {
  const errors: Notes = {}
  const answer = choice(typed, 'answer', answers)
  if (answer === null) errors['answer'] = 'Say whether this family is known to you'
  const reason = readReason(typed, answer, errors)
  const datesOfInvolvement = readCoverage(typed, answer, errors)
  const worker = needed(typed, 'worker', 'Enter whom the hub can ring about this answer', errors, 120)
  const phone = needed(typed, 'phone', 'Enter a phone number', errors, 40)
  if (phone !== '' && !/^[+()\d][\d ()+-]{6,}/.test(phone))
    errors['phone'] = 'Enter a phone number, such as 07700 900123'
  const questionAnswers = Array.from({ length: mostQuestions }, (_, index) =>
    long(typed, questionName(index + 1), errors),
  )
  const itemFaults = Object.keys(errors).length
  const items = readItems(typed, errors)
  const nothingSaid =
    items.length === 0 && Object.keys(errors).length === itemFaults && questionAnswers.every((text) => text === '')
  if (answer === 'known' && nothingSaid)
    errors[questionName(1)] = 'You said the family is known: answer a question or write down at least one item'
  const notKnown = long(typed, 'notKnown', errors)
  if (answer === null || Object.keys(errors).length > 0) return refuse(errors)
  return ok({ answer, datesOfInvolvement, questionAnswers, items, notKnown, reason, worker, phone })
}
