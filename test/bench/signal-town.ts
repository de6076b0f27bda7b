// The invented town: what is planted and what is innocent. Nothing of the product is imported here or in what it is made of.
import { innocent } from './signal-innocent.ts'
import { planted } from './signal-planted.ts'
import { chance, type Story, type Tale, teller } from './signal-teller.ts'

export type { Story } from './signal-teller.ts'

/** Of each planted story so many, and of each innocent one; ordinary families six times as many. */
export const inventTown = (seed: number, each: number): Story[] => {
  const luck = chance(seed)
  const told = (name: string, worth: string[], tale: Tale, count: number, prefix: string): Story[] =>
    Array.from({ length: count }, (_, index) => ({
      name,
      worth,
      ...tale(teller(luck, `${prefix}-${String(index)}-`), luck),
    }))
  return [
    ...Object.entries(planted).flatMap(([name, tale], index) => told(name, [name], tale, each, `p${String(index)}`)),
    ...Object.entries(innocent).flatMap(([name, tale], index) =>
      told(name, [], tale, name === 'an ordinary family' ? each * 6 : each, `i${String(index)}`),
    ),
  ]
}

/** Whether two records of one person were judged the same: now and then nobody noticed. */
export const noticed = (seed: number) => {
  const luck = chance(seed)
  return (): boolean => luck.likely(0.94)
}
