const strict = new TextDecoder('utf-8', { fatal: true })
const western = new TextDecoder('windows-1252')

/** Bytes as text: UTF-8, or Windows-1252 where they are not. Judged cell by cell, since files are pasted together. */
export const textFromBytes = (bytes: Uint8Array): string => {
  try {
    return strict.decode(bytes)
  } catch {
    return western.decode(bytes)
  }
}
