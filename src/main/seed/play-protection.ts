import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'

const local = (stage: Stage, at: Stage['now']) => {
  const zoned = at.toZonedDateTimeISO(stage.calendar.zone)
  return { day: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** Police and health are asked to come prepared. */
const invites = async (stage: Stage, to: { readonly contact: string; readonly called: string }): Promise<void> => {
  const at = stage.now.subtract({ minutes: 16 })
  const invited = ['police', 'health'].map((key) => stage.town.agencies[key] ?? '')
  const joining =
    'By telephone within the hour: the hub rings you. Bring what you know of the address and of both adults.'
  await perform(stage, 'screener', 'strategy.invite', at, (tx, actor) =>
    acts.inviteAgencies(tx, actor, { ...to, invited, joining }, at, stage.needs),
  )
}

/** Two children could not wait: one strategy discussion is called and still to be held, one must meet again without health. */
export const playProtection = async (stage: Stage): Promise<void> => {
  const decider = await stage.town.actor('decider')
  const open = await stage.db.as(decider, 'queue.see', (tx) => acts.openContacts(tx))
  const [first, second] = open.filter(({ rating }) => rating === 'red')
  const calls = async (contact: string, words: string, minutes: number): Promise<string> => {
    const at = stage.now.subtract({ minutes })
    const told = 'The duty manager at once. The parents not yet: police ask us to wait.'
    await perform(stage, 'screener', 'protection.record', at, (tx, actor) =>
      acts.actNow(
        tx,
        actor,
        { contact, once: crypto.randomUUID(), kind: 'strategy-discussion', ...local(stage, at), words, told },
        at,
        stage.needs,
      ),
    )
    const found = await stage.db.as(decider, 'protection.see', (tx) => acts.protectiveActsOf(tx, contact))
    return found[0]?.id ?? ''
  }
  if (first !== undefined) {
    const words = 'A new mark was seen at hand-over, and he collects her tomorrow.'
    await invites(stage, { contact: first.id, called: await calls(first.id, words, 20) })
  }
  if (second === undefined) return
  const called = await calls(second.id, 'The explanation changed twice; she is with him now.', 75)
  const at = stage.now.subtract({ minutes: 30 })
  const there = ['council', 'police'].map((key) => ({
    agency: stage.town.agencies[key] ?? '',
    who: key === 'police' ? 'Insp Jo Varga' : 'Miriam Falk',
  }))
  await perform(stage, 'decider', 'strategy.record', at, (tx, actor) =>
    acts.recordMeeting(
      tx,
      actor,
      {
        contact: second.id,
        called,
        once: crypto.randomUUID(),
        ...local(stage, at),
        tookPart: there,
        known: 'Officers saw the mark. The father is at work until six. The doctor on call could not be reached.',
        decision: 'section-47-joint',
        why: 'She is not safe with him tonight.',
      },
      at,
      stage.needs,
    ),
  )
}
