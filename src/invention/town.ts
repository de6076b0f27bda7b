import { type Chance, chanceOf } from './chance.ts'
import { isoDay, today } from './days.ts'
import { childlessFamily, familyWithChildren } from './family/forms.ts'
import { type Register, registerOf } from './family/maker.ts'
import type { Family, Person } from './family/person.ts'
import { everydayOf, type Happening } from './happenings.ts'
import { castOf } from './stories/cast.ts'
import { innocentTales, type NamedTale, ordinary, plantedTales, taleFor } from './stories/story-shares.ts'
import { type Story, teller } from './stories/teller.ts'

/** A story with the people of the town whom it is about. */
export type TownStory = Story & { readonly people: readonly Person[]; readonly personOf: (name: string) => Person }

/** Some families of the town, with what happened: nobody in it has to do with anybody outside. */
export type Neighbourhood = {
  readonly families: readonly Family[]
  readonly happenings: readonly Happening[]
  readonly story: TownStory | null
}

export type TownPlan = {
  readonly seed: number
  readonly people: number
  /** How many postcodes; one for 36 people if not said. */
  readonly posts?: number
  /** Of all families, those without children; seven in ten if not said. */
  readonly childless?: number
}

const aboutParents = [
  'parent-mental-health',
  'parent-substances',
  'domestic-abuse',
  'isolated',
  'moved-home',
  'police-attended',
]

const happeningsOf = ({ contacts, items }: Story, personOf: TownStory['personOf']): Happening[] => {
  const open = contacts.at(-1)
  const [child, mother] = [personOf(open?.children[0]?.person ?? ''), personOf(open?.adults[0] ?? '')]
  return items.map(({ agency, when, kind, side }) => ({
    agency,
    person: aboutParents.includes(kind) ? mother : child,
    when,
    known: when.length === 10 ? when : isoDay(today),
    kind,
    side,
  }))
}

const play = (register: Register, luck: Chance, { name, worth, tale }: NamedTale, prefix: string): Neighbourhood => {
  const { cast, families, personOf } = castOf(register, luck)
  const story = { name, worth, ...tale(teller(luck, cast, prefix), luck) }
  const names = story.contacts.flatMap(({ children, adults }) => [...children.map(({ person }) => person), ...adults])
  const people = [...new Set(names)].map(personOf)
  return { families: families(), happenings: happeningsOf(story, personOf), story: { ...story, people, personOf } }
}

const plain = (family: Family, luck: Chance): Neighbourhood => ({
  families: [family],
  happenings: everydayOf(family, luck),
  story: null,
})

/** No neighbourhood with children is larger than this. */
const mostTogether = 48

const neighbourhood = (
  register: Register,
  luck: Chance,
  childless: number,
  left: number,
  number: number,
): Neighbourhood => {
  if (left < mostTogether || luck.likely(childless)) return plain(childlessFamily(register, luck, left), luck)
  const tale = taleFor(luck)
  return tale === null
    ? plain(familyWithChildren(register, luck), luck)
    : play(register, luck, tale, `n${String(number)}-`)
}

/** Invents a town of exactly so many people, some families at a time. The same plan gives the same town. */
export function* inventTown({ seed, people, posts, childless = 0.7 }: TownPlan): Generator<Neighbourhood> {
  const register = registerOf(seed, posts ?? Math.max(40, Math.floor(people / 36)))
  for (let number = 0; register.people < people; number += 1)
    yield neighbourhood(register, chanceOf(seed, number), childless, people - register.people, number)
}

/** Of each story so many, and of the ordinary one six times as many: what rules are measured on. */
export function* inventStories(seed: number, each: number): Generator<TownStory> {
  const register = registerOf(seed, 4_000)
  let number = 0
  for (const tale of [...plantedTales, ...innocentTales]) {
    const count = tale.name === ordinary ? each * 6 : each
    for (let made = 0; made < count; made += 1) {
      number += 1
      const { story } = play(register, chanceOf(seed, number), tale, `s${String(number)}-`)
      if (story !== null) yield story
    }
  }
}
