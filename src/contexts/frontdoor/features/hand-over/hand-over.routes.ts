import type { Temporal } from 'temporal-polyfill'
import { holds } from '../../../../kernel/actor.ts'
import { lengthWords } from '../../../../kernel/clock/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { formOf, noQuestions, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { emptiedEntries, findEntry, type NightEntry, openEntries } from '../../store/nights.ts'
import { emptyNightEntry, takeNightEntry } from './act.ts'
import {
  entryPage,
  type EntryPageProps,
  handOverPage,
  type HandOverProps,
  type HandOverRow,
} from './hand-over.page.tsx'

type At = { readonly entry: string }

const rowOf = (entry: NightEntry, { calendar }: HubClock, now: Temporal.Instant): HandOverRow => {
  const minutes = (now.epochMilliseconds - entry.writtenAt.epochMilliseconds) / 60_000
  return {
    id: entry.id,
    contact: entry.contact,
    reference: entry.reference,
    who: entry.who,
    rating: entry.rating,
    morning: entry.morning,
    written: `Written ${recordWords(calendar, entry.writtenAt)} by ${entry.writtenByName}, ${lengthWords(minutes)} ago.`,
    takenByName: entry.takenByName,
    emptied:
      entry.emptiedAt === null
        ? ''
        : `${entry.emptiedHow ?? ''} (${entry.emptiedByName ?? ''}, ${recordWords(calendar, entry.emptiedAt)})`,
  }
}

const readList = async ({ tx, now, subject }: Asked<object>, needs: Needs): Promise<HandOverProps> => {
  const clock = await hubClock(tx, now, needs)
  const open = await openEntries(tx)
  const emptied = await emptiedEntries(tx, 30)
  subject(...[...open, ...emptied].map(({ contact }) => contact))
  const row = (entry: NightEntry) => rowOf(entry, clock, now)
  return {
    waiting: open.filter(({ takenBy }) => takenBy === null).map(row),
    taken: open.filter(({ takenBy }) => takenBy !== null).map(row),
    emptied: emptied.map(row),
  }
}

const readEntry = async (
  { tx, actor, params, now, subject }: Asked<At>,
  needs: Needs,
): Promise<EntryPageProps | typeof notFound> => {
  const entry = await findEntry(tx, params.entry, { lock: false })
  if (entry === null) return notFound
  subject(entry.contact)
  return {
    row: rowOf(entry, await hubClock(tx, now, needs), now),
    done: entry.done,
    told: entry.told,
    mine: entry.takenBy === signedIn(actor).user,
    mayWork: holds(actor, 'screener', 'decision-maker'),
  }
}

/** The morning's list: each entry is taken by a named person, and emptied. */
export const handOverRoutes = (needs: Needs): readonly Route[] => {
  const see = only('screener', 'decision-maker', 'business-support')
  const works = only('screener', 'decision-maker')
  const screen = {
    read: (asked: Asked<At>) => readEntry(asked, needs),
    page: (props: EntryPageProps, _: unknown, form: FormState) => entryPage(props, form),
  }
  return [
    route.get(paths.handOverList, {
      may: see,
      audits: 'hand-over.list',
      read: (asked) => readList(asked, needs),
      page: handOverPage,
    }),
    route.get(paths.handOverEntry, { may: see, audits: 'hand-over.see', ...screen }),
    route.post(paths.handOverTake, {
      may: works,
      audits: 'hand-over.take',
      form: noQuestions,
      act: ({ tx, actor, params, now, subject }) => {
        subject(params.entry)
        return takeNightEntry(tx, signedIn(actor), params.entry, now)
      },
      then: ({ entry }) => paths.handOverEntry({ entry }),
      screen,
    }),
    route.post(paths.handOverEntry, {
      may: works,
      audits: 'hand-over.empty',
      form: formOf({ how: text({ missing: 'Write what was done about it', max: 4_000 }) }),
      act: ({ tx, actor, params, now, subject }, { how }) => {
        subject(params.entry)
        return emptyNightEntry(tx, signedIn(actor), { ...params, how }, now)
      },
      then: () => paths.handOverList(),
      screen,
    }),
  ]
}
