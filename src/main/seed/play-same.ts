import { acts } from '../../contexts/frontdoor/index.ts'
import { knownPeople, peopleOf } from '../../contexts/people/index.ts'
import { perform, type Stage } from './stage.ts'

type Pair = { readonly contact: string; readonly mine: string; readonly theirs: string }

/** Children of open contacts whom the hub has another record of, one pair for each contact. */
const likelyPairs = async ({ db, town }: Stage): Promise<readonly Pair[]> =>
  db.as(await town.actor('screener'), 'contact.list', async (tx) => {
    const pairs: Pair[] = []
    for (const { id } of await acts.openContacts(tx)) {
      const own = await peopleOf(tx, id)
      const known = await knownPeople(
        tx,
        own.map((person) => person.id),
      )
      const likely = known.find(({ role, strength }) => role === 'child' && strength <= 1)
      if (likely !== undefined) pairs.push({ contact: id, mine: likely.of, theirs: likely.id })
    }
    return pairs
  })

const says = (
  stage: Stage,
  who: string,
  pair: Pair,
  how: { verdict: 'same' | 'not-same'; seen: number; reason: string },
  minutes: number,
) => {
  const at = stage.now.subtract({ minutes })
  return perform(stage, who, 'person.judge-same', at, (tx, actor) => acts.judgeSame(tx, actor, { ...pair, ...how }, at))
}

const sees = (stage: Stage, who: string, { contact }: Pair, minutes: number) => {
  const at = stage.now.subtract({ minutes })
  return perform(stage, who, 'picture.see', at, async (tx, actor) => {
    await acts.noteSeenJoined(tx, actor, contact, await acts.joinedTo(tx, contact), at)
    return { ok: true, value: null }
  })
}

/** One child's earlier contact was joined to the new one; another was joined wrongly, seen so, and put right. */
export const playSame = async (stage: Stage): Promise<void> => {
  const pairs = await likelyPairs(stage)
  const [right] = pairs
  // Two open contacts may be about one child: each then offers the other.
  const wrong = pairs.find(
    ({ mine, theirs }) => ![right?.mine, right?.theirs].some((id) => id === mine || id === theirs),
  )
  if (right === undefined || wrong === undefined) return
  const both = 'The health visitor knows the family at both addresses.'
  await says(stage, 'screener', right, { verdict: 'same', seen: 0, reason: both }, 95)
  await says(stage, 'screener', wrong, { verdict: 'same', seen: 0, reason: 'Name and birthday agree.' }, 170)
  await sees(stage, 'decider', wrong, 140)
  const cousins = 'The surgery has two cousins of this name: the second one’s NHS number was copied from the first.'
  await says(stage, 'screener2', wrong, { verdict: 'not-same', seen: 1, reason: cousins }, 50)
}
