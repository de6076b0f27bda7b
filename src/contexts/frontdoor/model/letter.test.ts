import { describe, expect, it } from 'vitest'
import { usualRules } from '../../partnership/index.ts'
import { addressesIn, composeLetter, letterBlocks, sharedPhrases } from './letter.ts'

const parts = {
  to: 'Ms Nkemelu',
  outcome: 'a social worker will visit you',
  reason: 'Amara had a bruise.\n\nNobody could say why.',
  next: 'She comes this week.',
  ring: 'Ring Rosa on 07700 900001.',
  disagree: 'Ring us.',
}
const about = { child: 'Amara', hub: 'Saltmarsh Bay hub' }

describe('a letter', () => {
  it('is the hub’s template with the words of the case, and its blocks are its exact words', () => {
    const words = composeLetter(usualRules.letter.parent, parts, about)
    expect(words).toContain('We are writing to you about Amara.')
    expect(words).toContain('We decided: a social worker will visit you.')
    expect(words).not.toMatch(/[{}]/)
    const blocks = letterBlocks(words, usualRules.letter.parent)
    expect(blocks.map(({ heading }) => heading).filter(Boolean)).toEqual([
      'Why',
      'What happens next',
      'Who to ring',
      'If you do not agree',
    ])
    expect(blocks.map(({ heading, text }) => (heading === '' ? text : `${heading}\n${text}`)).join('\n\n')).toBe(words)
  })

  it('shows six words of another text, however they are written, and not five', () => {
    const kept = 'The GP said: mother did not bring her for the weight check.'
    expect(sharedPhrases(kept, 'We heard that MOTHER did not – bring her, for weighing.')).toEqual([
      'mother did not bring her for',
    ])
    expect(sharedPhrases(kept, 'Mother did not bring her.')).toEqual([])
    expect(sharedPhrases('Short note.', 'Short note.')).toEqual([])
  })

  it('carries no address of the family, however it is spaced', () => {
    const children = [
      { address: '14 Herring Lane, Saltmarsh', postcode: 'ZZ1 4AB', whereNow: 'With her aunt at Dunes' },
    ]
    expect(addressesIn(children, 'Come to 14 Herring  Lane, zz14ab.')).toEqual(['ZZ1 4AB', '14 Herring Lane'])
    expect(addressesIn(children, 'Come to the hub.')).toEqual([])
    expect(addressesIn([{ address: '', postcode: '', whereNow: '' }], 'x')).toEqual([])
  })
})
