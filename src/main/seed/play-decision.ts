import type { Temporal } from 'temporal-polyfill'
import { acts, type ContactId } from '../../contexts/frontdoor/index.ts'
import { itemsOf } from '../../contexts/sharing/index.ts'
import { refuse } from '../../kernel/result.ts'
import type { Scene } from './scenes.ts'
import { perform, type Stage, type Told } from './stage.ts'

type Plan = { readonly level: string; readonly outcome: string; readonly why: string; readonly told: string }

const plans: Readonly<Record<Scene['rating'], readonly Plan[]>> = {
  red: [
    {
      level: '4',
      outcome: 'strategy-discussion',
      why: 'There is reasonable cause to suspect harm; police and health must plan with us today.',
      told: 'We share your worry. Police, health and a social worker talk today about how to keep the child safe.',
    },
    {
      level: '4',
      outcome: 'assessment',
      why: 'The explanation does not fit; the home must be seen and the family heard.',
      told: 'What you saw, with what others know, needs a social worker to see the child and the home.',
    },
  ],
  amber: [
    {
      level: '3',
      outcome: 'assessment',
      why: 'Several needs at once and no plan that holds them.',
      told: 'Several worries together mean that a social worker should look at what the family needs.',
    },
    {
      level: '3',
      outcome: 'family-help',
      why: 'The parents want help and have accepted it before.',
      told: 'The family has said yes to a family help worker, who will lead.',
    },
  ],
  green: [
    {
      level: '2',
      outcome: 'family-help',
      why: 'Help now stops this from growing.',
      told: 'A family help worker fits what you and others told us.',
    },
    {
      level: '2',
      outcome: 'setting-led',
      why: 'The nursery knows the family best and they trust it.',
      told: 'Nobody else is worried; you know the family best and can lead, with our adviser beside you.',
    },
  ],
}
const closing: Plan = {
  level: '2',
  outcome: 'no-further-action',
  why: 'Every agency knows the family well and none is worried.',
  told: 'We asked four agencies. None is worried, and the family has the help it asked for.',
}

const told = {
  tell: 'tell',
  words: 'We asked about your child because somebody was worried. This is what happens next.',
  who: 'The social worker on duty',
  by: 'one',
  needs: '',
  safeToWrite: 'yes',
}
const notYet = {
  tell: 'hinders-enquiry',
  words: 'The police speak with the adults first; the strategy discussion says when the parents are told.',
  who: '',
  by: '',
  needs: '',
  safeToWrite: 'not-known',
}

const givenBy = (plan: Plan, scene: Scene, items: readonly string[]) => ({
  level: plan.level,
  outcome: plan.outcome,
  known: scene.worry.worriedAbout,
  meaning: scene.worry.impact,
  why: plan.why,
  wouldChange: 'A new injury, or the help being refused.',
  dissent: '',
  toldReason: plan.told,
  toldNow: '',
  urgent: '',
  family: plan.outcome === 'strategy-discussion' ? notYet : told,
  items,
})

const agreeAll = async (stage: Stage, { contact, at }: Told): Promise<void> => {
  const decisions = await stage.db.as(await stage.town.actor('decider2'), 'decision.see', (tx) =>
    acts.decisionsOf(tx, contact),
  )
  for (const { child, id: decision } of decisions)
    await perform(stage, 'decider2', 'decision.answer', at(1), (tx, actor) =>
      acts.answerDecision(tx, actor, { contact, child, decision, answer: 'agree', reason: '' }, at(1), stage.needs),
    )
}

/** Decides for every child of a scene; siblings of one worry may go different ways. */
export const decideScene = async (stage: Stage, scene: Scene, told: Told): Promise<void> => {
  const { contact, at } = told
  const decider = await stage.town.actor('decider')
  const children = await stage.db.as(decider, 'decision.see', (tx) => acts.childrenOf(tx, contact))
  const close = scene.reach === 'awaiting-second' || (scene.rating === 'green' && stage.chance.happens(0.25))
  for (const child of children) {
    const plan = close ? closing : stage.chance.pick(plans[scene.rating])
    await perform(stage, 'decider', 'decision.record', at(0.95), async (tx, actor) => {
      const now = await acts.findContact(tx, contact)
      if (now === null) return refuse('gone')
      const items = (await itemsOf(tx, contact)).filter(({ mayLeave }) => mayLeave === 'yes').map(({ id }) => id)
      return acts.decideChild(
        tx,
        actor,
        { contact, child: child.id, version: now.version, given: givenBy(plan, scene, items) },
        at(0.95),
        stage.needs,
      )
    })
  }
  if (scene.reach === 'decided' && close) await agreeAll(stage, told)
}

/** The referrer reads the decision and does not agree. */
export const disputeScene = async (
  stage: Stage,
  scene: Scene,
  contact: ContactId,
  at: Temporal.Instant,
): Promise<void> => {
  const reason = 'We see this child every day and it is getting worse. What is offered is not enough.'
  const protects = 'We see the child each morning, and ring the hub at once if anything changes.'
  await perform(stage, scene.from, 'decision.disagree', at, async (tx, actor) => {
    const [told] = await acts.toldAbout(tx, [contact])
    return told === undefined
      ? refuse('nothing told')
      : acts.disagree(tx, actor, { contact, told: told.id, reason, protects }, at, stage.needs)
  })
}

/** Another decision maker answers the oldest disagreement; the newer one still waits. */
export const answerOldestDispute = async (stage: Stage): Promise<void> => {
  const at = stage.now.subtract({ hours: 30 })
  await perform(stage, 'decider2', 'disagreement.answer', at, async (tx, actor) => {
    const oldest = [...(await acts.hubDisagreements(tx, 50))].sort(
      (one, other) => one.raisedAt.epochMilliseconds - other.raisedAt.epochMilliseconds,
    )[0]
    const reply =
      'We rang you and the family help worker today. She visits twice a week from now on and will tell you what she sees.'
    const protects = 'The family help worker visits twice a week; the nursery sees the child each morning and rings us.'
    return oldest === undefined
      ? refuse('none raised')
      : acts.answerDisagreement(tx, actor, { disagreement: oldest.id, reply, protects }, at, stage.needs)
  })
}
