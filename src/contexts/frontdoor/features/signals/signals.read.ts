import { holds } from '../../../../kernel/actor.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { recordWords } from '../../model/clock-words.ts'
import { kindWords, patternWords } from '../../model/signal-words.ts'
import { standings } from '../../model/standing.ts'
import type { Needs } from '../../needs.ts'
import { closingWords, evidenceShown, lineOf, subjectName } from '../../parts/signals-read.ts'
import type { SignalLine } from '../../parts/signals-view.tsx'
import { hubClock } from '../../store/hub-clock.ts'
import { queueEntries } from '../../store/queue.ts'
import { evidenceOf, findSignal, openSignals, signalsOf } from '../../store/signals.ts'
import { standingNow } from '../../store/standing.ts'
import type { SignalPageProps } from './signal.page.tsx'
import type { SignalsPageProps } from './signals.page.tsx'

export type At = { readonly contact: string; readonly signal: string }

/** One signal with what it rests on; what came since the same was closed before is marked. */
export const readSignal = async (
  { tx, actor, params, now, subject }: Asked<At>,
  needs: Needs,
): Promise<SignalPageProps | typeof notFound> => {
  const signal = await findSignal(tx, params.signal)
  if (signal === null || signal.contact !== params.contact) return notFound
  const found = await standingNow(tx, params.contact, now, needs)
  if (found === null) return notFound
  const { standing, clock } = found
  const all = await evidenceOf(tx, [params.contact])
  const before = (await signalsOf(tx, params.contact)).filter(
    ({ rule, subject: who, number }) => rule === signal.rule && who === signal.subject && number < signal.number,
  )
  const seen = all.filter((one) => before.some(({ id }) => id === one.signal))
  const shown = await evidenceShown(
    tx,
    signal,
    all.filter((one) => one.signal === signal.id),
    clock,
  )
  subject(params.contact, ...new Set(shown.map(({ contact }) => contact)))
  const { name, why, notSaid, pattern } = signal.ruleAsFound
  return {
    standing,
    signal: signal.id,
    name,
    about: await subjectName(tx, signal),
    why,
    notSaid,
    rule: patternWords(pattern, (kind) => kindWords(kind, clock.policies)),
    version: signal.policyVersion === 0 ? 'as it usually stands' : `version ${String(signal.policyVersion)}`,
    found: `Found ${recordWords(clock.calendar, signal.foundAt)}`,
    evidence: shown.map((row) => ({
      ...row,
      fresh: before.length > 0 && !seen.some(({ source, id }) => `${source} ${id}` === row.key),
    })),
    before: before.toReversed().map((one) => closingWords(one, clock.calendar)),
    closed: closingWords(signal, clock.calendar),
    mayClose: holds(actor, 'screener', 'decision-maker'),
  }
}

/** Everything of the hub that nobody has closed, by the deadline of its contact. */
export const readSignals = async ({ tx, now, subject }: Asked<object>, needs: Needs): Promise<SignalsPageProps> => {
  const clock = await hubClock(tx, now, needs)
  const signals = await openSignals(tx)
  const evidence = await evidenceOf(tx, [...new Set(signals.map(({ contact }) => contact))])
  const lines: SignalLine[] = []
  for (const signal of signals) lines.push(await lineOf(tx, signal, evidence, clock))
  subject(...new Set(signals.map(({ contact }) => contact)))
  const contacts = standings(await queueEntries(tx), clock, [], now).map(({ standing }) => ({
    id: standing.contact.id,
    reference: standing.contact.reference,
    who: standing.contact.who,
    clock: standing.clock,
    lines: lines.filter(({ contact }) => contact === standing.contact.id),
  }))
  return {
    contacts: contacts.filter((one) => one.lines.length > 0),
    left: lines.filter(({ contact }) => !contacts.some(({ id }) => id === contact)),
  }
}
