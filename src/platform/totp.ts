import { Secret, TOTP } from 'otpauth'
import type { Temporal } from 'temporal-polyfill'

const seconds = 30

const clockOf = (secret: string, account = '') =>
  new TOTP({ issuer: 'OpenMASH', label: account, secret: Secret.fromBase32(secret), digits: 6, period: seconds })

/** A new secret for an authenticator app, in base32: 160 bits. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** The address an authenticator app reads from the picture. */
export const totpAddress = (secret: string, account: string): string => clockOf(secret, account).toString()

/**
 * The step (of 30 seconds since 1970) this code belongs to, or null when it is wrong. One step early or late counts, for
 * clocks that differ; that a step is used only once is the caller's to see to.
 */
export const totpStep = (secret: string, code: string, now: Temporal.Instant): number | null => {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.epochMilliseconds
  const drift = clockOf(secret).validate({ token, timestamp, window: 1 })
  return drift === null ? null : Math.floor(timestamp / 1000 / seconds) + drift
}
