import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

/** When the hub is open its people have said that they are on duty; one contact is handed over and not accepted yet. */
export const playShift = async (stage: Stage): Promise<void> => {
  const said = stage.now.subtract({ minutes: 55 })
  const until = stage.now.add({ hours: 6 }).toZonedDateTimeISO(stage.calendar.zone).toPlainTime()
  for (const persona of ['screener', 'screener2', 'decider', 'support'])
    await perform(stage, persona, 'duty.start', said, (tx, actor) =>
      acts.startDuty(tx, actor, { person: '', until: until.toString({ smallestUnit: 'minute' }) }, said, stage.needs),
    )
  const decider = await stage.town.actor('decider')
  const open = await stage.db.as(decider, 'queue.see', (tx) => acts.openContacts(tx))
  const given = open.find(({ rating, holder }) => rating === 'amber' && holder !== null && holder !== decider.user)
  if (given === undefined) return
  const at = stage.now.subtract({ minutes: 18 })
  const giver = Object.entries(stage.town.users).find(([, user]) => user === given.holder)?.[0] ?? 'screener'
  await perform(stage, giver, 'contact.hand-over', at, (tx, actor) =>
    acts.handOver(
      tx,
      actor,
      {
        contact: given.id,
        version: given.version,
        to: decider.user,
        note: 'I am in court until three. Police ring you about the address.',
      },
      at,
    ),
  )
}

/** Two notes of supervision: one is read, one waits for Rosa Osei. */
export const playSupervision = async (stage: Stage): Promise<void> => {
  const write = async (person: string, agreed: string, hours: number): Promise<void> => {
    const at = stage.now.subtract({ hours })
    const given = {
      once: crypto.randomUUID(),
      person: stage.town.users[person] ?? '',
      reference: '',
      discussed: 'How the week was, and why the fathers of two families were not asked.',
      agreed,
      nextOn: null,
    }
    await perform(stage, 'decider', 'supervision.write', at, (tx, actor) => acts.supervise(tx, actor, given, at))
  }
  await write('screener', 'Ask about both parents each time; bring the next unborn child to me first.', 70)
  await write('screener2', 'Take fewer: nobody holds more than ten at once.', 98)
  const tom = await stage.town.actor('screener2')
  const read = stage.now.subtract({ hours: 90 })
  const [note] = await stage.db.as(tom, 'supervision.list', (tx) => acts.ownNotes(tx, 1))
  if (note !== undefined)
    await perform(stage, 'screener2', 'supervision.acknowledge', read, (tx, actor) =>
      acts.acknowledge(tx, actor, note.id, read),
    )
}
