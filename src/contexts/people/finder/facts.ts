import { Temporal } from 'temporal-polyfill'
import {
  dateKind,
  type DateKind,
  type Fact,
  type FieldKind,
  type FieldPlan,
  prepare,
  splitFullName,
} from '../../../linkage/index.ts'
import type { Birth, PersonIdentity } from '../model/identity.ts'

type Texts = Readonly<Partial<Record<FieldKind, string>>>

/** An age said on a day as the middle of the year of birth it allows, never a day that stands for a whole year. */
const middleOfYear = (years: number, saidOn: string): string => {
  const middle = Temporal.PlainDate.from(saidOn).subtract({ years, months: 6 })
  return (middle.day === 1 ? middle.add({ days: 1 }) : middle).toString()
}

const birthText = (birth: Birth): { readonly text: string; readonly kind: DateKind } => {
  switch (birth.kind) {
    case 'date':
      return { text: birth.date, kind: dateKind.exact }
    case 'expected':
      return { text: birth.date, kind: dateKind.expected }
    case 'estimated-age':
      return { text: middleOfYear(birth.years, birth.saidOn), kind: dateKind.estimated }
    case 'unknown':
      return { text: '', kind: dateKind.exact }
  }
}

/** `Flat 2, 14 Kestrel Way, Saltmarsh Bay` as its house and its street; an address without a number is all street. */
const addressParts = (address: string): Texts => {
  const [, house, street] = /^(.*?\d+\s?[a-z]?)[,\s]+(\D[^,]*)/i.exec(address.trim()) ?? []
  return house === undefined || street === undefined
    ? { street: address.split(',')[0] ?? '' }
    : { house: house.trim(), street: street.trim() }
}

type TwoNames = ReturnType<typeof splitFullName>

/** Every name somebody is known by; one word alone is another first name. */
const namesOf = ({ name, alsoKnownAs }: PersonIdentity): readonly TwoNames[] => {
  const own = splitFullName(name)
  const others = alsoKnownAs
    .split(/[,;/\n]|\bor\b/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return [own, ...others.map((one) => (one.includes(' ') ? splitFullName(one) : { given: one, family: own.family }))]
}

/** A person as the matching engine compares them: one row of facts for each name they are known by. */
export const factsOf = (
  identity: PersonIdentity,
  fields: readonly FieldPlan[],
): readonly (readonly (Fact | null)[])[] => {
  const { text, kind } = birthText(identity.birth)
  return namesOf(identity).map(({ given, family }) => {
    const texts: Texts = {
      'given-name': given,
      'family-name': family,
      'date-of-birth': text,
      postcode: identity.postcode,
      'nhs-number': identity.nhsNumber,
      ...addressParts(identity.address),
    }
    return prepare(
      fields,
      fields.map((field) => texts[field.kind] ?? ''),
      { kind },
    )
  })
}
