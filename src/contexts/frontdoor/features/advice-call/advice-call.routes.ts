import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, oneOf, optionalText, text, wholeNumber } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { advices } from '../../model/consultation.ts'
import type { Needs } from '../../needs.ts'
import { drawnOnce } from '../../parts/moment.form.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { noteAdviceCall } from './act.ts'
import { adviceCallPage, type AdviceCallProps } from './advice-call.page.tsx'

const form = formOf({
  once: drawnOnce,
  agency: text({ missing: 'Choose the setting that rang' }),
  callerName: text({ missing: 'Ask for the name: a professional is never anonymous' }),
  firstNames: optionalText(),
  lastName: optionalText(),
  years: wholeNumber({ missing: 'Enter the child’s age, as near as they know; 0 for a baby', min: 0, max: 19 }),
  concern: text({ missing: 'Choose the kind of concern that is nearest' }),
  worry: text({ missing: 'Write what they are worried about', max: 4_000 }),
  advice: oneOf(advices, { missing: 'Choose what you advised' }),
  words: text({ missing: 'Write what you advised', max: 4_000 }),
})

const readNew = async ({ tx, now }: Asked<object>, needs: Needs): Promise<AdviceCallProps> => ({
  once: crypto.randomUUID(),
  agencies: (await ownAgencies(tx))
    .filter(({ seat }) => seat !== 'lead')
    .map(({ id, name }) => ({ value: id, text: name })),
  concerns: (await hubClock(tx, now, needs)).policies.concerns.body.concerns.map(({ key, name }) => ({
    value: key,
    text: name,
  })),
})

/** Noting a whole consultation that came by phone. */
export const adviceCallRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: (asked: Asked<object>) => readNew(asked, needs),
    page: (props: AdviceCallProps, _: unknown, state: FormState) => adviceCallPage(props, state),
  }
  return [
    route.get(paths.adviceCall, { may, audits: 'consultation.begin-call', ...screen }),
    route.post(paths.adviceCall, {
      may,
      audits: 'consultation.note-call',
      form,
      act: ({ tx, actor, now, subject }, value) => {
        subject(value.once)
        return noteAdviceCall(tx, signedIn(actor), value, now, needs)
      },
      then: ({ consultation }) => paths.consultation({ consultation }),
      screen,
    }),
  ]
}
