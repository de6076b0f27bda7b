import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measured } from '../../src/contexts/frontdoor/model/signal-measured.ts'
import { rateOf, rateWords } from '../../src/contexts/frontdoor/model/rate.ts'
import { usualSignals } from '../../src/contexts/partnership/model/usual-signals.ts'
import { measuredText, rulesVersion, seeds, townSize } from '../bench/signal-measured-text.ts'
import { measure } from '../bench/signal-rates.ts'
import { inventTown } from '../bench/signal-town.ts'

describe('the figures that the hub is shown', () => {
  const counted = measure(inventTown(seeds.town, townSize), usualSignals.rules, seeds.noticing)
  it('are those of the rules as they are now, counted again', () => {
    expect(measured).toMatchObject({ ...counted, rulesVersion: rulesVersion() })
    const shown = readFileSync(
      new URL('../../src/contexts/frontdoor/model/signal-measured.ts', import.meta.url),
      'utf8',
    )
    expect(shown.split('\n').length).toBe(measuredText(counted, measured.on).split('\n').length)
  })
  it('would not be those of a rule with another limit', () => {
    const longer = usualSignals.rules.map((rule) =>
      rule.pattern.shape === 'followed' ? { ...rule, pattern: { ...rule.pattern, months: 24 } } : rule,
    )
    expect(measure(inventTown(seeds.town, townSize), longer, seeds.noticing)).not.toEqual(counted)
  })
  it('say where the true figure lies', () => {
    expect(rateWords(rateOf(81, 263))).toBe('30.8 in 100 (25.5 to 36.6)')
    expect(rateWords(rateOf(0, 9_200))).toBe('0.00 in 100 (0.00 to 0.04)')
    expect(rateWords(rateOf(0, 0))).toBe('nothing to count')
  })
})

it('the invented town is written apart from what it judges: it imports nothing of the product', () => {
  for (const name of ['signal-town', 'signal-teller', 'signal-planted', 'signal-innocent'])
    expect(readFileSync(new URL(`../bench/${name}.ts`, import.meta.url), 'utf8'), name).not.toMatch(
      /from '(?!\.\/signal-)/,
    )
})
