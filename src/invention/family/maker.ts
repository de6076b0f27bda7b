import type { Chance } from '../chance.ts'
import { today, yearsOf } from '../days.ts'
import { type Origin, origins } from '../names/origins.ts'
import { type Home, homeIn } from '../places/homes.ts'
import { dramaPhone, testNhsNumber, testNumbers, testUpn } from '../places/numbers.ts'
import type { Family, Form, LifeEvent, Person, Stay } from './person.ts'

/** What the whole town has in common, and what is handed out one after another. */
export type Register = {
  readonly seed: number
  /** How many postcodes there are. */
  readonly posts: number
  people: number
  families: number
  numbers: number
}

export const registerOf = (seed: number, posts: number): Register => ({
  seed,
  posts,
  people: 0,
  families: 0,
  numbers: 0,
})

/** What is said of somebody when they are made. */
export type Made = Pick<Person, 'place' | 'born'> & Partial<Omit<Person, 'id' | 'family' | 'place' | 'born'>>

const bySize = origins.flatMap((origin) => Array.from({ length: origin.share * 2 }, () => origin))

export const anOrigin = (luck: Chance): Origin => luck.of(bySize)

export const surnameIn = ({ family }: Origin, luck: Chance): string => luck.common(family)

/** A surname as a man or a woman of its origin has it. */
export const bornBy = (surname: string, { gendered }: Origin, sex: string): string =>
  gendered !== undefined && sex === 'F' && surname.endsWith(gendered[0])
    ? surname.slice(0, -gendered[0].length) + gendered[1]
    : surname

const givenIn = ({ girls, boys, given }: Origin, sex: string, luck: Chance): string =>
  luck.likely(0.4) ? luck.common(sex === 'F' ? girls : boys) : luck.common(given)

/** The next number of the test range; one place in eleven has none, and once they are used up nobody has one. */
const nextNumber = (register: Register): string => {
  while (register.numbers < testNumbers) {
    const number = testNhsNumber(register.seed, register.numbers++)
    if (number !== null) return number
  }
  return ''
}

/** Makes the people of one family. */
export class FamilyMaker {
  readonly luck: Chance
  readonly #register: Register
  readonly #id: number
  readonly #people: Person[] = []
  readonly #life: LifeEvent[] = []

  constructor(register: Register, luck: Chance) {
    this.luck = luck
    this.#register = register
    this.#id = register.families++
  }

  /** Children are traced more often than adults; in life every child born here has a number from the first day. */
  #number(born: number): string {
    return born <= today && this.luck.likely(yearsOf(born) < 18 ? 0.99 : 0.82) ? nextNumber(this.#register) : ''
  }

  #given(origin: Origin, sex: 'F' | 'M', mother: Person | null): string {
    const siblings = this.#people.filter((other) => mother !== null && other.mother === mother)
    // Parents do not give one name twice.
    for (;;) {
      const name = givenIn(origin, sex, this.luck)
      if (!siblings.some((other) => other.given === name)) return name
    }
  }

  person(made: Made): Person {
    const { luck } = this
    const origin = made.origin ?? anOrigin(luck)
    const sex = made.sex ?? (luck.likely(0.5) ? 'F' : 'M')
    const id = this.#register.people++
    const years = yearsOf(made.born)
    const one: Person = {
      id,
      family: this.#id,
      origin,
      sex,
      given: this.#given(origin, sex, made.mother ?? null),
      surname: bornBy(surnameIn(origin, luck), origin, sex),
      formerSurnames: [],
      formerGiven: '',
      twinOf: null,
      mother: null,
      father: null,
      care: 'own',
      stays: [],
      secondHome: null,
      nhs: this.#number(made.born),
      upn: years < 19 && years >= 3 ? testUpn(id) : '',
      phone: dramaPhone(luck),
      died: null,
      ...made,
    }
    this.#people.push(one)
    return one
  }

  happened(kind: LifeEvent['kind'], about: Person, day: number): void {
    this.#life.push({ kind, person: about, day })
  }

  home(): Home {
    return homeIn(this.#register.posts, this.luck)
  }

  /** Where the family has lived, the newest first: two in five have always lived there, the others moved up to three times. */
  stays(since: number): Stay[] {
    const moves = this.luck.likely(0.4) ? 0 : this.luck.from(1, 3)
    const days = Array.from({ length: moves }, () => this.luck.from(Math.min(since + 30, today - 20), today - 10))
    return [...days.sort((one, other) => other - one), since].map((from) => ({ from, home: this.home() }))
  }

  /** The family as it is when everybody in it is made. */
  family(form: Form): Family {
    const life = [...this.#life]
    for (const one of this.#people) {
      if (one.born <= today) life.push({ kind: 'born', person: one, day: one.born })
      for (const { from } of one.stays.slice(0, -1))
        if (from > one.born) life.push({ kind: 'moved', person: one, day: from })
    }
    return { id: this.#id, form, people: this.#people, life: life.sort((one, other) => one.day - other.day) }
  }
}
