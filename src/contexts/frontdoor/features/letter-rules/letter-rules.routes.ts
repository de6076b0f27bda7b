import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { asTyped, letterRulesForm } from './act.form.ts'
import { publishLetter } from './act.ts'
import { letterRulesPage, type LetterRulesProps } from './letter-rules.page.tsx'

const read = async ({ tx, now }: Asked<unknown>): Promise<LetterRulesProps> => {
  const { letter } = await policiesAt(tx, now)
  return { version: letter.version, standing: asTyped(letter.body) }
}

/** The words of the hub's letters, changed as data. */
export const letterRulesRoutes = (): readonly Route[] => {
  const may = only('hub-administrator')
  const screen = {
    read,
    page: (props: LetterRulesProps, _: unknown, form: FormState) => letterRulesPage(props, form),
  }
  return [
    route.get(paths.letterRules, { may, audits: nothingPersonal, ...screen }),
    route.post(paths.letterRules, {
      may,
      audits: 'letter.publish',
      form: letterRulesForm,
      act: ({ tx, actor, now }, given) => publishLetter(tx, signedIn(actor), given, now),
      then: () => paths.letterRules(),
      screen,
    }),
  ]
}
