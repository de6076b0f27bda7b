import { only } from '../../../../platform/http/may.ts'
import { route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { reconciliationPage } from './reconciliation.page.tsx'
import { readReconciliation } from './reconciliation.read.ts'

/** The page that shows whether every contact is accounted for. */
export const reconciliationRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.reconciliation, {
    may: only('screener', 'decision-maker', 'business-support'),
    audits: 'reconciliation.see',
    read: (asked) => readReconciliation(asked, needs),
    page: reconciliationPage,
  }),
]
