import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** An invented device that makes and uses one passkey, written from the WebAuthn standard and not from our code. */
export type SoftPasskey = {
  readonly make: (options: string) => string
  readonly prove: (options: string, how?: { origin?: string; verified?: boolean }) => string
}

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()
const b64 = (data: Buffer | string): string => Buffer.from(data).toString('base64url')
const number = (value: number, bytes: number): Buffer => {
  const out = Buffer.alloc(bytes)
  out.writeUIntBE(value, 0, bytes)
  return out
}
const cborText = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
const cborBytes = (data: Buffer): Buffer => Buffer.concat([Buffer.from([0x59]), number(data.length, 2), data])

export const softPasskey = (site = 'hub.example', home = 'https://hub.example'): SoftPasskey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0
  let user = ''
  const client = (type: string, challenge: string, origin: string) =>
    JSON.stringify({ type, challenge, origin, crossOrigin: false })
  const head = (flags: number) => {
    counter += 1
    return Buffer.concat([sha256(site), Buffer.from([flags]), number(counter, 4)])
  }
  const cose = Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20]),
    Buffer.from(x, 'base64url'),
    Buffer.from([0x22, 0x58, 0x20]),
    Buffer.from(y, 'base64url'),
  ])
  return {
    make: (options) => {
      const asked = JSON.parse(options) as { challenge: string; user: { id: string } }
      user = asked.user.id
      const authData = Buffer.concat([head(0x45), Buffer.alloc(16), number(id.length, 2), id, cose])
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(authData),
      ])
      const response = {
        clientDataJSON: b64(client('webauthn.create', asked.challenge, home)),
        attestationObject: b64(attestation),
        transports: ['usb'],
      }
      return JSON.stringify({ id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {}, response })
    },
    prove: (options, { origin = home, verified = true } = {}) => {
      const { challenge } = JSON.parse(options) as { challenge: string }
      const data = client('webauthn.get', challenge, origin)
      const authenticatorData = head(verified ? 0x05 : 0x01)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(data)]), privateKey)
      const response = {
        clientDataJSON: b64(data),
        authenticatorData: b64(authenticatorData),
        signature: b64(signature),
        userHandle: user,
      }
      return JSON.stringify({ id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {}, response })
    },
  }
}
