import { expect, it } from 'vitest'
import type { FieldPlan } from './referral-fields.ts'
import { childSteps } from './referral-child-steps.ts'

const namesAsked = (birth: string): readonly string[] =>
  childSteps({ birth })
    .slice(1)
    .flatMap(({ fields }) => fields)
    .map((field: FieldPlan) => field.name)

it('asks of an unborn child nothing that only a born one has', () => {
  expect(namesAsked('expected')).toEqual(expect.arrayContaining(['mother', 'address', 'maternity', 'gp']))
  for (const name of ['firstNames', 'lastName', 'sex', 'setting', 'nhsNumber'])
    expect(namesAsked('expected')).not.toContain(name)
})

it.each(['date', 'estimated-age', 'unknown', ''])(
  'asks of a child whose birth is “%s” all that a born one has',
  (birth) => {
    expect(namesAsked(birth)).toEqual(
      expect.arrayContaining(['firstNames', 'lastName', 'sex', 'setting', 'gp', 'nhsNumber']),
    )
  },
)
