import type { Temporal } from 'temporal-polyfill'
import { acts, type Referral } from '../../contexts/frontdoor/index.ts'
import { afterWorkingMinutes, dateOf } from '../../kernel/clock/index.ts'
import { inventAnswer } from './invent-answer.ts'
import { familyFor, inventReferral } from './invent-referral.ts'
import type { Family } from './families.ts'
import { decideScene, disputeScene } from './play-decision.ts'
import { perform, type Stage, type Told } from './stage.ts'
import type { Scene } from './scenes.ts'

/** Moments of one scene: red by the clock on the wall, others in working time; never after now. */
const momentsOf = (scene: Scene, { calendar, now }: Stage) => {
  const limit = now.subtract({ seconds: 20 })
  return (share: number): Temporal.Instant => {
    const minutes = Math.max(1, Math.round(scene.pace * share))
    const moment = scene.rating === 'red' ? scene.receivedAt.add({ minutes }) : afterWorkingMinutes(calendar, scene.receivedAt, minutes)
    return moment.epochMilliseconds > limit.epochMilliseconds ? limit : moment
  }
}

const levelFor = { red: '4', amber: '3', green: '2' } as const
const researchers: Readonly<Record<string, string>> = { P: 'police', H: 'health', E: 'education', Ho: 'housing', Pr: 'probation' }
const kinds: Readonly<Record<string, string>> = { P: 'police', H: 'health', E: 'education', Ho: 'housing', Pr: 'probation' }

const screenIt = (stage: Stage, scene: Scene, { contact, at }: Told, screener: string) =>
  perform(stage, screener, 'contact.screen', at(0.15), async (tx, actor) => {
    const taken = await acts.takeContact(tx, actor, { contact, version: null }, at(0.1))
    if (!taken.ok) return taken
    const input = { contact, version: taken.value.version, level: levelFor[scene.rating], rating: scene.rating, reason: scene.worry.impact }
    return acts.screenContact(tx, actor, input, at(0.15), stage.needs)
  })

const basisFor = (scene: Scene, { consent }: Referral) => {
  const blank = { reason: '', givenBy: '', consentSource: null, noConsentReasons: [] }
  if (scene.rating === 'red') return { ...blank, ground: 'significant-harm' as const, reason: scene.worry.worriedAbout }
  if (consent.consent === 'given')
    return { ...blank, ground: 'consent' as const, givenBy: consent.givenBy, consentSource: 'referral' as const }
  const reason = 'The worry grows and the family could not be reached twice.'
  return { ...blank, ground: 'override' as const, reason, noConsentReasons: ['could-not'] }
}

const askThem = async (stage: Stage, scene: Scene, { contact, at }: Told, version: number, referral: Referral) => {
  const basis = basisFor(scene, referral)
  return perform(stage, basis.ground === 'override' ? 'decider' : 'screener', 'contact.ask', at(0.25), async (tx, actor) => {
    const requests = await acts.proposedRequests(tx, contact, at(0.25), stage.needs)
    return acts.askAgencies(tx, actor, { contact, version, basis, requests }, at(0.25), stage.needs)
  })
}

type Asked = Awaited<ReturnType<typeof askThem>>

const answerThem = async (stage: Stage, { at }: Told, asked: Asked, share: number): Promise<void> => {
  const waiting = asked.requests.filter(({ agencyLetter }) => researchers[agencyLetter] !== undefined)
  const answering = waiting.slice(0, Math.round(waiting.length * share))
  for (const [index, request] of answering.entries()) {
    const persona = researchers[request.agencyLetter] ?? 'police'
    const moment = at(0.35 + index * 0.12)
    await perform(stage, persona, 'request.answer', moment, async (tx, actor) => {
      const given = inventAnswer(kinds[request.agencyLetter] ?? 'police', actor.name, stage.chance, dateOf(stage.calendar, moment))
      return acts.answerRequest(tx, actor, { request: request.id, given }, moment)
    })
  }
}

const answered = { 'to-screen': 0, screened: 0, asking: 0.5, ready: 1, 'awaiting-second': 1, decided: 1 } as const

/** Plays one contact from its referral as far as the scene goes; answers the family, so that a later scene may return to it. */
export const playScene = async (stage: Stage, scene: Scene, before: Family | null): Promise<Family> => {
  const at = momentsOf(scene, stage)
  const family = familyFor(scene, stage.chance, dateOf(stage.calendar, scene.receivedAt), before)
  const referral = inventReferral(scene, family, await stage.town.actor(scene.from), stage.chance)
  const { contact } = await perform(stage, scene.from, 'referral.send', scene.receivedAt, (tx, actor) =>
    acts.sendReferral(tx, actor, { referral, draftId: null }, scene.receivedAt, stage.needs),
  )
  if (scene.reach === 'to-screen') return family
  const told = { contact, at }
  const screened = await screenIt(stage, scene, told, stage.chance.pick(['screener', 'screener2']))
  if (scene.reach === 'screened') return family
  const asked = await askThem(stage, scene, told, screened.contact.version, referral)
  await answerThem(stage, told, asked, answered[scene.reach])
  if (scene.reach === 'decided' || scene.reach === 'awaiting-second') await decideScene(stage, scene, told)
  if (scene.disputed) await disputeScene(stage, scene, contact, at(1).add({ hours: 20 }))
  return family
}
