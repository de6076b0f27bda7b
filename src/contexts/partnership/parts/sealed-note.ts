import type { Temporal } from 'temporal-polyfill'
import { newToken, type Secrets } from '../../../platform/http/secrets.ts'

/** What a page carries from one step to the next: sealed, for one use, for a short time. */
type Note = { readonly use: string; readonly at: number; readonly nonce: string; readonly body: unknown }

export type Opened<Body> = { readonly body: Body; readonly nonce: string }

export const sealNote = (secrets: Secrets, use: string, now: Temporal.Instant, body: object): string =>
  secrets.seal(JSON.stringify({ use, at: now.epochMilliseconds, nonce: newToken(), body } satisfies Note))

const parsed = (text: string): Partial<Note> | null => {
  try {
    return JSON.parse(text) as Partial<Note> | null
  } catch {
    return null
  }
}

/** The note, or null when it was changed, made for another use or more than so many minutes ago. */
export const openNote = <Body>(
  secrets: Secrets,
  use: string,
  sealed: string,
  now: Temporal.Instant,
  minutes = 10,
): Opened<Body> | null => {
  const text = secrets.unseal(sealed)
  const note = text === null ? null : parsed(text)
  if (note === null || note.use !== use || typeof note.at !== 'number' || typeof note.nonce !== 'string') return null
  if (now.epochMilliseconds - note.at > minutes * 60_000) return null
  return { body: note.body as Body, nonce: note.nonce }
}
