// No vowels, so that no word is spelled; nothing that is mistaken for another when read aloud or written by hand.
const letters = 'CDFGHJKMNPQRTVWXY2346789'

/** `SB` from `saltmarsh-bay`; the first two letters of a hub of one word. */
const initials = (slug: string): string => {
  const words = slug.split('-').filter((word) => word !== '')
  return (words.length > 1 ? words.map((word) => word.slice(0, 1)).join('') : slug.slice(0, 2))
    .toUpperCase()
    .slice(0, 4)
}

/**
 * A reference such as `SB-7K3Q9W`, from random bytes: it tells nothing of how many there are. Null when the bytes ran
 * out, because some are passed over to keep every letter as likely.
 */
export const referenceFrom = (slug: string, bytes: Uint8Array): string | null => {
  const fair = 256 - (256 % letters.length)
  const drawn = [...bytes].filter((byte) => byte < fair).slice(0, 6)
  if (drawn.length < 6) return null
  return `${initials(slug)}-${drawn.map((byte) => letters[byte % letters.length] ?? '').join('')}`
}
