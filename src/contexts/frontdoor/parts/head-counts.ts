import type { Temporal } from 'temporal-polyfill'
import type { Count } from '../../../design/index.ts'
import type { Path } from '../../../kernel/path.ts'
import { withQuery } from '../../../kernel/path.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { ownCorrectionCount } from '../../people/index.ts'
import { paths } from '../paths.ts'
import {
  openDisagreements,
  openCheckCount,
  openDiscussionCount,
  openFamilyCount,
  openNightCount,
  openOutOfHours,
  openPhoneNotes,
  openReviewCount,
  openSignalCount,
} from '../store/head-counts.ts'

type Line = {
  readonly text: string
  readonly href: () => Path
  readonly count: (tx: Tx, now: Temporal.Instant) => Promise<number>
  readonly urgent?: true
}

/** What stands beside the queue's own counts: each feature adds one line. A count of nothing is left out. */
const lines: readonly Line[] = [
  { text: 'Out-of-hours hand-over', href: () => paths.handOverList(), count: openNightCount, urgent: true },
  { text: 'Came out of hours', href: () => withQuery(paths.queue(), { show: 'out-of-hours' }), count: openOutOfHours },
  { text: 'Calls still to come in writing', href: () => paths.phoneNotes(), count: openPhoneNotes },
  { text: 'Worth looking at', href: () => paths.signals(), count: openSignalCount },
  { text: 'Decisions to review', href: () => paths.reviews(), count: openReviewCount },
  { text: 'Strategy discussions to be held', href: () => paths.urgent(), count: openDiscussionCount, urgent: true },
  { text: 'Second checks due', href: () => paths.urgent(), count: openCheckCount },
  { text: 'Corrections for you', href: () => paths.corrections(), count: ownCorrectionCount, urgent: true },
  { text: 'Families to be told', href: () => paths.family(), count: openFamilyCount },
  { text: 'Disagreements to answer', href: () => paths.disagreements(), count: openDisagreements },
]

export const headCounts = async (tx: Tx, now: Temporal.Instant): Promise<readonly Count[]> => {
  const counts: Count[] = []
  for (const { text, href, count, urgent } of lines)
    counts.push({ text, href: href(), count: await count(tx, now), urgent })
  return counts.filter(({ count }) => count > 0)
}
