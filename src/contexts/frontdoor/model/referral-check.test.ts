import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { checkDraft, pageErrors } from './referral-check.ts'
import { emptyDraft, savePage, stepAt } from './referral-draft.ts'
import { referenceFrom } from './referral-reference.ts'
import type { HubWords } from './referral-steps.ts'
import { whoLine } from './referral-who.ts'
import type { Birth, ReferredChild } from './referral.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const words: HubWords = {
  concerns: [{ key: 'injury', name: 'Injury' }],
  reasons: [{ key: 'delay', name: 'Delay' }],
}

type Typed = Record<string, string | string[]>
const wrongOn = (name: string, typed: Typed, item: string | null = null) => {
  const step = stepAt(words, emptyDraft, { step: name, item })
  if (step === null) throw new Error(name)
  return Object.keys(pageErrors(step, typed, today))
}
const born = (day: string, month: string, year: string) => ({
  birth: 'date',
  'born-day': day,
  'born-month': month,
  'born-year': year,
})
const expected = (day: string, month: string, year: string) => ({
  birth: 'expected',
  'expected-day': day,
  'expected-month': month,
  'expected-year': year,
})

it.each<[string, Typed, string[]]>([
  ['danger', {}, ['danger']],
  ['danger', { danger: 'perhaps' }, ['danger']],
  ['danger', { danger: 'now' }, ['danger']],
  ['danger', { danger: 'called-999' }, []],
  ['family', {}, ['familyAware', 'consent']],
  ['family', { familyAware: 'yes', consent: 'given', givenBy: ' ' }, ['givenBy']],
  ['family', { familyAware: 'yes', consent: 'refused' }, []],
  ['reasons', {}, ['reasons', 'explanation']],
  ['reasons', { reasons: ['made-up'], explanation: 'x' }, ['reasons']],
  ['reasons', { reasons: 'delay', explanation: 'x' }, []],
  ['confidential', {}, ['keep']],
  ['confidential', { keep: 'yes' }, ['keepFromFamily']],
  ['confidential', { keep: 'no', keepFromFamily: '' }, []],
  ['concern', { kind: 'other' }, ['kind']],
  ['worry', { text: ' \r\n ' }, ['text']],
  ['worry', { text: 'x'.repeat(20_001) }, ['text']],
  ['worry', { text: 'x'.repeat(20_000) }, []],
  ['history', {}, []],
  ['support', {}, []],
  ['parents', {}, []],
  ['voice', {}, ['text']],
  ['visiting', { risks: 'yes' }, ['risksToStaff']],
  ['you', { role: '', phone: 'call me' }, ['role', 'phone']],
  ['you', { role: 'Lead', phone: '01632 960 112 ext 4' }, []],
])('on page %s, %j, finds wrong: %j', (name, typed, wrong) => {
  expect(wrongOn(name, typed)).toEqual(wrong)
})

it.each<[string, Typed, string[]]>([
  ['child-birth', {}, ['birth']],
  ['child-birth', born('', '', ''), ['born']],
  ['child-birth', born('31', '2', '2023'), ['born']],
  ['child-birth', born('1', '1', '23'), ['born']],
  ['child-birth', born('21', '11', '2026'), ['born']],
  ['child-birth', born('20', '11', '2026'), []],
  ['child-birth', born('19', '11', '2007'), ['born']],
  ['child-birth', expected('4', '2', '2027'), []],
  ['child-birth', expected('4', '2', '2029'), ['expected']],
  ['child-birth', expected('1', '9', '2026'), ['expected']],
  ['child-birth', expected('10', '11', '2026'), []],
  ['child-birth', { birth: 'estimated-age', years: '3 or 4' }, ['years']],
  ['child-birth', { birth: 'estimated-age', years: '0' }, []],
  ['child-birth', { ...born('31', '2', '2023'), birth: 'unknown' }, []],
  ['child-name', { firstNames: 'Amara' }, ['lastName']],
  ['child-home', { address: '4 Row', postcode: 'SB' }, ['postcode']],
  ['child-about', {}, ['sex', 'interpreter']],
  ['child-services', { nhsNumber: '943 476 5918' }, ['nhsNumber']],
  ['child-services', { nhsNumber: '' }, []],
  ['person', {}, ['name', 'relationship', 'birth', 'livesHere', 'parentalResponsibility', 'worryAbout']],
])('about somebody, on page %s, %j, finds wrong: %j', (name, typed, wrong) => {
  expect(wrongOn(name, typed, 'item')).toEqual(wrong)
})

it('lists what is missing under the child it is missing about', () => {
  const typed = { firstNames: 'Amara', lastName: 'Nkemelu' }
  const draft = savePage(emptyDraft, { step: 'child-name', item: 'one', typed, at: '', by: '' })
  const { faults } = checkDraft(words, draft, today)
  expect(faults).toContainEqual({
    place: { step: 'child-birth', item: 'one' },
    title: 'Amara Nkemelu',
    fault: 'Say what you know of the child’s birth',
  })
})

const child = (firstNames: string, birth: Birth) => ({ firstNames, lastName: 'Marsh', birth }) as ReferredChild

it('names children and ages in the queue’s short line', () => {
  const line = whoLine(
    [
      child('Amara', { kind: 'date', date: '2023-03-14' }),
      child('Bo', { kind: 'date', date: '2025-12-21' }),
      child('Cy', { kind: 'date', date: '2026-11-19' }),
      child('Di', { kind: 'estimated-age', years: 4, saidOn: '2026-11-20' }),
      child('Unborn baby of', { kind: 'expected', date: '2027-02-04' }),
      child('Ed', { kind: 'unknown' }),
    ],
    today,
  )
  expect(line).toBe('Amara, 3; Bo, 10 months; Cy, 1 day; Di, about 4; unborn, due 4 Feb; Ed')
})

it('draws a reference without letters that are mistaken for another, or none when the bytes ran out', () => {
  expect(referenceFrom('saltmarsh-bay', new Uint8Array([0, 1, 2, 3, 4, 23]))).toBe('SB-CDFGH9')
  expect(referenceFrom('northcliff', new Uint8Array([255, 24, 0, 0, 0, 0, 0]))).toBe('NO-CCCCCC')
  expect(referenceFrom('northcliff', new Uint8Array([255, 255, 0, 0, 0, 0]))).toBeNull()
})
