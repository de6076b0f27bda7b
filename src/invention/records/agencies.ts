import { yearsOf } from '../days.ts'
import { isChild, type Person } from '../family/person.ts'

/** What an agency holds, and how well: shares between 0 and 1. */
export type Agency = {
  readonly key: string
  /** With which letter its record numbers begin. */
  readonly letter: string
  /** Records with an NHS number, of those whose number is known at all. */
  readonly nhs: number
  /** Records without a date of birth. */
  readonly noDate: number
  /** Records with an age for a date of birth. */
  readonly ageOnly: number
  readonly upn: number
  /** Of unborn children, of those up to 3, from 4 to 17, and of adults: how many it holds. */
  readonly holds: readonly [number, number, number, number]
}

export const agencies: readonly Agency[] = [
  { key: 'health', letter: 'H', nhs: 0.96, noDate: 0.01, ageOnly: 0, upn: 0, holds: [0.9, 0.97, 0.94, 0.6] },
  { key: 'education', letter: 'E', nhs: 0.06, noDate: 0.01, ageOnly: 0, upn: 0.98, holds: [0, 0.02, 0.93, 0] },
  { key: 'housing', letter: 'O', nhs: 0, noDate: 0.15, ageOnly: 0.01, upn: 0, holds: [0, 0.2, 0.2, 0.22] },
  { key: 'police', letter: 'P', nhs: 0.02, noDate: 0.12, ageOnly: 0.2, upn: 0, holds: [0.01, 0.04, 0.07, 0.12] },
  {
    key: 'early-help',
    letter: 'C',
    nhs: 0.25,
    noDate: 0.02,
    ageOnly: 0.01,
    upn: 0.05,
    holds: [0.06, 0.35, 0.08, 0.06],
  },
  { key: 'nursery', letter: 'N', nhs: 0.2, noDate: 0.02, ageOnly: 0, upn: 0.1, holds: [0, 0.5, 0.1, 0] },
  { key: 'social-care', letter: 'S', nhs: 0.7, noDate: 0.02, ageOnly: 0.02, upn: 0.3, holds: [0.02, 0.05, 0.06, 0.03] },
  { key: 'surgery', letter: 'G', nhs: 0.98, noDate: 0.005, ageOnly: 0, upn: 0, holds: [0.1, 0.55, 0.5, 0.45] },
]

const band = (person: Person): 0 | 1 | 2 | 3 => {
  if (!isChild(person)) return 3
  const years = yearsOf(person.born)
  if (years < 0) return 0
  return years < 4 ? 1 : 2
}

/** How likely an agency is to hold somebody. Looked-after children are known to social care. */
export const holdsShare = (agency: Agency, person: Person): number =>
  agency.key === 'social-care' && (person.care === 'looked-after' || person.care === 'adopted')
    ? 1
    : agency.holds[band(person)]
