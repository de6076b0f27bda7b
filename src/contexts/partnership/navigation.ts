import { type Actor, holds } from '../../kernel/actor.ts'
import type { Path } from '../../kernel/path.ts'
import { peoplePaths } from './people-paths.ts'

/** The places of those who look after people. */
export const navigation = (actor: Actor): readonly { readonly text: string; readonly href: Path }[] => [
  ...(holds(actor, 'agency-administrator') ? [{ text: 'People', href: peoplePaths.people() }] : []),
  ...(holds(actor, 'hub-administrator') ? [{ text: 'Agencies', href: peoplePaths.agencies() }] : []),
]
