import type { Temporal } from 'temporal-polyfill'
import { acts, type ContactId, type Referral } from '../../contexts/frontdoor/index.ts'
import { afterWorkingMinutes, dateOf } from '../../kernel/clock/index.ts'
import { familyFor, inventReferral } from './invent-referral.ts'
import type { Family } from './families.ts'
import { ok } from '../../kernel/result.ts'
import { answerThem } from './play-answers.ts'
import { wishScene } from './play-wish.ts'
import { decideScene, disputeScene } from './play-decision.ts'
import { perform, type Stage, type Told } from './stage.ts'
import type { Scene } from './scenes.ts'

/** Moments of one scene: red by the clock on the wall, others in working time; never after now. */
const momentsOf = (scene: Scene, { calendar, now }: Stage) => {
  const limit = now.subtract({ seconds: 20 })
  return (share: number): Temporal.Instant => {
    const minutes = Math.max(1, Math.round(scene.pace * share))
    const moment =
      scene.rating === 'red'
        ? scene.receivedAt.add({ minutes })
        : afterWorkingMinutes(calendar, scene.receivedAt, minutes)
    return moment.epochMilliseconds > limit.epochMilliseconds ? limit : moment
  }
}

const levelFor = { red: '4', amber: '3', green: '2' } as const
const screenIt = (stage: Stage, scene: Scene, { contact, at }: Told, screener: string) =>
  perform(stage, screener, 'contact.screen', at(0.15), async (tx, actor) => {
    const taken = await acts.takeContact(tx, actor, { contact, version: null }, at(0.1))
    if (!taken.ok) return taken
    const input = {
      contact,
      version: taken.value.version,
      level: levelFor[scene.rating],
      rating: scene.rating,
      reason: scene.worry.impact,
    }
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

/** Sends the questions, and keeps the links that went to settings without accounts: the seed reads their mail. */
const askThem = async (stage: Stage, scene: Scene, { contact, at }: Told, version: number, referral: Referral) => {
  const basis = basisFor(scene, referral)
  const tokens: string[] = []
  const newToken = (): string => {
    const token = stage.needs.newToken()
    tokens.push(token)
    return token
  }
  const sent = await perform(
    stage,
    basis.ground === 'override' ? 'decider' : 'screener',
    'contact.ask',
    at(0.25),
    async (tx, actor) => {
      const requests = await acts.proposedRequests(tx, contact, at(0.25), stage.needs)
      return acts.askAgencies(tx, actor, { contact, version, basis, requests }, at(0.25), { ...stage.needs, newToken })
    },
  )
  return { requests: sent.requests, tokens }
}

/** The setting reads what it was told, some hours later. */
const readScene = async (stage: Stage, scene: Scene, contact: ContactId, at: Temporal.Instant): Promise<void> => {
  if (at.epochMilliseconds > stage.now.epochMilliseconds) return
  await perform(stage, scene.from, 'referral.read', at, async (tx) => {
    await acts.markRead(tx, contact, at)
    return ok(null)
  })
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
  await answerThem(stage, told, asked, scene.overtaken ? 0.6 : answered[scene.reach])
  if (scene.reach === 'ready' || scene.reach === 'awaiting-second') await wishScene(stage, scene, told)
  if (scene.reach === 'decided' || scene.reach === 'awaiting-second') await decideScene(stage, scene, told)
  if (scene.reach === 'decided') await readScene(stage, scene, contact, at(1).add({ hours: 18 }))
  if (scene.disputed) await disputeScene(stage, scene, contact, at(1).add({ hours: 20 }))
  return family
}
