import type { Temporal } from 'temporal-polyfill'
import type { GivenAnswer } from '../../contexts/frontdoor/index.ts'
import type { Chance } from './chance.ts'
import { dramaPhone } from './hub-plan.ts'
import { findings } from './worries.ts'

const nothing = { items: [], questionAnswers: [], notKnown: '', reason: '', datesOfInvolvement: '' } as const

/** What an agency's researcher finds: mostly something, at times nothing. */
export const inventAnswer = (kind: string, worker: string, chance: Chance, today: Temporal.PlainDate): GivenAnswer => {
  const who = { worker, phone: dramaPhone(chance.between(400, 499)) }
  if (chance.happens(0.2))
    return {
      ...nothing,
      ...who,
      answer: 'not-known',
      datesOfInvolvement: 'Records searched from January 2019 to today',
    }
  const known = findings[kind] ?? findings['nursery'] ?? []
  const first = chance.between(0, Math.max(known.length - 1, 0))
  const items = [...known.slice(first), ...known.slice(0, first)]
    .slice(0, chance.between(1, 3))
    .map((found, index) => ({
      ...found,
      occurred: today.subtract({ days: chance.between(10, 200) + index * 150 }).toString(),
    }))
  return {
    ...who,
    answer: 'known',
    datesOfInvolvement: `From ${chance.pick(['September 2023', 'March 2024', 'January 2025'])} to today`,
    questionAnswers: ['Yes, see below.'],
    items,
    notKnown: chance.pick(['', 'Who else stays at the address at weekends.', 'Whether the father has been told.']),
    reason: '',
  }
}
