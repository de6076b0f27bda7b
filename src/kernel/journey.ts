/** What can be done with a thing in which of its states. Models export theirs; `npm run journey` draws them. */
export type Journey = {
  /** What goes through these states, such as "contact". */
  readonly of: string
  /** In the order in which they usually come. */
  readonly states: readonly string[]
  /** Each act, with the states in which it is allowed. */
  readonly acts: Readonly<Record<string, readonly string[]>>
}

export const isJourney = (value: unknown): value is Journey =>
  typeof value === 'object' && value !== null && 'of' in value && 'states' in value && 'acts' in value
