/** Which of a child's two identities a record speaks of: the one before an adoption, or the one after it. */
export const sides = ['before', 'after'] as const
export type Side = (typeof sides)[number]

/** One record that a restriction keeps apart from those of the other side. */
export type KeptApart = { readonly restriction: string; readonly person: string; readonly side: Side }

/** How far a record agrees with another, in bits, when they are of one child: which of two names, not whether a sister. */
type Alike = { readonly id: string; readonly bits: number }

const sideOf = (id: string, around: readonly Alike[], kept: ReadonlyMap<string, Side>): Side | undefined => {
  const said = kept.get(id)
  if (said !== undefined) return said
  const members = around.filter((one) => kept.has(one.id)).sort((one, other) => other.bits - one.bits)
  return kept.get(members[0]?.id ?? '')
}

/**
 * Those found for somebody, without whoever stands on the other side of an adoption. A record that nobody has placed belongs
 * to the side of the placed record it is likeliest to be the same as: one that comes in under the old name years later must not
 * lead to the new one.
 */
export const withoutOtherSide = <Found extends { readonly id: string }>(
  of: string,
  found: readonly Found[],
  kept: readonly KeptApart[],
  near: (id: string) => readonly Alike[],
): readonly Found[] => {
  const asked = new Set([of, ...found.map(({ id }) => id)])
  const restrictions = new Set(kept.filter(({ person }) => asked.has(person)).map(({ restriction }) => restriction))
  return [...restrictions].reduce<readonly Found[]>((left, restriction) => {
    const members = new Map(
      kept.filter((one) => one.restriction === restriction).map(({ person, side }) => [person, side]),
    )
    const own = sideOf(of, near(of), members)
    if (own === undefined) return left
    return left.filter(({ id }) => {
      const theirs = sideOf(id, near(id), members)
      return theirs === undefined || theirs === own
    })
  }, found)
}
