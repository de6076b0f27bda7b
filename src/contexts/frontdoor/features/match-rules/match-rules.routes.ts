import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { matchRulesForm } from './act.form.ts'
import { publishMatchRules } from './act.ts'
import { matchRulesPage, type MatchRulesProps } from './match-rules.page.tsx'

const read = async ({ tx, now }: Asked<unknown>): Promise<MatchRulesProps> => {
  const { matching } = await policiesAt(tx, now)
  return { version: matching.version, oneIn: matching.body.readTwiceOneIn }
}

/** The hub's rule of reading twice, changed as data. */
export const matchRulesRoutes = (): readonly Route[] => {
  const may = only('hub-administrator')
  const screen = { read, page: (props: MatchRulesProps, _: unknown, form: FormState) => matchRulesPage(props, form) }
  return [
    route.get(paths.matchRules, { may, audits: nothingPersonal, ...screen }),
    route.post(paths.matchRules, {
      may,
      audits: 'pair.rule-publish',
      form: matchRulesForm,
      act: ({ tx, actor, now }, given) => publishMatchRules(tx, signedIn(actor), given, now),
      then: () => paths.matchRules(),
      screen,
    }),
  ]
}
