import { Temporal } from 'temporal-polyfill'
import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, oneOf, wholeNumber } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { ownAgencies, policiesAt } from '../../../partnership/index.ts'
import { type AgencyList, isStale, markSensitive, standingLists } from '../../../people/index.ts'
import { localDateWords } from '../../model/agreement.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { publishListRules } from './act.ts'
import { listRulesPage, type ListRulesProps } from './list-rules.page.tsx'

const rulesForm = formOf({
  version: wholeNumber({ missing: 'This page is out of date: open it again', min: 0, max: 1_000_000 }),
  staleAfterDays: wholeNumber({ missing: 'Enter a number of days from 1 to 1,000', min: 1, max: 1_000 }),
})
const sensitiveForm = formOf({ sensitive: oneOf(['yes', 'no'] as const, { missing: 'Open this page again' }) })

const listWords = (list: AgencyList | undefined): string =>
  list === undefined
    ? 'No list in place.'
    : `Drawn up ${localDateWords(list.asOf)}: ${list.covers.replace(/[.\s]+$/, '')}. ${list.rows.toLocaleString('en-GB')} rows.`

const read = async ({ tx, now }: Asked<unknown>): Promise<ListRulesProps> => {
  const { lists: rules } = await policiesAt(tx, now)
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  const lists = await standingLists(tx)
  return {
    version: rules.version,
    staleAfterDays: rules.body.staleAfterDays,
    agencies: (await ownAgencies(tx)).map(({ id, name, sensitive }) => {
      const list = lists.find(({ agency }) => agency === id)
      const days = list === undefined ? 0 : Temporal.PlainDate.from(list.asOf).until(today).total({ unit: 'days' })
      return {
        id,
        name,
        sensitive,
        listed: list !== undefined,
        words: listWords(list),
        stale: isStale(days, rules.body.staleAfterDays),
      }
    }),
  }
}

/** The lists of a hub's agencies, looked after. */
export const listRulesRoutes = (): readonly Route[] => {
  const may = only('hub-administrator')
  const screen = { read, page: (props: ListRulesProps, _: unknown, form: FormState) => listRulesPage(props, form) }
  return [
    route.get(paths.lists, { may, audits: 'list.all', ...screen }),
    route.post(paths.listRules, {
      may,
      audits: 'list.rule-publish',
      form: rulesForm,
      act: ({ tx, actor, now }, given) => publishListRules(tx, signedIn(actor), given, now),
      then: () => paths.lists(),
      screen,
    }),
    route.post(paths.listSensitive, {
      may,
      audits: 'list.mark-sensitive',
      form: sensitiveForm,
      act: async ({ tx, actor, params, now, subject }, { sensitive }) => {
        subject(params.agency)
        const given = { agency: params.agency, sensitive: sensitive === 'yes' }
        return (await markSensitive(tx, signedIn(actor), given, now)) ? ok(null) : refuse(notFound)
      },
      then: () => paths.lists(),
      screen,
    }),
  ]
}
