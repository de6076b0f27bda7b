import { peoplePaths, signInPaths } from '../contexts/partnership/module.ts'
import type { Actor } from '../kernel/actor.ts'
import { type Path, withQuery } from '../kernel/path.ts'
import { keptOn } from '../platform/http/keeping.ts'
import type { Route } from '../platform/http/route.ts'
import type { WebParts } from '../platform/http/served.ts'
import type { Module } from '../platform/module.ts'

export type Ways = Pick<WebParts, 'navigationFor' | 'signInPath'> & {
  /** Where somebody starts the day; never a page that leads nowhere. */
  readonly home: (actor: Actor) => Path
  /** Whether some page stands at an address that this actor's roles may open. */
  readonly mayOpen: (actor: Actor, path: string) => boolean
  /** The page of a form that keeps its text and that this actor may send; null for every other address. */
  readonly keptOn: (actor: Actor, form: string) => Path | null
}

const standsAt = ({ method, pattern }: Route, path: string): boolean =>
  method === 'GET' && new RegExp(`^${pattern.replace(/:[A-Za-z]+/g, '[^/]+')}$`).test(path)

/** The ways from page to page that no house knows alone. The modules are asked for when they are all there. */
export const waysOver = (modules: () => readonly Module[], demonstration: boolean): Ways => {
  // A person's own work first; looking after people comes after it.
  const placesOf = (actor: Actor) => [...modules()].reverse().flatMap((module) => module.navigation(actor))
  const routesAt = (path: string) => modules().flatMap(({ routes }) => routes.filter((route) => standsAt(route, path)))
  return {
    home: (actor) => placesOf(actor)[0]?.href ?? peoplePaths.ownRoles(),
    mayOpen: (actor, path) => routesAt(path).some(({ may }) => may.allows(actor)),
    keptOn: (actor, form) =>
      keptOn(
        modules().flatMap(({ routes }) => routes),
        actor,
        form,
      ),
    navigationFor: (actor, path) => placesOf(actor).map((place) => ({ ...place, current: place.href === path })),
    signInPath: (then) => {
      const door = demonstration ? signInPaths.demonstration() : signInPaths.signIn()
      return routesAt(then).length > 0 ? withQuery(door, { to: then }) : door
    },
  }
}
