import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { tellerCautions } from './before-calling.ts'
import { referralFromTelling, tellerFrom, tellerKinds, type TellingPages } from './telling.ts'
import { firstFault, tellingStepsOf, typedFor } from './telling-steps.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const safe: TellingPages = {
  danger: { danger: 'no' },
  worry: { text: 'He hits me.' },
  child: { about: 'me', name: 'Jo Marie Lin', age: '13' },
  place: { where: 'Bay School', postcode: 'm1 1ae' },
  contact: { may: 'yes' },
  how: { way: 'text', reach: '07700 900777', safeTimes: 'after 4', message: 'no' },
}

describe('what is asked', () => {
  it('never asks somebody under 18 who tells of themself who they are twice, nor holds them up for a place', () => {
    const names = (pages: TellingPages) => tellingStepsOf('young-person', pages).map(({ name }) => name)
    expect(names(safe)).not.toContain('you')
    expect(names({ ...safe, child: { about: 'other' } })).toContain('you')
    expect(firstFault('young-person', { ...safe, child: { about: 'me' }, place: {} }, today)).toBeNull()
  })

  it('asks an adult who names no child where it can be found', () => {
    const pages = { ...safe, child: { name: '' }, place: { where: '' } }
    expect(firstFault('public', pages, today)?.step).toBe('place')
    expect(firstFault('public', { ...pages, child: { name: 'Jo' } }, today)).toBeNull()
  })

  it('asks for a way to reach somebody only once they said that they may be contacted', () => {
    for (const kind of tellerKinds)
      for (const may of ['yes', 'no', ''])
        expect(tellingStepsOf(kind, { contact: { may } }).some(({ name }) => name === 'how')).toBe(may === 'yes')
  })

  it('keeps nothing but what the page asks', () => {
    const [danger] = tellingStepsOf('public', {})
    if (danger === undefined) throw new Error('The form has no first page.')
    expect(typedFor(danger, { danger: 'no', hub: 'x', contact_id: 'y' })).toEqual({ danger: 'no' })
  })
})

describe('what becomes of it', () => {
  it('is a contact in the child’s own words, with the age as said and the name in its parts', () => {
    const referral = referralFromTelling('young-person', safe, today)
    expect(referral.children[0]).toMatchObject({
      firstNames: 'Jo Marie',
      lastName: 'Lin',
      birth: { kind: 'estimated-age', years: 13, saidOn: '2026-11-20' },
      postcode: 'M1 1AE',
      whereNow: 'Bay School',
    })
    expect(referral.childsVoice).toBe('He hits me.')
    expect(referral.consent.keepFromFamily).toBe('Who told the hub.')
  })

  it('says plainly that it is anonymous, and that 999 was not called', () => {
    const pages = { ...safe, child: { name: '' }, danger: { danger: 'not-called' }, contact: { may: 'no' } }
    const referral = referralFromTelling('public', pages, today)
    expect(referral.referrer).toMatchObject({ name: 'Anonymous', phone: 'Do not contact' })
    expect(referral.immediateDanger).toBe('not-called')
    expect(tellerCautions(tellerFrom('public', pages))[0]).toBe('Do not contact whoever told us: they said no.')
  })

  it('a way to reach somebody is dropped once they say no, whatever stands on the page about it', () => {
    const word = fc.string({ maxLength: 20 })
    const someHow = fc.record({
      way: fc.constantFrom('phone', 'text', 'mail', 'person', ''),
      reach: word,
      safeTimes: word,
      message: fc.constantFrom('yes', 'no', ''),
    })
    fc.assert(
      fc.property(fc.constantFrom(...tellerKinds), fc.constantFrom('no', '', 'perhaps'), someHow, (kind, may, how) => {
        const pages = { ...safe, contact: { may }, how }
        expect(tellerFrom(kind, pages).contact).toBeNull()
        expect(JSON.stringify(referralFromTelling(kind, pages, today).referrer.phone)).toBe('"Do not contact"')
      }),
    )
  })
})
