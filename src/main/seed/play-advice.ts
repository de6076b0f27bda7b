import { acts } from '../../contexts/frontdoor/index.ts'
import { perform, type Stage } from './stage.ts'
import { dateOf } from '../../kernel/clock/index.ts'
import { familyFor, inventReferral } from './invent-referral.ts'
import type { Scene } from './scenes.ts'
import { worries } from './worries.ts'

type Asked = {
  readonly who: string
  readonly hours: number
  readonly concern: string
  readonly worry: string
  readonly years: number
}
type Given = { readonly advice: 'advice-only' | 'early-help' | 'refer-now' | 'refer-at-once'; readonly words: string }

const ask = async (stage: Stage, { who, hours, concern, worry, years }: Asked): Promise<string> => {
  const at = stage.now.subtract({ minutes: Math.round(hours * 60) })
  const input = {
    key: crypto.randomUUID(),
    firstNames: '',
    lastName: '',
    years,
    concern,
    worry,
    answerBy: 'screen' as const,
    phone: '',
  }
  return perform(stage, who, 'consultation.ask', at, (tx, actor) => acts.askAdvice(tx, actor, input, at, stage.needs))
}
const answer = (stage: Stage, consultation: string, given: Given, hours: number) => {
  const at = stage.now.subtract({ minutes: Math.round(hours * 60) })
  return perform(stage, 'screener', 'consultation.answer', at, (tx, actor) =>
    acts.advise(tx, actor, { consultation, ...given }, at, stage.needs),
  )
}

/** A consultation that became a referral without retyping; it waits in the queue. */
const referred = async (stage: Stage): Promise<void> => {
  const worry = worries[2] ?? worries[0]
  if (worry === undefined) return
  const asked = { who: 'nursery', hours: 3, concern: worry.concern, years: 4, worry: worry.worriedAbout }
  const consultation = await ask(stage, asked)
  const words = 'What you describe has gone on for weeks. Tell the parents that you will refer, then refer today.'
  await answer(stage, consultation, { advice: 'refer-now', words }, 2)
  const at = stage.now.subtract({ minutes: 40 })
  const scene: Scene = {
    receivedAt: at,
    from: 'nursery',
    worry,
    rating: 'amber',
    reach: 'to-screen',
    pace: 0,
    disputed: false,
    sameFamily: false,
    overtaken: false,
  }
  const family = familyFor(scene, stage.chance, dateOf(stage.calendar, at), null)
  const referral = inventReferral(scene, family, await stage.town.actor('nursery'), stage.chance)
  await perform(stage, 'nursery', 'referral.send', at, async (tx, actor) => {
    const draft = await acts.referFrom(tx, actor, consultation, at)
    if (!draft.ok) return draft
    return acts.sendReferral(tx, actor, { referral, draftId: draft.value }, at, stage.needs)
  })
}

/** A setting that was told to refer at once by phone, did not, and was called. */
const called = async (stage: Stage): Promise<void> => {
  const at = stage.now.subtract({ hours: 76 })
  const call = {
    once: crypto.randomUUID(),
    agency: stage.town.agencies['dunes'] ?? '',
    callerName: 'Kit Lowry',
    firstNames: '',
    lastName: '',
    years: 2,
    concern: 'injury',
    worry: 'A burn on the hand, and two accounts of how it came.',
    advice: 'refer-at-once' as const,
    words: 'Refer at once, and do not wait for the parents’ word. Keep to your usual arrangements until we ring.',
  }
  const { consultation } = await perform(stage, 'screener2', 'consultation.note-call', at, (tx, actor) =>
    acts.noteAdviceCall(tx, actor, call, at, stage.needs),
  )
  const later = at.add({ hours: 5 })
  const words = 'Spoke to Shabnam Rashid: the child was taken to the doctor first; the referral is being written now.'
  await perform(stage, 'screener2', 'consultation.called', later, (tx, actor) =>
    acts.recordCall(tx, actor, { consultation, words }, later),
  )
}

/** Advice of each kind, and each ending: answered, referred, called for, by phone, and one that waits. */
export const playAdvice = async (stage: Stage): Promise<void> => {
  await referred(stage)
  await called(stage)
  const calm = await ask(stage, {
    who: 'nursery2',
    hours: 50,
    concern: 'emotional',
    years: 3,
    worry: 'Has stopped speaking at nursery since the new baby came. Speaks at home.',
  })
  await answer(
    stage,
    calm,
    {
      advice: 'advice-only',
      words:
        'This is often a passing thing. Talk with the parents, keep a diary for two weeks, and ask again if it goes on.',
    },
    48,
  )
  const help = await ask(stage, {
    who: 'childminder',
    hours: 30,
    concern: 'housing-need',
    years: 2,
    worry: 'Four of them in one room since the summer. The mother asks where to turn.',
  })
  await answer(
    stage,
    help,
    {
      advice: 'early-help',
      words: 'Offer an early help assessment; housing and the family hub join your first meeting.',
    },
    28,
  )
  await ask(stage, {
    who: 'gp',
    hours: 0.6,
    concern: 'neglect',
    years: 1,
    worry: 'Three missed checks. The mother says the letters do not reach her.',
  })
}
