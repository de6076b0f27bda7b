const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const plainAscii = /^[a-z0-9 ]*$/

/** Lower case, without accents, with every run of anything but letters and digits as one space. */
export const plainLetters = (text: string): string => {
  const low = text.toLowerCase()
  if (plainAscii.test(low)) return low.trim()
  return low
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøœłđðþı]/g, (letter) => spelled[letter] ?? letter)
    .replace(/['’`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const unknown = new Set(
  'n/a na nk n/k tbc tba unknown not known unk none null nil nan missing not recorded not stated not given - . ? xxx'
    .split(' ')
    .concat(['not known', 'not recorded', 'not stated', 'not given', 'not available', '#n/a', 'no fixed abode', 'nfa']),
)
for (const half of ['not', 'known', 'recorded', 'stated', 'given']) unknown.delete(half)

/** Whether a cell says nothing: empty, or one of the ways people type that they do not know. */
export const saysNothing = (text: string): boolean => {
  const bare = text.trim()
  return bare === '' || (bare.length < 16 && unknown.has(bare.toLowerCase()))
}

/** A 32-bit hash of a text, never 0. */
export const hashText = (text: string, seed = 0x811c9dc5): number => {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) | 1
}
