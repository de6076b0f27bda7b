import type { Reason } from '../model/likeness.ts'

/** How two invented records were compared, as the previews show it. */
export const aWaterfall: readonly Reason[] = [
  { what: 'Any two records', words: 'before anything is compared', speaks: 'strongly against', bits: -9.2 },
  { what: 'First name', words: 'the same', speaks: 'strongly for', bits: 7.4 },
  { what: 'Surname', words: 'one letter apart', speaks: 'for', bits: 4.1 },
  { what: 'Date of birth', words: 'the same', speaks: 'strongly for', bits: 8.8 },
  { what: 'Address', words: 'postcode nearly the same, house the same', speaks: 'for', bits: 5.6 },
  {
    what: 'Family',
    words: 'a brother, sister, twin or neighbour would agree on some of this too',
    speaks: 'little either way',
    bits: -0.4,
  },
]
