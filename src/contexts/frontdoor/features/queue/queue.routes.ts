import { only } from '../../../../platform/http/may.ts'
import { route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { queuePage } from './queue.page.tsx'
import { readNews, readQueue } from './queue.read.ts'

const hubStaff = only('screener', 'decision-maker', 'business-support')

/** The queue of the hub, and its live line. */
export const queueRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.queue, {
    may: hubStaff,
    audits: 'queue.see',
    read: (asked) => readQueue(asked, needs),
    page: (props) => queuePage(props),
  }),
  route.live(paths.queueNews, { may: hubStaff, read: readNews }),
]
