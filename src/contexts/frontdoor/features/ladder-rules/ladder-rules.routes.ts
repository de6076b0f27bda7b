import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt, type StepAnswerer } from '../../../partnership/index.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { asTyped, ladderForm, mostSteps } from './act.form.ts'
import { publishLadder } from './act.ts'
import { ladderRulesPage, type LadderRulesProps } from './ladder-rules.page.tsx'

const answerers: readonly { readonly value: StepAnswerer; readonly text: string }[] = [
  { value: 'decision-maker', text: 'A decision maker of the hub who did not decide' },
  { value: 'hub-administrator', text: 'Whoever looks after the hub' },
  { value: 'board-member', text: 'A member of the partnership, outside the hub' },
]

const read = async ({ tx, now }: Asked<unknown>): Promise<LadderRulesProps> => {
  const { ladder } = await policiesAt(tx, now)
  return { version: ladder.version, standing: asTyped(ladder.body.steps), steps: mostSteps, answerers }
}

/** The hub's ladder of disagreement, changed as data. */
export const ladderRulesRoutes = (): readonly Route[] => {
  const may = only('hub-administrator')
  const screen = {
    read,
    page: (props: LadderRulesProps, _: unknown, form: FormState) => ladderRulesPage(props, form),
  }
  return [
    route.get(paths.ladderRules, { may, audits: nothingPersonal, ...screen }),
    route.post(paths.ladderRules, {
      may,
      audits: 'ladder.publish',
      form: ladderForm,
      act: ({ tx, actor, now }, given) => publishLadder(tx, signedIn(actor), given, now),
      then: () => paths.ladderRules(),
      screen,
    }),
  ]
}
