import type { Route } from '../../platform/http/route.ts'
import type { Needs } from './needs.ts'

/** Every feature of the front door, one line each. */
export const frontdoorRoutes = (needs: Needs): readonly Route[] => [needs].flatMap(() => [])
