import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  changedElsewhere,
  emptyDraft,
  nextAfter,
  pageAt,
  removeItem,
  savePage,
  typedAt,
  typedFor,
} from './referral-draft.ts'
import { dangerStep, type HubWords } from './referral-steps.ts'

const words: HubWords = { concerns: [{ key: 'injury', name: 'Injury' }], reasons: [{ key: 'delay', name: 'Delay' }] }
const shared = ['danger', 'family', 'worry', 'impact', 'you'] as const
const ofChild = ['child-birth', 'child-name', 'child-home'] as const

const place = fc.oneof(
  fc.constantFrom(...shared).map((step) => ({ step, item: null })),
  fc.tuple(fc.constantFrom(...ofChild), fc.constantFrom('one', 'two')).map(([step, item]) => ({ step, item })),
  fc.constantFrom('three', 'four').map((item) => ({ step: 'person', item })),
)
const save = fc.record({ place, text: fc.string() })

it('keeps of every page what was saved there last, in whatever order pages are saved', () => {
  fc.assert(
    fc.property(fc.array(save, { maxLength: 60 }), (saves) => {
      const draft = saves.reduce(
        (before, one, index) =>
          savePage(before, { ...one.place, typed: { text: one.text }, at: String(index), by: 'device' }),
        emptyDraft,
      )
      const last = new Map(saves.map((one) => [JSON.stringify(one.place), one]))
      for (const one of last.values())
        expect(typedAt(draft, one.place.step, one.place.item)).toEqual({ text: one.text })
      expect(Object.keys(draft.pages)).toHaveLength(last.size)
    }),
  )
})

it('lists every child and adult once, in the order in which they were first saved', () => {
  fc.assert(
    fc.property(fc.array(save, { maxLength: 60 }), (saves) => {
      const draft = saves.reduce(
        (before, one) => savePage(before, { ...one.place, typed: {}, at: '', by: '' }),
        emptyDraft,
      )
      const items = (steps: readonly string[]) => [
        ...new Set(saves.filter(({ place: { step } }) => steps.includes(step)).map(({ place: { item } }) => item)),
      ]
      expect(draft.children).toEqual(items(ofChild))
      expect(draft.people).toEqual(items(['person']))
    }),
  )
})

it('takes a removed child out with every page about them and leaves the others', () => {
  const both = ['one', 'two'].reduce(
    (draft, item) =>
      ofChild.reduce((before, step) => savePage(before, { step, item, typed: { step }, at: '', by: '' }), draft),
    savePage(emptyDraft, { step: 'worry', item: null, typed: { text: 'kept' }, at: '', by: '' }),
  )
  const left = removeItem(both, 'one')
  expect(left.children).toEqual(['two'])
  expect(Object.keys(left.pages).sort()).toEqual(['child-birth/two', 'child-home/two', 'child-name/two', 'worry'])
})

it('warns only where another device kept something else since the page was opened', () => {
  const page = (by: string) =>
    pageAt(savePage(emptyDraft, { step: 'worry', item: null, typed: { text: 'a' }, at: '', by }), {
      step: 'worry',
      item: null,
    })
  expect(changedElsewhere(page('desk'), 0, 'phone', { text: 'b' })).toBe(true)
  expect(changedElsewhere(page('desk'), 1, 'phone', { text: 'b' })).toBe(false)
  expect(changedElsewhere(page('phone'), 0, 'phone', { text: 'b' })).toBe(false)
  expect(changedElsewhere(page('desk'), 0, 'phone', { text: 'a' })).toBe(false)
  expect(changedElsewhere(null, 0, 'phone', { text: 'a' })).toBe(false)
})

it('keeps only the boxes of the page, and nothing the database cannot hold', () => {
  expect(typedFor(dangerStep, { danger: 'no\u0000\uD800', role: 'screener', press: 'on' })).toEqual({
    danger: 'no\uFFFD',
  })
})

it('asks for reasons only where the family does not know or has not agreed', () => {
  const family = (typed: Record<string, string>) =>
    savePage(emptyDraft, { step: 'family', item: null, typed, at: '', by: '' })
  const after = (typed: Record<string, string>) => nextAfter(words, family(typed), { step: 'family', item: null })
  expect(after({ familyAware: 'yes', consent: 'given' })).toEqual({ step: 'confidential', item: null })
  expect(after({ familyAware: 'no', consent: 'given' })).toEqual({ step: 'reasons', item: null })
  expect(after({ familyAware: 'yes', consent: 'refused' })).toEqual({ step: 'reasons', item: null })
  expect(after({ familyAware: 'yes', consent: 'not-asked' })).toEqual({ step: 'reasons', item: null })
})

it('leads from danger to the children, through each child, and on to the household', () => {
  expect(nextAfter(words, emptyDraft, { step: 'danger', item: null })).toEqual({ list: 'children' })
  expect(nextAfter(words, emptyDraft, { step: 'child-birth', item: 'x' })).toEqual({ step: 'child-name', item: 'x' })
  expect(nextAfter(words, emptyDraft, { step: 'child-services', item: 'x' })).toEqual({ list: 'children' })
  expect(nextAfter(words, emptyDraft, { list: 'children' })).toEqual({ list: 'household' })
  expect(nextAfter(words, emptyDraft, { step: 'person', item: 'x' })).toEqual({ list: 'household' })
  expect(nextAfter(words, emptyDraft, { step: 'you', item: null })).toBeNull()
})
