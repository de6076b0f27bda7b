import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** Keys of one deployment, drawn from its one secret; each for a single use. */
export type Secrets = {
  /** The token a form must carry: bound to the session or visitor cookie it was served to. */
  readonly csrfFor: (cookie: string) => string
  readonly csrfHolds: (cookie: string, given: string) => boolean
  /** Encrypts text that goes out to a browser and must come back unread and unchanged. */
  readonly seal: (text: string) => string
  /** The sealed text, or null when it was changed or made elsewhere. */
  readonly unseal: (sealed: string) => string | null
  /** A key by which the same value is found again without storing it. */
  readonly keyed: (use: string, text: string) => Buffer
}

export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

const derive = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'openmash', use, 32))

const sealWith = (key: Buffer, text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

const unsealWith = (key: Buffer, sealed: string): string | null => {
  try {
    const raw = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', key, raw.subarray(0, 12))
    decipher.setAuthTag(raw.subarray(12, 28))
    return decipher.update(raw.subarray(28), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

export const openSecrets = (secret: string): Secrets => {
  const csrf = derive(secret, 'csrf')
  const sealing = derive(secret, 'seal')
  const keying = derive(secret, 'keyed')
  const csrfFor = (cookie: string) => createHmac('sha256', csrf).update(cookie).digest('base64url')
  return {
    csrfFor,
    csrfHolds: (cookie, given) => {
      const wanted = Buffer.from(csrfFor(cookie))
      const got = Buffer.from(given)
      return wanted.length === got.length && timingSafeEqual(wanted, got)
    },
    seal: (text) => sealWith(sealing, text),
    unseal: (sealed) => unsealWith(sealing, sealed),
    keyed: (use, text) => createHmac('sha256', keying).update(`${use}\n${text}`).digest(),
  }
}
