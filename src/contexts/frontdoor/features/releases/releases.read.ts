import { type Asked, notFound } from '../../../../platform/http/route.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { occurredWords, ownDisclosed, ownWish, ownWishes, type ReleaseWish } from '../../../sharing/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { requestsOf } from '../../store/requests.ts'
import type { ReleasesPageProps, WishPageProps, WishRow } from './releases.page.tsx'

type At = { readonly wish: string }
type Words = (wish: ReleaseWish) => { readonly asked: string; readonly answered: string }

const wordsIn =
  (calendar: Parameters<typeof recordWords>[0]): Words =>
  (wish) => {
    const asked = `${wish.wishedByName} of the hub asked on ${recordWords(calendar, wish.wishedAt)}.`
    if (wish.answered === null || wish.answeredAt === null) return { asked, answered: '' }
    const when = recordWords(calendar, wish.answeredAt)
    return {
      asked,
      answered: wish.answered === 'released' ? `Released on ${when}.` : `Kept on ${when}: ${wish.answeredReason ?? ''}`,
    }
  }

const status = { released: 'Released', refused: 'Kept' } as const

const disclosedRows = async (tx: Tx, calendar: Parameters<typeof recordWords>[0]): Promise<readonly WishRow[]> => {
  const rows: WishRow[] = []
  for (const one of await ownDisclosed(tx)) {
    const [request] = await requestsOf(tx, one.enquiry)
    rows.push({
      id: one.id,
      reference: request?.reference ?? 'A referral',
      recipient: one.recipient,
      words: `${one.byName} of the hub, ${recordWords(calendar, one.at)}.`,
      status: one.objection === null ? 'Not answered' : 'Answered',
    })
  }
  return rows
}

/** Everything on an agency's list of wishes for release. */
export const readReleases = async (
  { tx, actor, now, subject }: Asked<unknown>,
  needs: Needs,
): Promise<ReleasesPageProps> => {
  const { calendar } = await hubClock(tx, now, needs)
  const wishes = await ownWishes(tx, 100)
  subject(...wishes.map(({ id }) => id))
  const words = wordsIn(calendar)
  const rows: (WishRow & { readonly waits: boolean })[] = []
  for (const wish of wishes) {
    const [request] = await requestsOf(tx, wish.enquiry)
    const { asked, answered } = words(wish)
    rows.push({
      id: wish.id,
      reference: request?.reference ?? 'A referral',
      recipient: wish.recipient,
      words: `${asked} ${answered}`.trim(),
      status: wish.answered === null ? 'Waiting' : status[wish.answered],
      waits: wish.answered === null,
    })
  }
  return {
    agencyName: signedIn(actor).agencyName,
    open: rows.filter(({ waits }) => waits),
    answered: rows.filter(({ waits }) => !waits),
    disclosed: await disclosedRows(tx, calendar),
  }
}

/** One wish with the item's own words, for its owner. */
export const readWish = async (
  { tx, actor, params, now, subject }: Asked<At>,
  needs: Needs,
): Promise<WishPageProps | typeof notFound> => {
  subject(params.wish)
  const wish = await ownWish(tx, params.wish)
  if (wish === null) return notFound
  subject(wish.enquiry)
  const { calendar } = await hubClock(tx, now, needs)
  const [request] = await requestsOf(tx, wish.enquiry)
  const { asked, answered } = wordsIn(calendar)(wish)
  return {
    agencyName: signedIn(actor).agencyName,
    wish: wish.id,
    reference: request?.reference ?? 'A referral',
    recipient: wish.recipient,
    asked,
    item: { when: occurredWords(wish.words.occurred), nature: wish.words.nature, content: wish.words.content },
    answered,
  }
}
