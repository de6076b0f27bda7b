import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { readingForm } from './act.form.ts'
import { readPair } from './act.ts'
import { matchesPage, pairPage, type PairProps } from './matches.page.tsx'
import { readMatches, readOnePair } from './matches.read.ts'

/** Reading pairs of records that may be one person. */
export const matchesRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: (asked: Asked<{ readonly pair: string }>) => readOnePair(asked, needs),
    page: (props: PairProps, _: unknown, form: FormState) => pairPage(props, form),
  }
  return [
    route.get(paths.matches, { may, audits: 'pair.list', read: readMatches, page: matchesPage }),
    route.get(paths.match, { may, audits: 'pair.see', ...screen }),
    route.post(paths.match, {
      may,
      audits: 'pair.read',
      form: readingForm,
      act: ({ tx, actor, params, now, subject }, given) => {
        subject(params.pair)
        return readPair(tx, signedIn(actor), { pair: params.pair, ...given }, now)
      },
      then: ({ next }) => (next === null ? paths.matches() : paths.match({ pair: next })),
      screen,
    }),
  ]
}
