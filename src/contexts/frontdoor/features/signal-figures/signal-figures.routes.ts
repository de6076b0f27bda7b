import { dateOf } from '../../../../kernel/clock/index.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import { type SignalRule, usualRules } from '../../../partnership/index.ts'
import { occurredWords } from '../../../sharing/index.ts'
import { rateOf, rateWords } from '../../model/rate.ts'
import { measured } from '../../model/signal-measured.ts'
import { dismissReasons, dismissWords } from '../../model/signal-words.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { type Tally, talliesSince } from '../../store/signals.ts'
import { signalFiguresPage, type SignalFiguresProps } from './signal-figures.page.tsx'

/** The figures of the hub itself go back a year. */
const back = { hours: 24 * 365 }

const usual = (key: string): SignalRule | undefined => usualRules.signals.rules.find((rule) => rule.key === key)

const looksForAnother = (rule: SignalRule): boolean =>
  JSON.stringify(Object.entries(rule.pattern).sort()) !==
  JSON.stringify(Object.entries(usual(rule.key)?.pattern ?? {}).sort())

const ownOf = (rules: readonly SignalRule[], tallies: readonly Tally[]): SignalFiguresProps['own'] =>
  rules.map(({ key, name }) => {
    const sum = (what: Tally['what']) =>
      tallies.filter((one) => one.rule === key && one.what === what).reduce((total, { count }) => total + count, 0)
    const [found, acted, dismissed] = [sum('found'), sum('acted'), sum('dismissed')]
    const unclosed = Math.max(0, found - acted - dismissed)
    return { name, found, acted, dismissed, unclosed, dismissedRate: rateWords(rateOf(dismissed, acted + dismissed)) }
  })

const reasonsOf = (tallies: readonly Tally[]): SignalFiguresProps['reasons'] =>
  dismissReasons
    .map((reason) => ({
      name: dismissWords[reason],
      count: tallies.filter((one) => one.reason === reason).reduce((total, { count }) => total + count, 0),
    }))
    .filter(({ count }) => count > 0)

const sumOf = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)

const anyAlarm = () =>
  rateOf(sumOf(measured.looksLike.map(({ alarms }) => alarms)), sumOf(measured.looksLike.map(({ stories }) => stories)))

const read =
  (needs: Needs) =>
  async ({ tx, now }: Asked<object>): Promise<SignalFiguresProps> => {
    const { policies, calendar } = await hubClock(tx, now, needs)
    const { rules } = policies.signals.body
    const since = now.subtract(back)
    const tallies = await talliesSince(tx, since)
    const nameOf = (key: string) => rules.find((rule) => rule.key === key)?.name ?? usual(key)?.name ?? key
    return {
      measuredOn: occurredWords(measured.on),
      rulesVersion: measured.rulesVersion,
      rules: measured.rules.map(({ key, planted, found, innocent, alarms }) => ({
        name: nameOf(key),
        found: rateWords(rateOf(found, planted)),
        alarms: rateWords(rateOf(alarms, innocent)),
        changed: rules.some((rule) => rule.key === key && looksForAnother(rule)),
      })),
      looksLike: measured.looksLike,
      anyAlarm: rateWords(anyAlarm()),
      since: occurredWords(dateOf(calendar, since).toString()),
      own: ownOf(rules, tallies),
      reasons: reasonsOf(tallies),
    }
  }

/** How often the rules find what is there, how often they are wrong, and what this hub made of them. */
export const signalFiguresRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.signalFigures, {
    may: only('screener', 'decision-maker', 'business-support', 'hub-administrator'),
    audits: nothingPersonal,
    read: read(needs),
    page: (props: SignalFiguresProps) => signalFiguresPage(props),
  }),
]
