/** A child as the picture is narrowed to: its first names as the referrer wrote them, empty for an unborn child. */
export type NamedChild = { readonly id: string; readonly firstNames: string }

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

/** Whether a text names a child by its first name, whole words only; accents and capitals make no difference. */
export const names = (text: string, { firstNames }: NamedChild): boolean => {
  const first = folded(firstNames).trim().split(/\s+/)[0] ?? ''
  // A possessive ends in ’s: Amara’s names Amara.
  return first !== '' && wordsOf(text).some((word) => word === first || word.replace(/[’']s?$/, '') === first)
}

/**
 * Whether a text stays when the picture is narrowed to one child. Agencies answer about a household, so only what names
 * another child and not this one is left out; what names nobody stays with every child.
 */
export const concerns = (text: string, child: NamedChild, all: readonly NamedChild[]): boolean =>
  names(text, child) || !all.some((other) => other.id !== child.id && names(text, other))
