import type { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '../../../kernel/clock/index.ts'
import type { Policies } from '../../partnership/index.ts'
import { choiceWords } from './clock-words.ts'
import type { Contact, Rating } from './contact.ts'
import { reRatedDue } from './deadlines.ts'

export type RatingOption = { readonly rating: Rating; readonly meaning: string; readonly deadline: string }

const worstFirst: readonly Rating[] = ['red', 'amber', 'green', 'blue']

/**
 * The ratings a hub uses, worst first, each with the deadline it would give this contact, in words, as of now. Grading up
 * never gives more time than the contact has.
 */
export const ratingOptions = (
  { policies, calendar }: { readonly policies: Policies; readonly calendar: WorkingCalendar },
  contact: Contact,
  now: Temporal.Instant,
): readonly RatingOption[] =>
  policies.ratings.body.ratings
    .toSorted((one, other) => worstFirst.indexOf(one.rating) - worstFirst.indexOf(other.rating))
    .map(({ rating, meaning, decision }) => {
      const due = reRatedDue({ policies, calendar }, contact, rating)
      return { rating, meaning, deadline: choiceWords(calendar, { due, unit: decision.unit, now }) }
    })
