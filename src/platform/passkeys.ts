import { randomBytes } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'

/** The site a passkey belongs to: the name browsers bind it to, and the addresses it may be used from. */
export type PasskeySite = { readonly name: string; readonly origins: readonly string[] }

export type Passkey = {
  readonly credential: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
}

/** Where passkeys of this installation work; null where browsers refuse them: on a bare number address or without https. */
export const passkeySiteOf = (baseUrl: string): PasskeySite | null => {
  const { hostname, origin, protocol, port } = new URL(baseUrl)
  // Browsers count this machine as secure, but bind passkeys only to its name.
  if (hostname === '127.0.0.1' || hostname === 'localhost')
    return { name: 'localhost', origins: [`${protocol}//localhost${port === '' ? '' : `:${port}`}`] }
  if (protocol !== 'https:' || /^[\d.]+$|:/.test(hostname)) return null
  return { name: hostname, origins: [origin] }
}

export const newChallenge = (): string => randomBytes(32).toString('base64url')

/** What the browser is asked to make. It must ask for a finger, a face or a PIN, so that the passkey is two proofs in one. */
export const makingOptions = async (
  site: PasskeySite,
  challenge: string,
  person: { readonly user: string; readonly email: string; readonly name: string },
  /** Passkeys the person has already: the same device is not asked to make a second. */
  known: readonly string[] = [],
): Promise<string> =>
  JSON.stringify(
    await generateRegistrationOptions({
      rpName: 'OpenMASH',
      rpID: site.name,
      userID: new TextEncoder().encode(person.user),
      userName: person.email,
      userDisplayName: person.name,
      challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
      attestationType: 'none',
      excludeCredentials: known.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),
  )

/** What the browser is asked to prove; it offers the person the passkeys it has for this site. */
export const provingOptions = (site: PasskeySite, challenge: string): string =>
  JSON.stringify({ challenge, rpId: site.name, userVerification: 'required', timeout: 300_000 })

const parsed = (answer: string): { readonly id: string } | null => {
  try {
    const value = JSON.parse(answer) as { id?: unknown } | null
    return typeof value?.id === 'string' ? { ...value, id: value.id } : null
  } catch {
    return null
  }
}

/** Which passkey an answer says it is of; nothing is proved yet. */
export const claimedCredential = (answer: string): string | null => parsed(answer)?.id ?? null

/** The passkey that was made, or null when the answer does not hold. */
export const passkeyMade = async (site: PasskeySite, challenge: string, answer: string): Promise<Passkey | null> => {
  const response = parsed(answer) as RegistrationResponseJSON | null
  if (response === null) return null
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: [...site.origins],
      expectedRPID: site.name,
      requireUserVerification: true,
    })
    if (!verified) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credential: id, publicKey, counter, transports }
  } catch {
    return null
  }
}

/** The passkey's new counter when the answer proves it, or null. */
export const passkeyProved = async (
  site: PasskeySite,
  challenge: string,
  answer: string,
  passkey: Passkey,
): Promise<number | null> => {
  const response = parsed(answer) as AuthenticationResponseJSON | null
  if (response === null) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: [...site.origins],
      expectedRPID: site.name,
      requireUserVerification: true,
      credential: { id: passkey.credential, publicKey: Uint8Array.from(passkey.publicKey), counter: passkey.counter },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
