import { holds } from '../../../../kernel/actor.ts'
import { momentWords } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { timeWords } from '../../model/clock-words.ts'
import { usualUntil } from '../../model/duty.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { onDuty } from '../../store/duty.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { finishDuty, startDuty } from './act.ts'
import { dutyForm } from './act.form.ts'
import { dutyPage, type DutyPageProps } from './on-duty.page.tsx'

const read =
  (needs: Needs) =>
  async ({ tx, actor, now }: Asked<object>): Promise<DutyPageProps> => {
    const { calendar } = await hubClock(tx, now, needs)
    const me = signedIn(actor).user
    const manages = holds(actor, 'decision-maker')
    const others = manages ? (await colleagues(tx)).filter(({ user }) => user !== me) : []
    return {
      rows: (await onDuty(tx, now)).map(({ id, user, name, from, until }) => ({
        id,
        name,
        words: `from ${momentWords(calendar, from, now)} until ${momentWords(calendar, until, now)}`,
        mayEnd: manages || user === me,
      })),
      usual: timeWords(calendar, usualUntil(calendar, now)),
      colleagues: others.map(({ user, name }) => ({ value: user, text: name })),
    }
  }

/** Who is on duty: said in one press on the queue, ended by itself, or before its time. */
export const dutyRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker', 'business-support')
  const screen = {
    read: read(needs),
    page: (props: DutyPageProps, _: unknown, form: FormState) => dutyPage(props, form),
  }
  return [
    route.get(paths.onDuty, { may, audits: 'duty.see', ...screen }),
    route.post(paths.onDuty, {
      may,
      audits: 'duty.start',
      form: dutyForm,
      act: ({ tx, actor, now }, value) => startDuty(tx, signedIn(actor), value, now, needs),
      then: () => paths.queue(),
      screen,
    }),
    route.post(paths.onDutyEnd, {
      may,
      audits: 'duty.end',
      form: noQuestions,
      act: ({ tx, actor, params, now }) => finishDuty(tx, signedIn(actor), params.duty, now),
      then: () => paths.onDuty(),
      screen,
    }),
  ]
}
