import { familyStep, type StoredModel } from '../../../linkage/index.ts'
import { type KeptApart, withoutOtherSide } from '../model/kept-apart.ts'
import type { Feed } from './feed.ts'
import { type Near, PeopleIndex } from './people-index.ts'

/** Asks who may be the same as each of these people of one hub; null when no answer came in time. */
export type AskFinder = (hub: string, people: readonly string[]) => Promise<ReadonlyMap<string, readonly Near[]> | null>

/** Where no finder runs: plain keys have to do. */
export const noFinder: AskFinder = () => Promise.resolve(null)

export type PeopleFinder = {
  readonly near: (hub: string, people: readonly string[]) => Promise<ReadonlyMap<string, readonly Near[]>>
  /** Takes in everybody recorded so far. */
  readonly catchUp: () => Promise<void>
  readonly size: () => number
  readonly close: () => Promise<void>
}

const agreement = ({ steps }: Near): number =>
  steps.reduce((sum, { label, bits }) => (label === familyStep ? sum : sum + bits), 0)

/**
 * The finder of one process: everybody of every hub, each hub apart. Each question first takes in whoever was recorded
 * since, so that somebody sees their own referral's people at once.
 */
export const openPeopleFinder = (feed: Feed, stored: StoredModel): PeopleFinder => {
  const hubs = new Map<string, PeopleIndex>()
  const indexOf = (hub: string): PeopleIndex => {
    const known = hubs.get(hub) ?? new PeopleIndex(stored)
    hubs.set(hub, known)
    return known
  }
  let kept: readonly KeptApart[] = []
  const read = async (): Promise<void> => {
    await feed.next((part) => {
      for (const person of part) indexOf(person.hub).add(person)
    })
    kept = await feed.keptApart()
  }
  let running: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | null = null
  // A reading that has begun may not see what was recorded just now; the one after it does, and serves all who wait.
  const catchUp = (): Promise<void> => {
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = null
        running = read()
        return running
      })
    return waiting
  }
  return {
    near: async (hub, people) => {
      await catchUp()
      const index = hubs.get(hub)
      if (index === undefined) return new Map(people.map((person) => [person, []]))
      const alike = (id: string) => index.near(id).map((one) => ({ id: one.id, bits: agreement(one) }))
      return new Map(people.map((person) => [person, withoutOtherSide(person, index.near(person), kept, alike)]))
    },
    catchUp,
    size: () => [...hubs.values()].reduce((sum, { size }) => sum + size, 0),
    close: feed.close,
  }
}
