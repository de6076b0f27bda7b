import type { FieldKind } from '../compare/field-kinds.ts'
import type { Fact } from '../vocabulary.ts'
import { identifier, nhsNumber, upn } from './number.ts'
import { familyName, givenName } from './name.ts'
import { category, freeText, house, placeWords, postcode, sex } from './place.ts'

/** Reads a cell as a fact; null when it says nothing. Dates have their own reader, since they need their kind. */
export const readFact = (kind: Exclude<FieldKind, 'date-of-birth'>, raw: string): Fact | null => {
  switch (kind) {
    case 'given-name':
      return givenName(raw)
    case 'family-name':
      return familyName(raw)
    case 'sex':
      return sex(raw)
    case 'postcode':
      return postcode(raw)
    case 'house':
      return house(raw)
    case 'street':
    case 'locality':
    case 'region':
      return placeWords(raw)
    case 'nhs-number':
      return nhsNumber(raw)
    case 'upn':
      return upn(raw)
    case 'identifier':
      return identifier(raw)
    case 'category':
    case 'source':
      return category(raw)
    case 'text':
      return freeText(raw)
  }
}
