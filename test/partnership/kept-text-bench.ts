import type { Temporal } from 'temporal-polyfill'
import { keptTextRoutes } from '../../src/contexts/partnership/features/kept-text/kept-text.routes.ts'
import { frontdoorRoutes } from '../../src/contexts/frontdoor/routes.ts'
import { keptOn } from '../../src/platform/http/keeping.ts'
import type { Route } from '../../src/platform/http/route.ts'
import type { Bench } from '../frontdoor/hub-bench.ts'
import { type Answer, openSite, type Site, type Visitor } from '../frontdoor/setting-site.ts'

export type KeptSite = Site & {
  /** What the script does while somebody types; answers the change to name next time, or '' when it was refused. */
  readonly keep: (who: Visitor, form: string, typed: Readonly<Record<string, string>>, seen?: string) => Promise<Kept>
}

export type Kept = Answer & { readonly revision: string }

/** The front door with kept text, served to invented visitors. */
export const openKeptSite = async (bench: Bench, now: Temporal.Instant): Promise<KeptSite> => {
  const routes: readonly Route[] = [
    ...frontdoorRoutes({ ...bench.needs, db: bench.db }),
    ...keptTextRoutes({ keptOn: (actor, form) => keptOn(routes, actor, form) }),
  ]
  const site = await openSite(bench, routes, now)
  return {
    ...site,
    keep: async (who, form, typed, seen = '0') => {
      const answer = await who.post('/kept-text', { ...typed, _form: form, _revision: seen })
      return { ...answer, revision: /data-kept="(\d+)"/.exec(answer.body)?.[1] ?? '' }
    },
  }
}
