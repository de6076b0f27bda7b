/** An audit row as its seal covers it: every column, as text that reads the same wherever it is read. */
export type SealableRow = {
  readonly id: string
  readonly position: string
  readonly hub: string
  /** ISO instant with microseconds. */
  readonly at: string
  readonly transaction: string
  readonly actorKind: string
  readonly user: string
  readonly agency: string
  readonly act: string
  readonly outcome: string
  readonly subjects: readonly string[]
  readonly purpose: string
  readonly detail: unknown
}

export type Hash = Uint8Array
export type Digest = (bytes: Uint8Array) => Hash

/** Visitors belong to no hub: their rows are chained under the nil id. */
export const nilHub = '00000000-0000-0000-0000-000000000000'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** The one way to write a row as bytes: a JSON list, so that no text can run over into the next column. */
export const canonical = (row: SealableRow): string =>
  JSON.stringify([
    row.id,
    row.position,
    row.hub,
    row.at,
    row.transaction,
    row.actorKind,
    row.user,
    row.agency,
    row.act,
    row.outcome,
    row.subjects,
    row.purpose,
    sorted(row.detail),
  ])

const text = new TextEncoder()

/** What stands before the first row of a hub's chain. */
export const genesis = (digest: Digest, hub: string): Hash => digest(text.encode(`openmash audit chain of ${hub}`))

/** The seal of a row: the digest of the seal before it and the row itself. */
export const sealOf = (digest: Digest, previous: Hash, row: SealableRow): Hash => {
  const bytes = text.encode(canonical(row))
  const both = new Uint8Array(previous.length + bytes.length)
  both.set(previous)
  both.set(bytes, previous.length)
  return digest(both)
}

/** One link of the stored chain with the row it seals, or null where that row is gone. */
export type StoredLink = {
  readonly number: number
  readonly auditId: string
  readonly previous: Hash
  readonly hash: Hash
  readonly row: SealableRow | null
}

export type Fault = { readonly number: number; readonly auditId: string; readonly why: string }

/** How far a chain has been read and found whole. */
export type Head = { readonly number: number; readonly hash: Hash }

export const sameHash = (one: Hash, other: Hash): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

/** The head after one more link, or what is wrong with it. */
export const follow = (digest: Digest, head: Head, link: StoredLink): Head | Fault => {
  const { number, auditId, row } = link
  const fault = (why: string): Fault => ({ number, auditId, why })
  if (number !== head.number + 1) return { number: head.number + 1, auditId, why: 'its seal is missing' }
  if (!sameHash(link.previous, head.hash)) return fault('its seal does not follow the seal before it')
  if (row === null) return fault('the row is gone')
  if (!sameHash(sealOf(digest, head.hash, row), link.hash)) return fault('the row was changed, swapped or put in later')
  return { number, hash: link.hash }
}

export const isFault = (outcome: Head | Fault): outcome is Fault => 'why' in outcome

/** What a checkpoint says, as the bytes that are signed. */
export type Checkpoint = { readonly hub: string; readonly number: number; readonly hash: Hash; readonly at: string }

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export const checkpointBytes = ({ hub, number, hash, at }: Checkpoint): Uint8Array =>
  text.encode(JSON.stringify(['openmash audit checkpoint', hub, number, hex(hash), at]))

/** A checkpoint as one line of the witness file. */
export type WitnessLine = {
  readonly hub: string
  readonly number: number
  readonly hash: string
  readonly at: string
  readonly signature: string
}

export const witnessLine = (checkpoint: Checkpoint, signature: Uint8Array): string =>
  JSON.stringify({
    hub: checkpoint.hub,
    number: checkpoint.number,
    hash: hex(checkpoint.hash),
    at: checkpoint.at,
    signature: hex(signature),
  } satisfies WitnessLine)

const bytesOf = (hexText: string): Uint8Array | null =>
  /^(?:[0-9a-f]{2})+$/.test(hexText)
    ? new Uint8Array(hexText.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [])
    : null

/** A line of the witness file as a checkpoint and its signature, or null when it is none. */
export const readWitness = (
  line: string,
): { readonly checkpoint: Checkpoint; readonly signature: Uint8Array } | null => {
  try {
    const { hub, number, hash, at, signature } = JSON.parse(line) as Partial<Record<keyof WitnessLine, unknown>>
    if (typeof hub !== 'string' || typeof number !== 'number' || typeof at !== 'string') return null
    if (typeof hash !== 'string' || typeof signature !== 'string') return null
    const hashBytes = bytesOf(hash)
    const signatureBytes = bytesOf(signature)
    if (hashBytes === null || signatureBytes === null) return null
    return { checkpoint: { hub, number, hash: hashBytes, at }, signature: signatureBytes }
  } catch {
    return null
  }
}
