import type { Origin } from '../names/origins.ts'
import type { Home } from '../places/homes.ts'

/** How a child comes to live where they live. */
export type Care = 'own' | 'step' | 'two-homes' | 'grandparents' | 'looked-after' | 'adopted'

/** Where somebody lived from a day on. */
export type Stay = { readonly from: number; readonly home: Home }

/** Somebody as they truly are. Days are counted as in days.ts. */
export type Person = {
  readonly id: number
  readonly family: number
  readonly place: 'mother' | 'father' | 'partner' | 'grandmother' | 'carer' | 'child' | 'alone'
  readonly origin: Origin
  readonly sex: 'F' | 'M'
  given: string
  surname: string
  /** Surnames of earlier days: before a wedding, an adoption or a new family. */
  readonly formerSurnames: string[]
  /** First names of earlier days: an adopted child may have had another. */
  formerGiven: string
  /** For an unborn child the day they are expected. */
  born: number
  readonly twinOf: Person | null
  readonly mother: Person | null
  father: Person | null
  care: Care
  /** The newest first; there is always one. */
  stays: readonly Stay[]
  /** Where a child of parted parents lives the other half of the week. */
  secondHome: Home | null
  readonly nhs: string
  readonly upn: string
  readonly phone: string
  died: number | null
}

export type Form =
  | 'alone'
  | 'pair'
  | 'both-parents'
  | 'lone-parent'
  | 'step-family'
  | 'two-homes'
  | 'grandparents'
  | 'foster-family'
  | 'adoptive-family'

/** Something that truly happened to somebody. */
export type LifeEvent = {
  readonly person: Person
  readonly day: number
  readonly kind: 'born' | 'moved' | 'parted' | 'joined' | 'died' | 'took-surname' | 'adopted' | 'came-into-care'
}

/** People who belong together, and what happened to them. */
export type Family = {
  readonly id: number
  readonly form: Form
  readonly people: readonly Person[]
  readonly life: readonly LifeEvent[]
}

export const isChild = ({ place }: Person): boolean => place === 'child'
