import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// Argon2id, the library's default kind, with OWASP's parameters: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost)

let nobodys: Promise<string> | undefined

/**
 * Whether the password is the one of this hash. Without a hash it works just as long and answers no, so that neither the
 * answer nor its time tells whether an account exists.
 */
export const passwordHolds = async (passwordHash: string | null, password: string): Promise<boolean> => {
  nobodys ??= hashPassword('nobody has this password')
  const against = passwordHash ?? (await nobodys)
  const holds = await verify(against, password.normalize('NFC')).catch(() => false)
  return holds && passwordHash !== null
}

// Without letters and digits that are taken for each other when read out.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to read out once: four groups of four, about 79 bits. */
export const newOneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)] ?? '').join('')).join(
    '-',
  )
