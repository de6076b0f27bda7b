import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import {
  bornWords,
  type Correction,
  joinedPeople,
  type Judgement,
  judgementsOn,
  knownPeople,
  maySay,
  nearPeople,
  ownCorrections,
  recordsOf,
  type SourceRecord,
  stateOf,
  verdicts,
  viewsOf,
} from '../../../people/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { comparedRows } from '../../model/compare.ts'
import { reasonOf } from '../../model/likeness.ts'
import type { Needs } from '../../needs.ts'
import type { RecordShown } from '../../parts/compared-records.tsx'
import { judgeSame } from '../../parts/judging.ts'
import { lookForSignals } from '../../parts/signals-look.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type EarlierContact, earlierContacts } from '../../store/earlier-contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { acknowledgeCorrection } from './act.ts'
import { judgeForm } from './act.form.ts'
import { comparePage, type ComparePageProps, type CorrectionRow, correctionsPage } from './same.page.tsx'

type At = { readonly contact: string; readonly mine: string; readonly theirs: string }

const verdictWords = { same: 'the same person', 'not-same': 'not the same person', 'taken-back': 'taken back' } as const

const judgedWords = ({ judgedByName, judgedAt, verdict, reason }: Judgement, { calendar }: HubClock): string =>
  `${judgedByName}, ${recordWords(calendar, judgedAt)}: ${verdictWords[verdict]}. ${reason}`

const shownOf = (record: SourceRecord, contact: EarlierContact, { calendar }: HubClock): RecordShown => ({
  name: record.identity.name,
  source: `${contact.reference}, from ${contact.sourceAgencyName}, ${recordWords(calendar, contact.receivedAt)}`,
  contact: contact.id,
})

/** The two records with their contacts; null unless the first is of this contact and the second of another. */
const pairAt = async ({ tx, params }: Pick<Asked<At>, 'tx' | 'params'>) => {
  const records = await recordsOf(tx, [params.mine, params.theirs])
  const mine = records.find(({ id }) => id === params.mine)
  const theirs = records.find(({ id }) => id === params.theirs)
  if (mine === undefined || theirs === undefined || mine.sourceId !== params.contact) return null
  const contacts = await earlierContacts(tx, [mine.sourceId, theirs.sourceId])
  const here = contacts.find(({ id }) => id === mine.sourceId)
  const there = contacts.find(({ id }) => id === theirs.sourceId)
  return here === undefined || there === undefined || here === there ? null : { mine, theirs, here, there }
}

const seenWords = async ({ tx }: Pick<Asked<At>, 'tx'>, newest: Judgement | undefined, { calendar }: HubClock) =>
  newest?.verdict !== 'same'
    ? []
    : (await viewsOf(tx, newest.id)).map(
        ({ userName, lastSeenAt }) => `${userName}, last on ${recordWords(calendar, lastSeenAt)}`,
      )

const read =
  (needs: Needs) =>
  async (asked: Asked<At>): Promise<ComparePageProps | typeof notFound> => {
    const { tx, actor, params, now, subject } = asked
    const pair = await pairAt(asked)
    if (pair === null) return notFound
    const { mine, theirs, here, there } = pair
    subject(here.id, there.id)
    const clock = await hubClock(tx, now, needs)
    const history = await judgementsOn(tx, mine.id, theirs.id)
    const newest = history.at(-1)
    const near = await nearPeople(tx, needs.askFinder, signedIn(actor).hub, [mine.id])
    const joined = (await joinedPeople(tx, [mine.id])).includes(theirs.id)
    return {
      contact: here.id,
      reference: here.reference,
      action: paths.compare(params),
      mine: shownOf(mine, here, clock),
      theirs: shownOf(theirs, there, clock),
      rows: comparedRows(mine.identity, theirs.identity, bornWords),
      reasons: (await knownPeople(tx, [mine.id])).find(({ id }) => id === theirs.id)?.reasons ?? [],
      why: (near?.find(({ id }) => id === theirs.id)?.steps ?? []).map(reasonOf),
      history: [
        ...history.map((judgement) => judgedWords(judgement, clock)),
        ...(joined && newest?.verdict !== 'same' ? ['Both were judged the same person as a third record.'] : []),
      ],
      sayable: verdicts.filter((verdict) => maySay(verdict, stateOf(newest?.verdict))),
      seenBy: await seenWords(asked, newest, clock),
      seen: history.length,
      mayJudge: holds(actor, 'screener', 'decision-maker'),
    }
  }

const seenBetween = ({ firstSeenAt, lastSeenAt }: Correction, { calendar }: HubClock): string => {
  const [first, last] = [recordWords(calendar, firstSeenAt), recordWords(calendar, lastSeenAt)]
  return first === last ? `You saw its picture on ${first}.` : `You saw its picture first on ${first}, last on ${last}.`
}

const readCorrections = async (
  { tx, now, subject }: Asked<object>,
  needs: Needs,
): Promise<{ rows: readonly CorrectionRow[] }> => {
  const corrections = await ownCorrections(tx)
  const clock = await hubClock(tx, now, needs)
  const people = await recordsOf(
    tx,
    corrections.flatMap(({ left, right }) => [left, right]),
  )
  const contacts = await earlierContacts(tx, [
    ...corrections.map(({ contact }) => contact),
    ...people.map(({ sourceId }) => sourceId),
  ])
  const referenceOf = (contact: string) => contacts.find(({ id }) => id === contact)?.reference ?? ''
  const nameOf = (person: string) => {
    const record = people.find(({ id }) => id === person)
    return record === undefined ? 'somebody' : `${record.identity.name} (${referenceOf(record.sourceId)})`
  }
  subject(...corrections.map(({ contact }) => contact))
  return {
    rows: corrections.map((one) => ({
      id: one.id,
      contact: one.contact,
      reference: referenceOf(one.contact),
      seen: seenBetween(one, clock),
      wrong: `${nameOf(one.left)} and ${nameOf(one.right)} were shown as one person, and that is no longer held: ${one.takenBackBy}, ${recordWords(clock.calendar, one.takenBackAt)}.`,
      reason: one.reason,
    })),
  }
}

/** Judging whether two records are one person, and telling those who saw them joined wrongly. */
export const sameRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: ComparePageProps, _: unknown, form: FormState) => comparePage(props, form),
  }
  const hub = only('screener', 'decision-maker', 'business-support')
  const corrections = {
    read: (asked: Asked<object>) => readCorrections(asked, needs),
    page: (props: { rows: readonly CorrectionRow[] }) => correctionsPage(props),
  }
  return [
    route.get(paths.compare, { may: hub, audits: 'person.compare', ...screen }),
    route.post(paths.compare, {
      may: only('screener', 'decision-maker'),
      audits: 'person.judge-same',
      form: judgeForm,
      act: async (asked, given) => {
        const pair = await pairAt(asked)
        if (pair === null) return { ok: false, refusal: notFound }
        asked.subject(pair.here.id, pair.there.id)
        const { mine, theirs } = asked.params
        const actor = signedIn(asked.actor)
        const judged = await judgeSame(asked.tx, actor, { mine, theirs, ...given }, asked.now)
        if (judged.ok) await lookForSignals(asked.tx, actor.hub, [pair.here.id, pair.there.id], asked.now, needs)
        return judged
      },
      then: (_, { contact }) => paths.picture({ contact }),
      screen,
    }),
    route.get(paths.corrections, { may: hub, audits: 'correction.list', ...corrections }),
    route.post(paths.correction, {
      may: hub,
      audits: 'correction.read',
      form: noQuestions,
      act: ({ tx, params, now, subject }) => {
        subject(params.view)
        return acknowledgeCorrection(tx, params.view, now)
      },
      then: () => paths.corrections(),
      screen: corrections,
    }),
  ]
}
