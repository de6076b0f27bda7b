import type { Chance } from './chance.ts'
import { daysAgo, isoDay, today, yearsOf } from './days.ts'
import { type Family, isChild, type Person } from './family/person.ts'

/** Something an agency wrote down about somebody it holds. */
export type Happening = {
  readonly agency: string
  readonly person: Person
  /** As exactly as its writer knew: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly when: string
  /** `YYYY-MM-DD`: when the agency came to know. */
  readonly known: string
  readonly kind: string
  readonly side: 'worry' | 'strength' | 'neutral'
}

/** What happens to any child: agency, kind, how many of a hundred children in two years, from and to which age. */
const everyday = [
  ['health', 'not-brought', 12, 0, 17],
  ['health', 'emergency-care', 22, 0, 17],
  ['education', 'school-absence', 35, 5, 16],
  ['education', 'changed-service', 6, 5, 17],
  ['nursery', 'changed-service', 6, 1, 4],
  ['nursery', 'stopped-attending', 2, 1, 4],
  ['early-help', 'referred', 5, 0, 10],
] as const

const lately = (person: Person, luck: Chance): string =>
  daysAgo(luck.from(1, Math.max(1, Math.min(700, today - person.born))))

const ofPerson = (person: Person, luck: Chance): Happening[] => {
  if (!isChild(person) || person.born > today) return []
  const years = yearsOf(person.born)
  return everyday
    .filter(([, , share, from, to]) => years >= from && years <= to && luck.likely(share / 100))
    .map(([agency, kind]) => {
      const when = lately(person, luck)
      return { agency, person, when, known: when, kind, side: 'neutral' as const }
    })
}

/** What agencies wrote down of a family that has no story: the everyday, police calls, and moves they heard of. */
export const everydayOf = ({ people, life }: Family, luck: Chance): Happening[] => {
  const all = people.flatMap((person) => ofPerson(person, luck))
  const adult = people.find((person) => !isChild(person) && person.died === null)
  if (adult !== undefined && luck.likely(0.035)) {
    const when = lately(adult, luck)
    all.push({ agency: 'police', person: adult, when, known: when, kind: 'police-attended', side: 'worry' })
  }
  for (const { kind, person, day } of life) {
    if (kind !== 'moved' || isChild(person) || day < today - 700 || !luck.likely(0.3)) continue
    const known = isoDay(Math.min(today, day + luck.from(0, 60)))
    all.push({ agency: 'housing', person, when: isoDay(day), known, kind: 'moved-home', side: 'neutral' })
  }
  return all
}
