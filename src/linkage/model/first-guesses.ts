import { dateLevel, type FieldKind } from '../compare/field-kinds.ts'

/** What training starts from, and holds on to where a file is too small to say better. */
export type FirstGuess = { readonly asOne: readonly number[]; readonly asKin: readonly number[] }

const guesses: Readonly<Record<FieldKind, FirstGuess>> = {
  'given-name': {
    asOne: [0.015, 0.01, 0.03, 0.08, 0.03, 0.815, 0.01, 0.01],
    asKin: [0.9, 0.05, 0.02, 0.01, 0.01, 0.01, 0.0001, 0.001],
  },
  'family-name': { asOne: [0.08, 0.01, 0.03, 0.08, 0.03, 0.77], asKin: [0.12, 0.005, 0.03, 0.08, 0.025, 0.74] },
  'date-of-birth': {
    asOne: [0.01, 0.01, 0.03, 0.05, 0.02, 0.88, 0.93, 0.05, 0.02, 0.85, 0.13, 0.02],
    asKin: [0.95, 0.005, 0.02, 0.015, 0.001, 0.009, 0.12, 0.2, 0.68, 0.02, 0.06, 0.92],
  },
  sex: { asOne: [0.02, 0.98], asKin: [0.5, 0.5] },
  postcode: { asOne: [0.01, 0.01, 0.06, 0.92], asKin: [0.2, 0.5, 0.1, 0.2] },
  house: { asOne: [0.03, 0.03, 0.94], asKin: [0.94, 0.05, 0.01] },
  street: { asOne: [0.03, 0.01, 0.06, 0.9], asKin: [0.8, 0.05, 0.02, 0.13] },
  locality: { asOne: [0.04, 0.01, 0.06, 0.89], asKin: [0.2, 0.05, 0.05, 0.7] },
  region: { asOne: [0.04, 0.01, 0.05, 0.9], asKin: [0.05, 0.01, 0.04, 0.9] },
  'nhs-number': { asOne: [0.01, 0.03, 0.96], asKin: [0.98, 0.01, 0.01] },
  upn: { asOne: [0.02, 0.03, 0.95], asKin: [0.98, 0.01, 0.01] },
  identifier: { asOne: [0.08, 0.07, 0.85], asKin: [0.98, 0.01, 0.01] },
  category: { asOne: [0.25, 0.75], asKin: [0.5, 0.5] },
  source: { asOne: [0.75, 0.25], asKin: [0.75, 0.25] },
  text: { asOne: [0.15, 0.05, 0.1, 0.7], asKin: [0.6, 0.1, 0.05, 0.25] },
}

export const firstGuess = (kind: FieldKind): FirstGuess => guesses[kind]

const dateGroups: readonly (readonly [number, number])[] = [
  [dateLevel.different, dateLevel.same],
  [dateLevel.estimateFits, dateLevel.estimateOff],
  [dateLevel.expectedClose, dateLevel.expectedOff],
]

/**
 * Levels that share out one whole between them, first and last. Whether a date is exact, estimated or expected is no
 * evidence in itself, so each kind of date has its own whole.
 */
export const levelGroups = (kind: FieldKind): readonly (readonly [number, number])[] =>
  kind === 'date-of-birth' ? dateGroups : [[0, guesses[kind].asOne.length - 1]]
