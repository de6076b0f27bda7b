import { type Path, withQuery } from '../../../../kernel/path.ts'
import { holds, type SignedIn } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import {
  bornWords,
  judgementsOn,
  nearPeople,
  nextPair,
  type Pair,
  pairById,
  pairCounts,
  pairsToRead,
  recordsOf,
  type Said,
  saidOf,
  type SourceRecord,
} from '../../../people/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { comparedRows } from '../../model/compare.ts'
import { reasonOf } from '../../model/likeness.ts'
import { readingWords } from '../../model/pair-words.ts'
import type { Needs } from '../../needs.ts'
import type { RecordShown } from '../../parts/compared-records.tsx'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type EarlierContact, earlierContacts } from '../../store/earlier-contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import type { MatchesProps, PairProps, PairRow } from './matches.page.tsx'

const aPage = 20

const stageWords = ({ stage, likeness, twice }: Pair): string => {
  if (stage === 'settle') return 'Two people do not agree: yours is the word that ends it.'
  if (stage === 'second') return twice ? 'Read once: a second reader is wanted.' : 'The first reader was not sure.'
  return likeness === 'link' ? 'Very likely one person.' : 'May be one person.'
}

const rowOf = (pair: Pair, people: readonly SourceRecord[]): PairRow => {
  const of = (id: string) => people.find((one) => one.id === id)?.identity
  const name = (id: string): string => of(id)?.name || 'somebody without a name'
  const born = [...new Set([of(pair.left), of(pair.right)].flatMap((one) => (one ? [bornWords(one.birth)] : [])))]
  const words = `${stageWords(pair)} ${born.join('; ')}.`
  return { id: pair.id, names: `${name(pair.left)} and ${name(pair.right)}`, words }
}

const pageFrom = (text: string | undefined): number => {
  const page = Number(text ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1
}

/** Pairs that wait for this reader, twenty to a page. */
export const readMatches = async ({ tx, query, subject }: Asked<object>): Promise<MatchesProps> => {
  const page = pageFrom(query['page'])
  const counts = await pairCounts(tx)
  const all = counts.first + counts.second + counts.settle
  const pairs = await pairsToRead(tx, { from: (page - 1) * aPage, most: aPage })
  const people = await recordsOf(
    tx,
    pairs.flatMap(({ left, right }) => [left, right]),
  )
  subject(...people.map(({ sourceId }) => sourceId))
  const to = (number: number): Path => withQuery(paths.matches(), { page: String(number) })
  const first = (page - 1) * aPage + 1
  return {
    counts,
    rows: pairs.map((pair) => rowOf(pair, people)),
    previous: page > 1 ? to(page - 1) : null,
    next: page * aPage < all ? to(page + 1) : null,
    place: `${String(first)} to ${String(first + pairs.length - 1)} of ${String(all)}`,
  }
}

const taskOf = (pair: Pair, said: readonly Said[], actor: SignedIn): PairProps['task'] => {
  if (pair.stage === 'done') return 'done'
  const settles = pair.stage !== 'settle' || holds(actor, 'decision-maker')
  if (!holds(actor, 'screener', 'decision-maker') || !settles || said.some(({ by }) => by === actor.user)) return 'wait'
  if (pair.stage === 'settle') return 'settle'
  if (pair.stage === 'first') return 'read'
  return pair.twice ? 'read-again' : 'doubted'
}

const sayingOf = ({ byName, at, verdict, reason }: Said, { calendar }: HubClock): string =>
  `${byName}, ${recordWords(calendar, at)}: ${readingWords[verdict].toLowerCase()}. ${reason}`

/** A second reader of a pair read twice is not told what the first one said; everybody else is. */
const saidTo = (
  task: PairProps['task'],
  said: readonly Said[],
  actor: SignedIn,
  clock: HubClock,
): readonly string[] => {
  const known = task === 'read-again' ? [] : task === 'wait' ? said.filter(({ by }) => by === actor.user) : said
  return known.map((word) => sayingOf(word, clock))
}

const shownOf = (record: SourceRecord, contacts: readonly EarlierContact[], { calendar }: HubClock): RecordShown => {
  const contact = contacts.find(({ id }) => id === record.sourceId)
  const source =
    contact === undefined
      ? 'A record of this hub'
      : `${contact.reference}, from ${contact.sourceAgencyName}, ${recordWords(calendar, contact.receivedAt)}`
  return { name: record.identity.name || 'somebody without a name', source, contact: record.sourceId }
}

const judgedSince = async (tx: Tx, { left, right, proposedAt }: Pair, { calendar }: HubClock): Promise<string> => {
  const newest = (await judgementsOn(tx, left, right)).at(-1)
  if (newest === undefined || newest.verdict === 'taken-back') return ''
  const words = newest.verdict === 'same' ? 'one person' : 'two people'
  const since = newest.judgedAt.epochMilliseconds > proposedAt.epochMilliseconds ? 'since' : 'before'
  return `Judged ${words} ${since}: ${newest.judgedByName}, ${recordWords(calendar, newest.judgedAt)}. ${newest.reason}`
}

/** One pair side by side, with what was said of it as far as this reader is to know. */
export const readOnePair = async (
  { tx, actor: asking, params, now, subject }: Asked<{ readonly pair: string }>,
  needs: Needs,
): Promise<PairProps | typeof notFound> => {
  const actor = signedIn(asking)
  const pair = await pairById(tx, params.pair)
  if (pair === null) return notFound
  const records = await recordsOf(tx, [pair.left, pair.right])
  const [left, right] = [pair.left, pair.right].map((id) => records.find((one) => one.id === id))
  if (left === undefined || right === undefined) return notFound
  subject(left.sourceId, right.sourceId)
  const clock = await hubClock(tx, now, needs)
  const contacts = await earlierContacts(tx, [left.sourceId, right.sourceId])
  const near = await nearPeople(tx, needs.askFinder, actor.hub, [left.id])
  const said = await saidOf(tx, pair.id)
  const task = taskOf(pair, said, actor)
  return {
    pair: pair.id,
    mine: shownOf(left, contacts, clock),
    theirs: shownOf(right, contacts, clock),
    rows: comparedRows(left.identity, right.identity, bornWords),
    why: (near?.find(({ id }) => id === right.id)?.steps ?? []).map(reasonOf),
    task,
    said: saidTo(task, said, actor, clock),
    seen: said.length,
    skip: await nextPair(tx, pair.id),
    judged: task === 'read-again' || pair.why === 'dispute' ? '' : await judgedSince(tx, pair, clock),
  }
}
