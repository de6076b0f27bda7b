import type { UserId } from '../../../kernel/id.ts'
import type { Secrets } from '../../../platform/http/secrets.ts'

/** An authenticator's secret as the database keeps it: sealed with a key that is not in the database, for one person. */
export const sealTotp = (secrets: Secrets, user: UserId, secret: string): string =>
  secrets.seal(`totp ${user} ${secret}`)

/** The secret, or null when it was sealed elsewhere or for somebody else. */
export const openTotp = (secrets: Secrets, user: UserId, sealed: string): string | null => {
  const text = secrets.unseal(sealed)
  const start = `totp ${user} `
  return text?.startsWith(start) === true ? text.slice(start.length) : null
}
