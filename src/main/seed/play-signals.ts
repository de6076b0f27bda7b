import type { Temporal } from 'temporal-polyfill'
import { acts } from '../../contexts/frontdoor/index.ts'
import { itemsOf } from '../../contexts/sharing/index.ts'
import { dateOf } from '../../kernel/clock/index.ts'
import { ok } from '../../kernel/result.ts'
import { dramaPhone } from './hub-plan.ts'
import { perform, type Stage } from './stage.ts'

type Waiting = { readonly persona: string; readonly request: string; readonly contact: string }
type Told = { readonly daysAgo: number; readonly kind: string; readonly content: string }

/** Who may be asked about what: whoever of them has a question open about a contact tells it. */
const tellers = {
  seen: ['health', 'education', 'housing', 'probation'],
  called: ['police', 'housing', 'education'],
} as const

/** Questions asked an hour and a half ago that nobody has answered, of open contacts, the last due first: nothing late is tidied away. */
const openQuestions = async ({ db, town, now }: Stage): Promise<readonly Waiting[]> => {
  const asked = now.subtract({ minutes: 90 })
  const screener = await town.actor('screener')
  const open = await db.as(screener, 'contact.list', (tx) => acts.openContacts(tx))
  const found: (Waiting & { readonly due: number })[] = []
  for (const persona of [...new Set([...tellers.seen, ...tellers.called])]) {
    const actor = await town.actor(persona)
    for (const one of await db.as(actor, 'request.list', (tx) => acts.openRequests(tx)))
      if (
        one.overtakenAt === null &&
        one.sentAt.epochMilliseconds < asked.epochMilliseconds &&
        open.some(({ id, state }) => id === one.contact && state === 'asking')
      )
        found.push({ persona, request: one.id, contact: one.contact, due: one.dueAt.epochMilliseconds })
  }
  return found.sort((one, other) => other.due - one.due)
}

/** One question for each of three contacts: who saw the child, who was called to the home, who saw the child. */
const waitingOf = async (stage: Stage): Promise<readonly (Waiting | undefined)[]> => {
  const questions = await openQuestions(stage)
  const taken: string[] = []
  return ([tellers.seen, tellers.called, tellers.seen] as const).map((personas: readonly string[]) => {
    const inOrder = personas.flatMap((who) => questions.filter(({ persona }) => persona === who))
    const next = inOrder.find(({ contact }) => !taken.includes(contact))
    if (next !== undefined) taken.push(next.contact)
    return next
  })
}

const answer = (stage: Stage, { persona, request }: Waiting, told: readonly Told[], at: Temporal.Instant) =>
  perform(stage, persona, 'request.answer', at, (tx, actor) => {
    const today = dateOf(stage.calendar, at)
    const items = told.map(({ daysAgo, kind, content }) => ({
      occurred: today.subtract({ days: daysAgo }).toString(),
      nature: 'fact' as const,
      side: 'worry' as const,
      mayLeave: 'ask-us' as const,
      content,
      kind,
    }))
    const given = {
      answer: 'known' as const,
      datesOfInvolvement: 'From March 2024 to today',
      questionAnswers: ['Yes, see below.'],
      items,
      notKnown: '',
      reason: '',
      worker: actor.name,
      phone: dramaPhone(455),
    }
    return acts.answerRequest(tx, actor, { request, given }, at)
  })

/** The hub's rules look, as the clockwork does each minute. */
const look = (stage: Stage, at: Temporal.Instant) =>
  perform(stage, 'screener', 'signal.find', at, async (tx, actor) => {
    await acts.lookForSignals(tx, actor.hub, null, at, stage.needs)
    return ok(null)
  })

/** Rosa Osei dismisses what the rule found in one contact. */
const dismiss = (stage: Stage, { contact }: Waiting, rule: string, words: string, at: Temporal.Instant) =>
  perform(stage, 'screener', 'signal.close', at, async (tx, actor) => {
    const signal = (await acts.signalsOf(tx, contact)).find((one) => one.rule === rule && one.closing === null)
    if (signal === undefined) return ok(null)
    const seen = (await acts.evidenceOf(tx, [contact])).filter((one) => one.signal === signal.id).length
    const closing = { contact, signal: signal.id, seen, how: 'dismissed' as const, reason: 'explained', words }
    return acts.closeSignal(tx, actor, closing, at)
  })

/** Tom Bright reads an item and says what it is about. */
const mark = (stage: Stage, { contact }: Waiting, words: string, kind: string, at: Temporal.Instant) =>
  perform(stage, 'screener2', 'item.kind-say', at, async (tx, actor) => {
    const item = (await itemsOf(tx, contact)).find(({ content }) => content === words)
    if (item === undefined) return ok(null)
    return acts.sayKind(tx, actor, { contact, item: item.id, seen: 0, kind }, at, stage.needs)
  })

/** Two signals that are open, of which a colleague's reading made one; and one that was dismissed. */
export const playSignals = async (stage: Stage): Promise<void> => {
  const [first, second, third] = await waitingOf(stage)
  const before = (minutes: number) => stage.now.subtract({ minutes })
  if (first !== undefined) {
    const review = 'Was not brought to the review. A letter and a call were not answered.'
    const told = [
      { daysAgo: 190, kind: 'injury-seen', content: 'A bruise on the shin, said to be from a kick at play.' },
      { daysAgo: 118, kind: 'not-brought', content: review },
      { daysAgo: 41, kind: 'not-brought', content: 'Was not brought to the hearing test; no reason was given.' },
    ]
    await answer(stage, first, told, before(64))
  }
  if (second !== undefined) {
    const told = [150, 90, 33].map((daysAgo) => ({
      daysAgo,
      kind: 'police-attended',
      content: `Called at night by somebody in the building: noise on the stairs. Nobody was hurt.`,
    }))
    await answer(stage, second, told, before(80))
  }
  const address = 'Gave us a new address in the town; the letters to the old one came back.'
  if (third !== undefined) {
    const told = [
      { daysAgo: 230, kind: 'concern-raised', content: 'A worker wrote to us that the home was very cold.' },
      { daysAgo: 140, kind: 'changed-service', content: 'Left one playgroup and began at another.' },
      { daysAgo: 35, kind: '', content: address },
    ]
    await answer(stage, third, told, before(52))
  }
  await look(stage, before(50))
  if (second !== undefined) {
    const words = 'All three calls were about the flat below; its tenant has moved out. I rang the officer.'
    await dismiss(stage, second, 'police-again', words, before(45))
  }
  if (third !== undefined) await mark(stage, third, address, 'moved-home', before(31))
}
