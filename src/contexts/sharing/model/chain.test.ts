import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonical,
  type Fault,
  follow,
  genesis,
  type Head,
  isFault,
  readWitness,
  type SealableRow,
  sealOf,
  type StoredLink,
  witnessLine,
} from './chain.ts'

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const hub = '11111111-1111-4111-8111-111111111111'

const row = (number: number): SealableRow => ({
  id: `row-${number}`,
  position: String(number),
  hub,
  at: '2026-11-23T10:00:00.000000Z',
  transaction: String(700 + number),
  actorKind: 'signed-in',
  user: 'u',
  agency: 'a',
  act: 'contact.read',
  outcome: 'seen',
  subjects: ['s1', 's2'],
  purpose: '',
  detail: { b: 1, a: [{ d: 2, c: 3 }] },
})

const chainOf = (rows: readonly SealableRow[]): StoredLink[] => {
  let previous = genesis(digest, hub)
  return rows.map((sealed, index) => {
    const link = {
      number: index + 1,
      auditId: sealed.id,
      previous,
      hash: sealOf(digest, previous, sealed),
      row: sealed,
    }
    previous = link.hash
    return link
  })
}

const firstFault = (links: readonly StoredLink[]): Fault | null => {
  let head: Head = { number: 0, hash: genesis(digest, hub) }
  for (const link of links) {
    const next = follow(digest, head, link)
    if (isFault(next)) return next
    head = next
  }
  return null
}

const rows = [1, 2, 3, 4, 5].map(row)

it('a chain nobody touched is whole', () => {
  expect(firstFault(chainOf(rows))).toBeNull()
})

describe('tampering is named at the first bad row', () => {
  const columns = [
    'at',
    'transaction',
    'position',
    'actorKind',
    'user',
    'agency',
    'act',
    'outcome',
    'purpose',
    'hub',
  ] as const
  it.each(columns)('a changed %s', (column) => {
    const links = chainOf(rows)
    links[2] = { ...links[2]!, row: { ...rows[2]!, [column]: 'changed' } }
    expect(firstFault(links)).toMatchObject({ number: 3, auditId: 'row-3' })
  })
  it('changed subjects and details', () => {
    for (const change of [{ subjects: ['s1,s2'] }, { subjects: ['s2', 's1'] }, { detail: { a: 1 } }]) {
      const links = chainOf(rows)
      links[1] = { ...links[1]!, row: { ...rows[1]!, ...change } }
      expect(firstFault(links)).toMatchObject({ number: 2 })
    }
  })
  it('a row taken from the middle, with and without its seal', () => {
    const gone = chainOf(rows).map((link) => (link.number === 3 ? { ...link, row: null } : link))
    expect(firstFault(gone)).toMatchObject({ number: 3, why: 'the row is gone' })
    expect(firstFault(chainOf(rows).filter(({ number }) => number !== 3))).toMatchObject({ number: 3 })
    const renumbered = chainOf(rows)
      .filter(({ number }) => number !== 3)
      .map((link, index) => ({ ...link, number: index + 1 }))
    expect(firstFault(renumbered)).toMatchObject({ number: 3 })
  })
  it('a row put into the middle', () => {
    const links = chainOf(rows)
    const put = { ...links[2]!, auditId: 'row-9', row: row(9) }
    const all = [...links.slice(0, 2), put, ...links.slice(2)].map((link, index) => ({ ...link, number: index + 1 }))
    expect(firstFault(all)).toMatchObject({ number: 3, auditId: 'row-9' })
  })
  it('two rows swapped', () => {
    const links = chainOf(rows)
    const swapped = links.map((link) =>
      link.number === 2 ? { ...link, row: rows[3]! } : link.number === 4 ? { ...link, row: rows[1]! } : link,
    )
    expect(firstFault(swapped)).toMatchObject({ number: 2 })
  })
  it('a chain of one hub shown as another’s', () => {
    let head: Head = { number: 0, hash: genesis(digest, 'another hub') }
    const next = follow(digest, head, chainOf(rows)[0]!)
    if (!isFault(next)) head = next
    expect(isFault(next)).toBe(true)
  })
})

it('no two different rows have the same bytes, whatever their texts hold', () => {
  const some = fc.record({ act: fc.string(), purpose: fc.string(), user: fc.string(), subjects: fc.array(fc.string()) })
  fc.assert(
    fc.property(some, some, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      const inOrder = (r: typeof one) => ({
        ...row(1),
        act: r.act,
        purpose: r.purpose,
        user: r.user,
        subjects: r.subjects,
      })
      const told =
        [one.act, one.purpose, one.user, ...one.subjects].join() ===
        [other.act, other.purpose, other.user, ...other.subjects].join()
      return same || told || canonical(inOrder(one)) !== canonical(inOrder(other))
    }),
  )
})

it('details read the same whatever order the database gives their keys', () => {
  expect(canonical({ ...row(1), detail: { a: [{ c: 3, d: 2 }], b: 1 } })).toBe(canonical(row(1)))
})

it('a witness line is read back, and a broken one is known', () => {
  const checkpoint = { hub, number: 5, hash: digest(new Uint8Array([1])), at: '2026-11-23T10:00:00Z' }
  const signature = new Uint8Array([9, 8, 255])
  expect(readWitness(witnessLine(checkpoint, signature))).toEqual({ checkpoint, signature })
  for (const line of ['', 'x', '{}', '{"hub":1}', witnessLine(checkpoint, signature).replace('"hash":"', '"hash":"zz')])
    expect(readWitness(line)).toBeNull()
})
