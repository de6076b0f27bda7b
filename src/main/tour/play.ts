import type { Temporal } from 'temporal-polyfill'
import { acts, type ContactId, type GivenAnswer } from '../../contexts/frontdoor/index.ts'
import { itemsOf } from '../../contexts/sharing/index.ts'
import { dateOf, isWorkingDay, london } from '../../kernel/clock/index.ts'
import { refuse } from '../../kernel/result.ts'
import { dramaPhone } from '../seed/hub-plan.ts'
import { perform, type Stage } from '../seed/stage.ts'
import { healthKnows, inventTourFamily, policeKnow, tourDecision, tourReferral, whyRed } from './story.ts'

/** The newest Friday on which the hub worked and whose evening is over. */
const fridayBefore = ({ calendar, now }: Stage): Temporal.PlainDate => {
  let day = dateOf(calendar, now.subtract({ hours: 24 }))
  while (day.dayOfWeek !== 5 || !isWorkingDay(calendar, day)) day = day.subtract({ days: 1 })
  return day
}

const momentOn = (friday: Temporal.PlainDate, time: string): Temporal.Instant =>
  friday.toZonedDateTime({ timeZone: london, plainTime: time }).toInstant()

type Moments = (time: string) => Temporal.Instant

const screen = async (stage: Stage, contact: ContactId, at: Moments) => {
  const taken = await perform(stage, 'screener', 'contact.take', at('16:53'), (tx, actor) =>
    acts.takeContact(tx, actor, { contact, version: null }, at('16:53')),
  )
  const screened = { contact, version: taken.version, level: '4', rating: 'red' as const, reason: whyRed }
  return perform(stage, 'screener', 'contact.screen', at('16:58'), (tx, actor) =>
    acts.screenContact(tx, actor, screened, at('16:58'), stage.needs),
  )
}

const noConsent = { givenBy: '', consentSource: null, noConsentReasons: [] } as const

const ask = (stage: Stage, contact: ContactId, version: number, at: Moments) =>
  perform(stage, 'screener', 'contact.ask', at('17:02'), async (tx, actor) => {
    const requests = await acts.proposedRequests(tx, contact, at('17:02'), stage.needs)
    const basis = { ...noConsent, ground: 'significant-harm' as const, reason: whyRed }
    return acts.askAgencies(tx, actor, { contact, version, basis, requests }, at('17:02'), stage.needs)
  })

const answerAs = (
  stage: Stage,
  persona: string,
  request: string,
  found: Omit<GivenAnswer, 'worker' | 'phone'>,
  at: Temporal.Instant,
) =>
  perform(stage, persona, 'request.answer', at, (tx, actor) =>
    acts.answerRequest(tx, actor, { request, given: { ...found, worker: actor.name, phone: dramaPhone(471) } }, at),
  )

/** Plays a child's Friday from the nursery's worry to the last answer, by the product's own acts. */
export const playUntilAnswered = async (stage: Stage): Promise<Readonly<Record<string, string>>> => {
  const friday = fridayBefore(stage)
  const at: Moments = (time) => momentOn(friday, time)
  const family = inventTourFamily(stage.chance, friday)
  const { contact } = await perform(stage, 'nursery', 'referral.send', at('16:50'), (tx, actor) => {
    const referral = tourReferral(family, { name: actor.name, agency: actor.agencyName })
    return acts.sendReferral(tx, actor, { referral, draftId: null }, at('16:50'), stage.needs)
  })
  const screened = await screen(stage, contact, at)
  const asked = await ask(stage, contact, screened.contact.version, at)
  const requestTo = (letter: string): string => {
    const found = asked.requests.find(({ agencyLetter }) => agencyLetter === letter)
    if (found === undefined) throw new Error(`The tour needs a request to ${letter}`)
    return found.id
  }
  await answerAs(stage, 'police', requestTo('P'), policeKnow(family, friday), at('17:43'))
  await answerAs(stage, 'health', requestTo('H'), healthKnows(family, friday), at('17:50'))
  return { contact, 'police-request': requestTo('P'), 'health-request': requestTo('H') }
}

/** Decides and tells, unless that was done: a visitor may come by twice. */
export const playDecision = async (stage: Stage, contact: ContactId): Promise<void> => {
  const at = momentOn(fridayBefore(stage), '18:20')
  const decider = await stage.town.actor('decider')
  const decided = await stage.db.as(decider, 'decision.see', (tx) => acts.decisionsOf(tx, contact))
  const children = await stage.db.as(decider, 'decision.see', (tx) => acts.childrenOf(tx, contact))
  for (const { id: child } of children.filter(({ id }) => !decided.some((decision) => decision.child === id)))
    await perform(stage, 'decider', 'decision.record', at, async (tx, actor) => {
      const found = await acts.findContact(tx, contact)
      if (found === null) return refuse('gone')
      const items = (await itemsOf(tx, contact)).filter(({ mayLeave }) => mayLeave === 'yes').map(({ id }) => id)
      const given = { ...tourDecision, items }
      return acts.decideChild(tx, actor, { contact, child, version: found.version, given }, at, stage.needs)
    })
}
