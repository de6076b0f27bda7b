import { Temporal } from 'temporal-polyfill'
import { holds } from '../../../../kernel/actor.ts'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { cautionsOf } from '../../model/cautions.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import { daysAgo, safeToWrite, tellingWays, toldDays, waysOpen } from '../../model/family.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type FamilyTelling, familyTelling, familyTellings } from '../../store/family.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { newestLetters } from '../../store/letters.ts'
import { referralOf } from '../../store/referred.ts'
import { tickForm } from './act.form.ts'
import { tickFamilyTold } from './act.ts'
import { familyPage, type FamilyRow, familyTellingPage, type FamilyTellingProps } from './family.page.tsx'

type At = { readonly decision: string }

/** How long a telling that was ticked off stays in the list. */
const toldDaysShown = 14

const dateWords = (iso: string): string =>
  Temporal.PlainDate.from(iso).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** "the letter posted". */
const wayWords = (how: FamilyTelling['how']): string => {
  const text = tellingWays.find(({ value }) => value === how)?.text ?? ''
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const rowOf = (found: FamilyTelling, { calendar }: HubClock, now: Temporal.Instant): FamilyRow => {
  const due = found.toldOn === null && found.plan.dueAt !== null ? Temporal.Instant.from(found.plan.dueAt) : null
  return {
    decision: found.decision,
    reference: found.reference,
    childName: found.childName,
    who: found.plan.who,
    choice: found.plan.tellName,
    clock: due === null ? null : deadlineWords(calendar, { due, unit: 'working-days', now }),
    told:
      found.toldOn === null
        ? ''
        : `Told on ${dateWords(found.toldOn)} (${wayWords(found.how)}); ticked off by ${found.recordedByName ?? 'a colleague'}.`,
  }
}

const readOne =
  (needs: Needs) =>
  async ({ tx, params, now, actor, subject }: Asked<At>): Promise<FamilyTellingProps | typeof notFound> => {
    const found = await familyTelling(tx, params.decision)
    if (found === null) return notFound
    subject(found.contact, found.decision)
    const clock = await hubClock(tx, now, needs)
    const letter = (await newestLetters(tx, found.decision)).find(({ reader }) => reader === 'parent')
    const referral = await referralOf(tx, found.contact)
    return {
      row: rowOf(found, clock, now),
      contact: found.contact,
      words: found.plan.words,
      needs: found.plan.needs,
      safe: safeToWrite.find(({ value }) => value === found.plan.safeToWrite)?.text ?? '',
      decided: `${found.decidedByName}, ${recordWords(clock.calendar, found.decidedAt)}`,
      received: found.received ?? '',
      ways: waysOpen(found.plan, letter !== undefined && letter.checkedAt !== null),
      days: toldDays
        .filter((days) => daysAgo(now, days) >= daysAgo(found.decidedAt, '0'))
        .map((days) => ({ value: days, text: days === '0' ? 'Today' : dateWords(daysAgo(now, days)) })),
      cautions: referral === null ? [] : cautionsOf(referral),
      mayTick: holds(actor, 'screener', 'decision-maker'),
    }
  }

/** Families to be told, and ticking off that they were. */
export const familyRoutes = (needs: Needs): readonly Route[] => {
  const see = only('screener', 'decision-maker', 'business-support')
  const screen = {
    read: readOne(needs),
    page: (props: FamilyTellingProps, _: unknown, form: FormState) => familyTellingPage(props, form),
  }
  return [
    route.get(paths.family, {
      may: see,
      audits: 'family.list',
      read: async ({ tx, now, subject }) => {
        const clock = await hubClock(tx, now, needs)
        const found = await familyTellings(tx, 200)
        subject(...found.map(({ contact }) => contact))
        const since = dateOf(clock.calendar, now).subtract({ days: toldDaysShown }).toString()
        const rows = found
          .filter(({ toldOn }) => toldOn === null || toldOn >= since)
          .map((one) => rowOf(one, clock, now))
        return {
          open: rows.filter(({ clock: due }) => due !== null),
          notYet: rows.filter(({ clock: due, told }) => due === null && told === ''),
          told: rows.filter(({ told }) => told !== ''),
          toldDays: toldDaysShown,
        }
      },
      page: familyPage,
    }),
    route.get(paths.familyTelling, { may: see, audits: 'family.read', ...screen }),
    route.post(paths.familyTelling, {
      may: only('screener', 'decision-maker'),
      audits: 'family.tick-off',
      form: tickForm,
      act: ({ tx, actor, params, now, subject }, given) => {
        subject(params.decision)
        return tickFamilyTold(tx, signedIn(actor), { ...params, ...given }, now)
      },
      then: (_, params) => paths.familyTelling(params),
      screen,
    }),
  ]
}
