/** The embedded database cannot be used; the message is one plain line for the person at the terminal. */
export class EmbeddedTrouble extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'a file is in the way',
}

/** Turns a failed write under `folder` into one plain line; anything else is passed on as it is. */
export const asTrouble = (error: unknown, folder: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code]
  return reason === undefined ? error : new EmbeddedTrouble(`The data folder ${folder} cannot be used: ${reason}.`)
}
