/** How the usual rules did on a town of invented stories, of which it is known what there was to see. */
export type Measured = {
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Names the limits that were measured. */
  readonly rulesVersion: string
  readonly rules: readonly {
    readonly key: string
    /** Stories in which it was planted, and in how many of them the rule found it. */
    readonly planted: number
    readonly found: number
    /** Stories in which nothing was planted, and in how many of them the rule found something. */
    readonly innocent: number
    readonly alarms: number
  }[]
  /** The innocent stories by what they are, and in how many of them any rule found something. */
  readonly looksLike: readonly { readonly name: string; readonly stories: number; readonly alarms: number }[]
}
