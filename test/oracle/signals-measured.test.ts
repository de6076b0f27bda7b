import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measured } from '../../src/contexts/frontdoor/model/signal-measured.ts'
import { rateOf, rateWords } from '../../src/contexts/frontdoor/model/rate.ts'
import { usualSignals } from '../../src/contexts/partnership/model/usual-signals.ts'
import { measuredText, rulesVersion, seeds, townSize } from '../bench/signal-measured-text.ts'
import { measure } from '../bench/signal-rates.ts'
import { storiesOfEach } from '../bench/signal-town.ts'

describe('the figures that the hub is shown', () => {
  const counted = measure(storiesOfEach(seeds.town, townSize), usualSignals.rules, seeds.noticing)
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
    expect(measure(storiesOfEach(seeds.town, townSize), longer, seeds.noticing)).not.toEqual(counted)
  })
  it('say where the true figure lies', () => {
    expect(rateWords(rateOf(81, 263))).toBe('30.8 in 100 (25.5 to 36.6)')
    expect(rateWords(rateOf(0, 9_200))).toBe('0.00 in 100 (0.00 to 0.04)')
    expect(rateWords(rateOf(0, 0))).toBe('nothing to count')
  })
})

it('the stories are told apart from what they judge: they import nothing but each other', () => {
  const folder = new URL('../../src/invention/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(15)
  for (const name of files) {
    const from = [...readFileSync(new URL(name, folder), 'utf8').matchAll(/from '([^']+)'/g)].map(
      ([, where = '']) => where,
    )
    const outside = from.filter(
      (where) => !where.startsWith('node:') && !new URL(where, new URL(name, folder)).href.startsWith(folder.href),
    )
    expect(outside, name).toEqual([])
  }
})
