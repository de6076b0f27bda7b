import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkpoint, checkpointBytes, type Digest, readWitness, witnessLine } from '../model/chain.ts'

export const sha256: Digest = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())

// An Ed25519 private key in its standard envelope is this and then 32 bytes.
const envelope = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key that signs checkpoints, drawn from the deployment's one secret. */
export const checkpointKey = (secret: string): KeyObject => {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'openmash', 'audit-checkpoint', 32))
  return createPrivateKey({ key: Buffer.concat([envelope, seed]), format: 'der', type: 'pkcs8' })
}

export const publicKeyOf = (key: KeyObject): KeyObject => (key.type === 'public' ? key : createPublicKey(key))

export const signCheckpoint = (key: KeyObject, checkpoint: Checkpoint): Uint8Array =>
  new Uint8Array(sign(null, checkpointBytes(checkpoint), key))

export const checkpointHolds = (key: KeyObject, checkpoint: Checkpoint, signature: Uint8Array): boolean =>
  verify(null, checkpointBytes(checkpoint), publicKeyOf(key), signature)

/** Where checkpoints are kept outside the database; best on a disk that the database's operator cannot write. */
export type Witness = { readonly append: (checkpoint: Checkpoint, signature: Uint8Array) => Promise<void> }

export const witnessFile = (folder: string): string => join(folder, 'audit-checkpoints.jsonl')

/** Appends to a file in the folder, and leaves the public key beside it for whoever verifies elsewhere. */
export const openWitness = (folder: string, key: KeyObject): Witness => {
  let ready: Promise<unknown> | null = null
  const prepare = async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'audit-public-key.pem'), publicKeyOf(key).export({ type: 'spki', format: 'pem' }))
  }
  return {
    append: async (checkpoint, signature) => {
      ready ??= prepare().catch((error: unknown) => {
        ready = null
        throw error
      })
      await ready
      await appendFile(witnessFile(folder), `${witnessLine(checkpoint, signature)}\n`, { mode: 0o600, flush: true })
    },
  }
}

export type Witnessed = { readonly checkpoint: Checkpoint; readonly signature: Uint8Array }

/** Every checkpoint of a witness file, and the numbers of the lines that are none. */
export const readWitnessFile = async (
  file: string,
): Promise<{ readonly found: readonly Witnessed[]; readonly broken: readonly number[] }> => {
  const lines = (await readFile(file, 'utf8')).split('\n')
  const found: Witnessed[] = []
  const broken: number[] = []
  lines.forEach((line, index) => {
    if (line === '') return
    const read = readWitness(line)
    if (read === null) broken.push(index + 1)
    else found.push(read)
  })
  return { found, broken }
}
