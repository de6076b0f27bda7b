import { randomInt } from 'node:crypto'
import type { UserId } from '../../../kernel/id.ts'
import type { Secrets } from '../../../platform/http/secrets.ts'

/** How many codes a set has. */
export const codesInASet = 8

// Without letters and digits that are taken for each other on paper.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const group = (): string => Array.from({ length: 5 }, () => signs[randomInt(signs.length)] ?? '').join('')

/** A fresh set, each about 49 bits: `abcde-fghjk`. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: codesInASet }, () => `${group()}-${group()}`)

/** A code as the database keeps it, however it was typed: a hash under a key that is not in the database. */
export const hashRecoveryCode = (secrets: Secrets, user: UserId, code: string): Uint8Array =>
  secrets.keyed('recovery', `${user}\n${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
