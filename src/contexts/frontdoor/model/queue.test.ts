import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { anInventedStanding } from '../parts/invented-contacts.ts'
import type { Contact } from './contact.ts'
import { countsOf, placed, type QueueEntry, type QueueRules, stageOf, whyHere } from './queue.ts'

const at = (text: string) => Temporal.Instant.from(`2026-11-20T${text}Z`)

const rules: QueueRules = {
  asksAgencies: (rating) => rating !== 'blue',
  dangerDue: (receivedAt) => receivedAt.add({ hours: 4 }),
}

const { contact } = anInventedStanding({
  rating: 'amber',
  clock: { due: '', left: '', basis: '', elapsed: '', state: 'plenty', datetime: '' },
  who: 'Amara, 3',
  concern: 'Neglect',
  from: 'Nursery',
  stage: 'to-ask',
})

const entry = (over: Partial<Contact>, more: Partial<QueueEntry> = {}): QueueEntry => ({
  contact: { ...contact, whyHere: '', ...over },
  asked: [],
  children: 1,
  decided: 0,
  unseconded: 0,
  ...more,
})

const asked = (answer: string | null) => ({
  agency: 'a',
  agencyName: 'Health',
  letter: 'H',
  answer,
  dueAt: at('16:00'),
})

it('stands by true deadline whatever the rating', () => {
  const rows = placed(
    [
      entry({ who: 'red later', rating: 'red', dueAt: at('18:00') }),
      entry({ who: 'green soon', rating: 'green', dueAt: at('15:00') }),
      entry({ who: 'amber late', rating: 'amber', dueAt: at('13:00') }),
    ],
    rules,
    at('14:00'),
  )
  expect(rows.map((row) => [row.entry.contact.who, row.late])).toEqual([
    ['amber late', true],
    ['green soon', false],
    ['red later', false],
  ])
})

it('places an unscreened contact that claims danger with red, by red’s deadline', () => {
  const rows = placed(
    [
      entry({ who: 'amber', dueAt: at('17:30') }),
      entry({ who: 'quiet', state: 'to-screen', rating: null, receivedAt: at('13:00'), dueAt: at('20:00') }),
      entry({
        who: 'danger',
        state: 'to-screen',
        rating: null,
        dangerClaimed: true,
        receivedAt: at('13:00'),
        dueAt: at('20:00'),
      }),
    ],
    rules,
    at('14:00'),
  )
  expect(rows.map((row) => row.entry.contact.who)).toEqual(['danger', 'amber', 'quiet'])
  expect(rows[0]?.due.toString()).toBe('2026-11-20T17:00:00Z')
})

it('keeps an earlier first-look limit where danger is claimed', () => {
  const [row] = placed(
    [entry({ state: 'to-screen', rating: null, dangerClaimed: true, receivedAt: at('13:00'), dueAt: at('14:30') })],
    rules,
    at('14:00'),
  )
  expect(row?.due.toString()).toBe('2026-11-20T14:30:00Z')
})

it('puts the worse of two equal deadlines first', () => {
  const rows = placed(
    [entry({ rating: 'green', dueAt: at('18:00') }), entry({ rating: 'red', dueAt: at('18:00') })],
    rules,
    at('14:00'),
  )
  expect(rows.map((row) => row.entry.contact.rating)).toEqual(['red', 'green'])
})

it.each([
  ['to-screen', entry({ state: 'to-screen', rating: null })],
  ['to-ask', entry({ state: 'screened', rating: 'amber' })],
  ['ready', entry({ state: 'screened', rating: 'blue' })],
  ['waiting', entry({ state: 'asking' }, { asked: [asked('known'), asked(null)] })],
  ['ready', entry({ state: 'asking' }, { asked: [asked('known'), asked('declined')] })],
  ['second', entry({ state: 'asking' }, { asked: [asked('known')], decided: 1, unseconded: 1 })],
  ['ready', entry({ state: 'asking' }, { asked: [asked('known')], children: 2, decided: 1, unseconded: 1 })],
] as const)('puts each open contact in exactly one stage: %s', (stage, one) => {
  expect(stageOf(one, rules)).toBe(stage)
  const counts = countsOf(placed([one], rules, at('10:00')), 'nobody')
  const inStages = counts['to-screen'] + counts['to-ask'] + counts.waiting + counts.ready + counts.second
  expect(inStages).toBe(1)
})

it('says why a contact stands where it stands', () => {
  const words = (one: QueueEntry) => placed([one], rules, at('10:00')).map(whyHere)
  expect(words(entry({ state: 'to-screen', rating: null, dangerClaimed: true }))).toEqual([
    'Danger claimed: stands with red until it is screened',
  ])
  expect(words(entry({ whyHere: 're-graded up from amber 15:40: new information' }))).toEqual([
    're-graded up from amber 15:40: new information',
  ])
})
