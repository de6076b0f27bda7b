/** Where a request came from, for slowing guesses; one place for all where the web does not say. */
export const sourceOf = (asked: object): string => {
  const { source } = asked as { readonly source?: unknown }
  return typeof source === 'string' ? source : 'unknown'
}
