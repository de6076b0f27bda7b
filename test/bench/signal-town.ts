// The stories that rules are measured on, planted and innocent, from the house that invents towns: nothing there knows the
// rules.
import { chanceOf, inventStories, type Story } from '../../src/invention/index.ts'

export type { Story } from '../../src/invention/index.ts'

/** Of each planted story so many, and of each innocent one; ordinary families six times as many. */
export const storiesOfEach = (seed: number, each: number): Story[] => [...inventStories(seed, each)]

/** Whether two records of one person were judged the same: now and then nobody noticed. */
export const noticed = (seed: number) => {
  const luck = chanceOf(seed, 0)
  return (): boolean => luck.likely(0.94)
}
