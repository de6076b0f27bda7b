import { type Actor, holds } from '../../kernel/actor.ts'
import type { Place } from '../../kernel/place.ts'
import { peoplePaths } from './people-paths.ts'

/** The places of those who look after people. */
export const navigation = (actor: Actor): readonly Place[] => [
  ...(holds(actor, 'agency-administrator') ? [{ text: 'People', href: peoplePaths.people() }] : []),
  ...(holds(actor, 'hub-administrator') ? [{ text: 'Agencies', href: peoplePaths.agencies() }] : []),
]
