import type { Chance } from '../chance.ts'
import { innocent } from './innocent.ts'
import { planted } from './planted.ts'
import type { Tale } from './teller.ts'

/** The innocent story that most families with a contact have. */
export const ordinary = 'an ordinary family'

/** A tale under its name, and what there is to see in it. */
export type NamedTale = { readonly name: string; readonly worth: readonly string[]; readonly tale: Tale }

export const plantedTales: readonly NamedTale[] = Object.entries(planted).map(([name, tale]) => ({
  name,
  worth: [name],
  tale,
}))
export const innocentTales: readonly NamedTale[] = Object.entries(innocent).map(([name, tale]) => ({
  name,
  worth: [],
  tale,
}))

const lookAlikes = innocentTales.filter(({ name }) => name !== ordinary)
const usual = innocentTales.filter(({ name }) => name === ordinary)

/** Of a thousand families with children: how many have a story worth showing, one that only looks like it, and a contact alone. */
export const storyShares = { planted: 8, lookAlike: 24, ordinary: 20 } as const

/** The tale of a family with children, or none: most have no contact with the hub. */
export const taleFor = (luck: Chance): NamedTale | null => {
  const drawn = luck.from(0, 999)
  const { planted: worth, lookAlike, ordinary: contact } = storyShares
  if (drawn < worth) return luck.of(plantedTales)
  if (drawn < worth + lookAlike) return luck.of(lookAlikes)
  return drawn < worth + lookAlike + contact ? (usual[0] ?? null) : null
}
