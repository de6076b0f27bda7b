import { type Band, bandLimits, bandOf, besideRivals, probabilityOf, type Step } from '../../../linkage/index.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { joinedTo } from '../model/same.ts'
import { shiftOf } from '../model/calibration.ts'
import { judgementsAbout, recordsOf, type SourceRecord } from '../store/judgements.ts'
import { labels } from '../store/pairs.ts'
import type { PersonId } from '../store/persons.ts'
import type { AskFinder } from './people-finder.ts'
import type { Near } from './people-index.ts'

/** How likely two records are of one person. `none` is not shown. */
export const likenesses = ['link', 'review', 'show'] as const
export type Likeness = (typeof likenesses)[number]

/** Somebody the finder holds to be perhaps the same as one of the people asked about. */
export type NearPerson = SourceRecord & {
  /** Who of those asked about it may be. */
  readonly of: PersonId
  readonly likeness: Likeness
  /** How many times likelier one person is than two, as a power of two. */
  readonly bits: number
  readonly steps: readonly Step[]
}

/**
 * The band when weights are moved to what readers of this hub found. What the engine leaves to a person though it is sure,
 * since it tells the family and not the child, stays with a person.
 */
const movedBand = ({ band, bits }: Near, shift: number): Band => {
  const moved = bandOf(probabilityOf(bits + shift))
  const heldBack = band === 'review' && probabilityOf(bits) >= bandLimits.link
  return heldBack && moved === 'link' ? 'review' : moved
}

const groupsOf = async (tx: Tx, people: readonly string[]): Promise<(id: string) => string> => {
  const judged = await judgementsAbout(tx, people)
  const groups = new Map(people.map((id) => [id, [...joinedTo([id], judged)].sort()[0] ?? id]))
  return (id) => groups.get(id) ?? id
}

/**
 * Who may be the same as these people, the likeliest first, each as far as the asker may read them; null where the finder
 * gave no answer in time. Somebody as likely as a rival within 3 bits is for a person to tell apart, and records judged to be
 * one person are no rivals of each other.
 */
export const nearPeople = async (
  tx: Tx,
  ask: AskFinder,
  hub: string,
  people: readonly string[],
): Promise<readonly NearPerson[] | null> => {
  const answer = await ask(hub, people)
  if (answer === null) return null
  const ids = [...new Set([...answer.values()].flat().map(({ id }) => id))]
  if (ids.length === 0) return []
  const records = new Map((await recordsOf(tx, ids)).map((record) => [record.id as string, record]))
  const groupOf = await groupsOf(tx, ids)
  const shift = shiftOf(await labels(tx))
  return [...answer]
    .flatMap(([of, found]) =>
      besideRivals(
        found.map((one) => ({ ...one, band: movedBand(one, shift) })),
        ({ id }) => groupOf(id),
      ).flatMap(({ id, band, bits, steps }): NearPerson[] => {
        const record = records.get(id)
        return record === undefined || band === 'none'
          ? []
          : [{ ...record, of: of as PersonId, likeness: band, bits, steps }]
      }),
    )
    .sort((one, other) => other.bits - one.bits || (one.id < other.id ? -1 : 1))
}
