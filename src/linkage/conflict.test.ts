import { expect, it } from 'vitest'
import { numbersConflict } from './conflict.ts'
import { prepare } from './prepare.ts'
import { Table } from './table.ts'

it('takes two sound NHS numbers for two people, and nothing less', () => {
  const fields = [{ kind: 'nhs-number', label: 'NHS number' }] as const
  const table = new Table(fields)
  const [one, other, slip, mistyped, none] = ['9434765919', '4010232137', '9434765910', '1434765910', ''].map((text) =>
    table.add(prepare(fields, [text])),
  ) as [number, number, number, number, number]
  const conflict = numbersConflict(table)
  expect(conflict(one, other)).toBe(true)
  for (const row of [one, slip, mistyped, none]) expect(conflict(one, row)).toBe(false)
})
