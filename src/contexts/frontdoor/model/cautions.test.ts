import { describe, expect, test } from 'vitest'
import { cautionsOf } from './cautions.ts'

const consent = {
  familyAware: 'yes',
  consent: 'given',
  givenBy: 'Mother',
  reasons: [],
  explanation: '',
  keepFromFamily: '',
} as const
const concern = {
  kind: 'injury',
  worriedAbout: 'A bruise',
  impactOnChild: '',
  whenAndWhere: '',
  history: '',
  risksToStaff: '',
}

describe('What to heed before anybody speaks with the family', () => {
  test('is nothing where the referrer marked nothing and the family knows', () => {
    expect(cautionsOf({ consent, concern })).toEqual([])
  })

  test('begins with what must not reach the family, then the risk to whoever visits, then that they do not know', () => {
    const found = cautionsOf({
      consent: {
        ...consent,
        familyAware: 'no',
        reasons: ['risk'],
        explanation: 'He is at home',
        keepFromFamily: 'The new address',
      },
      concern: { ...concern, risksToStaff: 'Two dogs' },
    })
    expect(found.map(({ words }) => words)).toEqual(['The new address', 'Two dogs', 'He is at home'])
  })

  test('says that the family does not know though nobody explained it', () => {
    const [found] = cautionsOf({ consent: { ...consent, familyAware: 'no', reasons: ['risk'] }, concern })
    expect(found?.words).toBe('The referrer gave no explanation')
  })

  test('does not claim that the family does not know where nobody was asked, as on the phone', () => {
    const asked = { ...consent, familyAware: 'no', explanation: 'Taken by phone: not asked.' } as const
    expect(cautionsOf({ consent: asked, concern })).toEqual([])
  })
})
