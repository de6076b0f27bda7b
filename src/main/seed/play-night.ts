import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

const hoursAgo =
  ({ now }: Stage) =>
  (hours: number) =>
    now.subtract({ minutes: Math.round(hours * 60) })

/** Two calls: last night's waits, the night before's is dealt with. */
const takeCalls = async (stage: Stage): Promise<void> => {
  const ago = hoursAgo(stage)
  const call = (hours: number, worry: string, firstNames: string, morning: string) => {
    const at = ago(hours)
    const taken = {
      danger: 'no' as const,
      worry,
      firstNames,
      lastName: '',
      age: '5',
      whereNow: 'Flat over the bakery, Quay Street',
      caller: 'A neighbour, 07700 900188',
    }
    const words = {
      done: 'Officers looked in: asleep, a grandmother with them, no marks seen.',
      told: 'The duty manager by phone.',
      morning,
    }
    return perform(stage, 'night', 'night.take-call', at, (tx, actor) =>
      acts.takeNightCall(tx, actor, { once: crypto.randomUUID(), call: taken, words }, at, stage.needs),
    )
  }
  const older = await call(
    33,
    'Children alone in the evening, twice this week.',
    'Robyn',
    'Ring the school before nine: are they there?',
  )
  await call(
    10,
    'Shouting and a child crying for an hour; it is quiet now.',
    'Kit',
    'Visit before nine; the grandmother leaves for work at half past.',
  )
  const entry = (
    await stage.db.as(await stage.town.actor('decider'), 'hand-over.list', (tx) => acts.openEntries(tx))
  ).find(({ contact }) => contact === older.contact)
  if (entry !== undefined) {
    await perform(stage, 'screener', 'hand-over.take', ago(24), (tx, actor) =>
      acts.takeNightEntry(tx, actor, entry.id, ago(24)),
    )
    const how =
      'Both children are in school. The mother rang back: her shifts changed; a plan for the evenings is agreed.'
    await perform(stage, 'screener', 'hand-over.empty', ago(23), (tx, actor) =>
      acts.emptyNightEntry(tx, actor, { entry: entry.id, how }, ago(23)),
    )
  }
}

/** Something done at night about a contact that was open. */
const noteOne = async (stage: Stage): Promise<void> => {
  const ago = hoursAgo(stage)
  const decider = await stage.town.actor('decider')
  const held = (await stage.db.as(decider, 'queue.see', (tx) => acts.openContacts(tx))).find(
    ({ receivedAt, rating }) => rating === 'amber' && receivedAt.epochMilliseconds < ago(12).epochMilliseconds,
  )
  if (held === undefined) return
  const words = {
    done: 'The mother rang at 23:40: he came to the door and left. Advised to ring 999 if he returns.',
    told: 'Police control room, log taken.',
    morning: 'Ring her at ten, on her own number only.',
  }
  await perform(stage, 'night', 'night.note', ago(9), (tx, actor) =>
    acts.noteNight(tx, actor, { contact: held.id, once: crypto.randomUUID(), words }, ago(9)),
  )
}

/** What the night team did: calls taken, a contact noted, and what the morning has dealt with. */
export const playNight = async (stage: Stage): Promise<void> => {
  await takeCalls(stage)
  await noteOne(stage)
}
