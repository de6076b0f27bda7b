import type { Route } from '../../platform/http/route.ts'
import { askRoutes } from './features/ask/ask.routes.ts'
import { queueRoutes } from './features/queue/queue.routes.ts'
import { reRateRoutes } from './features/re-rate/re-rate.routes.ts'
import { screenRoutes } from './features/screen/screen.routes.ts'
import { takeRoutes } from './features/take/take.routes.ts'
import type { Needs } from './needs.ts'

/** Every feature of the front door, one line each. */
export const frontdoorRoutes = (needs: Needs): readonly Route[] => [
  ...queueRoutes(needs),
  ...takeRoutes(needs),
  ...screenRoutes(needs),
  ...reRateRoutes(needs),
  ...askRoutes(needs),
]
