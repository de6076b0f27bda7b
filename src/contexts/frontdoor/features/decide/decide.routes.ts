import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import { itemsOf, mayGo } from '../../../sharing/index.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { decideChild } from './act.ts'
import { decideChildPage, type DecideChildProps } from './decide-child.page.tsx'
import { decideForm } from './decide.form.ts'
import { decidePage } from './decide.page.tsx'
import { readDecide, readDecideChild } from './decide.read.ts'

/** Deciding for each child of a contact. */
export const decideRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: (asked: Parameters<typeof readDecideChild>[0]) => readDecideChild(asked, needs),
    page: (props: DecideChildProps, _: unknown, form: FormState) => decideChildPage(props, form),
  }
  return [
    route.get(paths.decide, {
      may: only('screener', 'decision-maker', 'business-support'),
      audits: 'decision.see',
      read: (asked) => readDecide(asked, needs),
      page: decidePage,
    }),
    route.get(paths.decideChild, { may: only('decision-maker'), audits: 'decision.see-child', ...screen }),
    route.post(paths.decideChild, {
      may: only('decision-maker'),
      audits: 'decision.record',
      keeps: paths.decideChild,
      form: async ({ tx, params, now }) => {
        const items = await itemsOf(tx, params.contact)
        return decideForm(
          await policiesAt(tx, now),
          items.filter(({ mayLeave }) => mayGo('let go with the decision', mayLeave)).map(({ id }) => id),
        )
      },
      act: (
        { tx, actor, params, now, subject },
        { version, familyTell, familyWords, familyWho, familyBy, familyNeeds, familySafe, ...rest },
      ) => {
        subject(params.contact, params.child)
        const family = {
          tell: familyTell,
          words: familyWords,
          who: familyWho,
          by: familyBy ?? '',
          needs: familyNeeds,
          safeToWrite: familySafe,
        }
        const given = { ...rest, family }
        return decideChild(tx, signedIn(actor), { ...params, version, given }, now, needs)
      },
      then: (_, { contact }) => paths.decide({ contact }),
      screen,
    }),
  ]
}
