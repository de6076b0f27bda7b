export type Fact = { readonly key: string; readonly value: string }

/** One dated thing, with whose word it is and what is to be said beside it. */
export type PaperEntry = {
  readonly when: string
  readonly source: string
  readonly words: string
  readonly notes: readonly string[]
}

export type Block =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'notice'; readonly words: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'entries'; readonly entries: readonly PaperEntry[] }

/** A document as data. The same paper gives the same bytes, on any machine. */
export type Paper = {
  /** Shown by readers as the title and kept in the file: never a name. */
  readonly title: string
  readonly heading: string
  /** Stands at the head of every page, such as OFFICIAL-SENSITIVE. */
  readonly marking: string
  /** Stands at the foot of every page beside its number. */
  readonly foot: string
  /** The moment the file says it was made at, ISO. */
  readonly made: string
  readonly blocks: readonly Block[]
}
