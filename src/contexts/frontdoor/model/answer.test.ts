import { describe, expect, it } from 'vitest'
import type { Typed } from '../../../kernel/form-state.ts'
import { readAnswer, readOccurred } from './answer.ts'
import { itemCount, sameDraft, withAnotherItem, withoutItem } from './answer-typed.ts'

const item = (number: number, over: Typed = {}): Typed => ({
  [`item-${number}-occurred-day`]: '3',
  [`item-${number}-occurred-month`]: '9',
  [`item-${number}-occurred-year`]: '2026',
  [`item-${number}-content`]: `What happened ${number}`,
  [`item-${number}-nature`]: 'fact',
  [`item-${number}-side`]: 'worry',
  [`item-${number}-mayLeave`]: 'no',
  ...over,
})
const short: Typed = { answer: 'not-known', covers: 'from 2015 to today', worker: 'A. Dhillon', phone: '07700 900120' }
const known: Typed = { ...short, answer: 'known', items: '1', ...item(1) }
const wrong = (typed: Typed): readonly string[] => {
  const read = readAnswer(typed)
  return read.ok ? [] : Object.keys(read.refusal).sort()
}

it('“not known” needs the dates looked at, a name and a phone, and nothing more', () => {
  expect(readAnswer(short)).toMatchObject({ ok: true, value: { answer: 'not-known', items: [], reason: '' } })
  expect(wrong({})).toEqual(['answer', 'phone', 'worker'])
  expect(wrong({ answer: 'not-known' })).toEqual(['covers', 'phone', 'worker'])
})

it('unable and declined need their own reason, and no dates', () => {
  const person = { worker: 'A', phone: '07700 900120' }
  expect(wrong({ ...person, answer: 'unable', 'reason-declined': 'x' })).toEqual(['reason-unable'])
  expect(wrong({ ...person, answer: 'declined', 'reason-unable': 'x' })).toEqual(['reason-declined'])
  expect(readAnswer({ ...person, answer: 'declined', 'reason-declined': 'Court order' })).toMatchObject({
    ok: true,
    value: { reason: 'Court order' },
  })
})

it('“known” needs an answered question or an item', () => {
  expect(wrong({ ...short, answer: 'known' })).toEqual(['question-1'])
  expect(wrong({ ...short, answer: 'known', 'question-2': 'Yes' })).toEqual([])
  expect(wrong(known)).toEqual([])
})

it('an item begun needs when, what, kind, side and whether it may leave; an empty block is left out', () => {
  expect(wrong({ ...short, answer: 'known', items: '1', 'item-1-content': 'x' })).toEqual([
    'item-1-mayLeave',
    'item-1-nature',
    'item-1-occurred',
    'item-1-side',
  ])
  const two = readAnswer({ ...known, items: '3', ...item(3) })
  expect(two.ok && two.value.items.map(({ content }) => content)).toEqual(['What happened 1', 'What happened 3'])
  expect(wrong({ ...known, 'item-1-nature': 'rumour' })).toEqual(['item-1-nature'])
  expect(wrong({ ...known, 'item-1-content': 'x'.repeat(4_001) })).toEqual(['item-1-content'])
})

it('bad input at each field is said at that field', () => {
  expect(wrong({ ...short, answer: 'maybe' })).toEqual(['answer'])
  expect(wrong({ ...short, covers: 'x'.repeat(201) })).toEqual(['covers'])
  expect(wrong({ ...short, phone: 'ring me' })).toEqual(['phone'])
  expect(wrong({ ...short, worker: 'x'.repeat(121) })).toEqual(['worker'])
  expect(wrong({ ...short, notKnown: 'x'.repeat(4_001) })).toEqual(['notKnown'])
  expect(wrong({ ...short, 'question-1': 'x'.repeat(4_001) })).toEqual(['question-1'])
})

describe('when something happened is kept as exactly as it is known', () => {
  it.each([
    ['', '', '2024', '2024'],
    ['', '9', '2023', '2023-09'],
    ['3', '9', '2026', '2026-09-03'],
    ['29', '2', '2024', '2024-02-29'],
  ])('%s %s %s is %s', (day, month, year, expected) => {
    expect(readOccurred(day, month, year)).toEqual({ ok: true, value: expected })
  })
  it.each([
    ['', '', ''],
    ['3', '', '2024'],
    ['', '13', '2024'],
    ['29', '2', '2023'],
    ['0', '2', '2023'],
    ['', '', '24'],
    ['x', '2', '2023'],
  ])('%s %s %s is refused', (day, month, year) => {
    expect(readOccurred(day, month, year).ok).toBe(false)
  })
})

it('another block can be had up to forty, and one taken away moves the others up', () => {
  expect(itemCount({})).toBe(1)
  expect(itemCount(withAnotherItem({ items: '2' }))).toBe(3)
  expect(itemCount(withAnotherItem({ items: '40' }))).toBe(40)
  expect(itemCount({ items: '4000' })).toBe(40)
  const left = withoutItem({ items: '3', ...item(1), ...item(2), ...item(3) }, 2)
  expect([left['items'], left['item-1-content'], left['item-2-content'], left['item-3-content']]).toEqual([
    '2',
    'What happened 1',
    'What happened 3',
    undefined,
  ])
  expect(withoutItem({ items: '1', ...item(1) }, 1)).toEqual({ items: '1' })
})

it('two drafts are the same whatever the order of boxes, the button pressed and boxes left empty', () => {
  expect(sameDraft({ a: '1', b: '2', do: 'save' }, { b: '2', a: '1', c: '', seen: 'x' })).toBe(true)
  expect(sameDraft({ a: '1' }, { a: '2' })).toBe(false)
})
