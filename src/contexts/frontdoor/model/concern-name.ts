/** Key of a contact whose sender was not asked what kind of worry it is. */
export const notSaid = 'not-said'

/** A concern as the hub calls it; a kind the hub has given up keeps its key. */
export const concernName = (
  concerns: readonly { readonly key: string; readonly name: string }[],
  key: string,
): string => concerns.find((concern) => concern.key === key)?.name ?? (key === notSaid ? 'Kind of worry not said' : key)
