// How often the hub's usual rules find what was planted in an invented town, and how often they find something in an innocent
// story. Writes what the hub is shown: src/contexts/frontdoor/model/signal-measured.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rateOf } from '../../src/contexts/frontdoor/model/rate.ts'
import { usualSignals } from '../../src/contexts/partnership/model/usual-signals.ts'
import type { SignalRule } from '../../src/contexts/partnership/index.ts'
import { measuredText, seeds, townSize } from './signal-measured-text.ts'
import { measure } from './signal-rates.ts'
import { storiesOfEach } from './signal-town.ts'

const shown = fileURLToPath(new URL('../../src/contexts/frontdoor/model/signal-measured.ts', import.meta.url))

/** The rules with one planted fault: what reports of one event come down to is forgotten. */
const forgetful = (rule: SignalRule): SignalRule =>
  'apartDays' in rule.pattern ? { ...rule, pattern: { ...rule.pattern, apartDays: 1 } } : rule

/** And with another: a rule that is deaf. */
const deaf = (rule: SignalRule): SignalRule =>
  rule.key === 'not-brought' && rule.pattern.shape === 'followed'
    ? { ...rule, pattern: { ...rule.pattern, then: ['never'] } }
    : rule

export function* bench() {
  const started = performance.now()
  const town = storiesOfEach(seeds.town, townSize)
  const measured = measure(town, usualSignals.rules, seeds.noticing)
  for (const { key, planted, found, innocent, alarms } of measured.rules) {
    const [right, wrong] = [rateOf(found, planted), rateOf(alarms, innocent)]
    yield {
      name: key,
      found: right?.share.toFixed(1),
      foundBetween: [right?.low.toFixed(1), right?.high.toFixed(1)],
      falseAlarms: wrong?.share.toFixed(2),
      falseAlarmsBetween: [wrong?.low.toFixed(2), wrong?.high.toFixed(2)],
      unit: 'in 100 stories',
      planted,
      innocent,
    }
  }
  for (const { name, stories, alarms } of measured.looksLike)
    yield { name: `innocent: ${name}`, value: alarms, unit: `of ${String(stories)} stories` }
  const alarmsOf = (rules: readonly SignalRule[]) =>
    measure(town, rules, seeds.noticing).rules.reduce((sum, { alarms }) => sum + alarms, 0)
  const [whole, forgot] = [alarmsOf(usualSignals.rules), alarmsOf(usualSignals.rules.map(forgetful))]
  yield {
    name: 'planted fault: one event told by many counts as many',
    value: forgot,
    without: whole,
    unit: 'false alarms',
    passed: forgot > whole,
  }
  const silent = measure(town, usualSignals.rules.map(deaf), seeds.noticing).rules.find(
    ({ key }) => key === 'not-brought',
  )
  yield {
    name: 'planted fault: a rule that hears nothing',
    value: silent?.found ?? -1,
    unit: 'found',
    passed: silent?.found === 0,
  }
  const text = measuredText(measured, new Date().toISOString().slice(0, 10))
  const figures = (file: string): string => file.replace(/on: '[^']*'/, '')
  if (figures(readFileSync(shown, 'utf8')) !== figures(text)) writeFileSync(shown, text)
  yield { name: 'measured in', value: Math.round(performance.now() - started), unit: 'ms', stories: town.length }
}
