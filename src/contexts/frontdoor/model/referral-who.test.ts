import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { anInventedReferral } from '../parts/invented-referral.ts'
import type { ReferredChild } from './referral.ts'
import { whoLine } from './referral-who.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const [amara] = anInventedReferral.referral.children
const line = (...children: readonly Partial<ReferredChild>[]): string =>
  whoLine(
    children.flatMap((over) => (amara === undefined ? [] : [{ ...amara, ...over }])),
    today,
  )

it('says an age of no years as under 1, not about 0', () => {
  const birth = (years: number) => ({ birth: { kind: 'estimated-age' as const, years, saidOn: '2026-11-20' } })
  expect(line(birth(0), birth(4))).toBe('Amara, under 1; Amara, about 4')
})

it('keeps a name written from right to left apart from the age after it', () => {
  expect(line({ firstNames: 'أحمد' }, {})).toBe('\u2068أحمد\u2069, 3; Amara, 3')
})
