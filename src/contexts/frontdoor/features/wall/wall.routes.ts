import { only } from '../../../../platform/http/may.ts'
import { route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { wallPage } from './wall.page.tsx'
import { readWall } from './wall.read.ts'

/** The board on the wall of the hub's room. */
export const wallRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.wall, {
    may: only('screener', 'decision-maker', 'business-support'),
    audits: 'wall.see',
    read: (asked) => readWall(asked, needs),
    page: wallPage,
  }),
]
