import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import type { SignalRule } from '../../../partnership/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { limitsOf, listsOf } from '../../model/signal-limits.ts'
import { kindsToCount, kindWords, patternWords } from '../../model/signal-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { asTyped, ruleForm } from './act.form.ts'
import { publishRule } from './act.ts'
import { signalRulePage, type SignalRuleProps, signalRulesPage, type SignalRulesProps } from './signal-rules.page.tsx'

type At = { readonly ruleName: string }

const versionWords = ({ policies: { signals }, calendar }: HubClock): string =>
  signals.version === 0
    ? 'The usual rules, not changed yet'
    : `Version ${String(signals.version)}, in force from ${recordWords(calendar, signals.effectiveFrom)}`

const readAll =
  (needs: Needs) =>
  async ({ tx, actor, now }: Asked<object>): Promise<SignalRulesProps> => {
    const clock = await hubClock(tx, now, needs)
    const { signals, events } = clock.policies
    return {
      version: versionWords(clock),
      rules: signals.body.rules.map(({ pattern, ...rule }) => ({
        ...rule,
        looksFor: patternWords(pattern, (kind) => kindWords(kind, clock.policies)),
      })),
      kinds: events.body.kinds.map(({ name }) => name),
      mayChange: holds(actor, 'hub-administrator'),
    }
  }

const ruleAt = async ({ tx, params, now }: Asked<At>, needs: Needs) => {
  const clock = await hubClock(tx, now, needs)
  const rule = clock.policies.signals.body.rules.find(({ key }) => key === params.ruleName)
  return rule === undefined ? null : { clock, rule }
}

const propsOf = ({ clock, rule }: { readonly clock: HubClock; readonly rule: SignalRule }): SignalRuleProps => ({
  key: rule.key,
  version: clock.policies.signals.version,
  versionWords: versionWords(clock),
  name: rule.name,
  standing: asTyped(rule),
  limits: limitsOf(rule.pattern),
  lists: listsOf(rule.pattern),
  kinds: kindsToCount(clock.policies),
})

/** The hub's rules of what is worth looking at: read by everybody of the hub, changed as data by whoever looks after it. */
export const signalRulesRoutes = (needs: Needs): readonly Route[] => {
  const may = only('hub-administrator')
  const screen = {
    read: async (asked: Asked<At>) => {
      const found = await ruleAt(asked, needs)
      return found === null ? notFound : propsOf(found)
    },
    page: (props: SignalRuleProps, _: unknown, form: FormState) => signalRulePage(props, form),
  }
  return [
    route.get(paths.signalRules, {
      may: only('screener', 'decision-maker', 'business-support', 'hub-administrator'),
      audits: nothingPersonal,
      read: readAll(needs),
      page: (props: SignalRulesProps) => signalRulesPage(props),
    }),
    route.get(paths.signalRule, { may, audits: nothingPersonal, ...screen }),
    route.post(paths.signalRule, {
      may,
      audits: 'signal-rules.publish',
      form: async (asked: Asked<At>) => {
        const found = await ruleAt(asked, needs)
        if (found === null) return notFound
        return ruleForm(
          found.rule,
          kindsToCount(found.clock.policies).map(({ value }) => value),
        )
      },
      act: ({ tx, actor, now }, typed) => publishRule(tx, signedIn(actor), typed, now),
      then: () => paths.signalRules(),
      screen,
    }),
  ]
}
