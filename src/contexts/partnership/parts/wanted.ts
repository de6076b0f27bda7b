import type { Temporal } from 'temporal-polyfill'
import { isSafeAddress, type Path } from '../../../kernel/path.ts'
import type { Secrets } from '../../../platform/http/secrets.ts'

const mark = 'to.'
const hours = 12

/** Whether what a sign-in page carries is a page somebody wanted, and nothing that was typed. */
export const isWanted = (kept: string): boolean => kept.startsWith(mark)

/** A plain address inside this application: no host, no query, no backslash that a browser reads as a slash. */
const plain = (path: string): boolean => isSafeAddress(path) && /^\/[A-Za-z0-9][\w/-]*$/.test(path)

/** The page somebody wanted when they had to sign in first, sealed; '' when the address is not a plain one of ours. */
export const sealWanted = (secrets: Secrets, path: string | undefined, now: Temporal.Instant): string =>
  path === undefined || !plain(path)
    ? ''
    : mark + secrets.seal(JSON.stringify({ wanted: path, at: now.epochMilliseconds }))

/** The wanted page again; null when it was changed, sealed elsewhere, or is half a day old. */
export const openWanted = (secrets: Secrets, kept: string, now: Temporal.Instant): Path | null => {
  const text = isWanted(kept) ? secrets.unseal(kept.slice(mark.length)) : null
  if (text === null) return null
  const { wanted, at } = JSON.parse(text) as { readonly wanted?: unknown; readonly at?: unknown }
  if (typeof wanted !== 'string' || typeof at !== 'number' || !plain(wanted)) return null
  return now.epochMilliseconds - at > hours * 3_600_000 ? null : (wanted as Path)
}
