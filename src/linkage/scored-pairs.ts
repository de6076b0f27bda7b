import type { Pairs } from './model/seen-pairs.ts'

/** Pairs of rows, each with its weight in bits. */
export type ScoredPairs = Pairs & { readonly bits: Float32Array }
