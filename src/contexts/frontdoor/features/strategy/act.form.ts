import { type Typed, typedTexts } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { date } from '../../../../platform/forms/date-field.ts'
import { type Form, formOf, oneOf, optionalText, someOf, text } from '../../../../platform/forms/form.ts'
import { strategyDecisions } from '../../model/protection.ts'
import { drawnOnce, timeOfDay } from '../../parts/moment.form.ts'
import type { HoldingMeeting, TookPart } from './act.ts'

const rest = (agencies: readonly string[]) =>
  formOf({
    once: drawnOnce,
    day: date({ missing: 'Enter the day it was held' }),
    time: timeOfDay({ missing: 'Enter the time it was held' }),
    agency: someOf(agencies, { missing: 'Choose who took part' }),
    known: text({ missing: 'Write what was known', max: 8_000 }),
    decision: oneOf(strategyDecisions, { missing: 'Choose what was decided' }),
    why: text({ missing: 'Write the reasons', max: 4_000 }),
  })

const whoOf = (agency: string) => formOf({ [`who-${agency}`]: optionalText({ max: 200 }) })

const namesTyped = (agencies: readonly string[], typed: Typed) =>
  agencies
    .filter((id) => typedTexts(typed, 'agency').includes(id))
    .map((agency) => ({ agency, read: whoOf(agency).parse(typed) }))

/** One meeting of a strategy discussion. Only agencies of the hub come through; who signs is not asked. */
export const meetingForm = (agencies: readonly string[]): Form<Omit<HoldingMeeting, 'contact' | 'called'>> => ({
  parse: (typed) => {
    const common = rest(agencies).parse(typed)
    const named = namesTyped(agencies, typed)
    const wrong = Object.assign({}, ...named.map(({ read }) => (read.ok ? {} : read.refusal))) as Record<string, string>
    if (!common.ok) return refuse({ ...common.refusal, ...wrong })
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    const { once, day, time, known, decision, why } = common.value
    const tookPart = named.map(({ agency, read }): TookPart => ({
      agency,
      who: read.ok ? (read.value[`who-${agency}`] ?? '') : '',
    }))
    return ok({ once, day, time, known, decision, why, tookPart })
  },
})
