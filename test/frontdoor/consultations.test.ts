import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { at, type Bench, openBench } from './hub-bench.ts'
import { anInventedReferral } from './invented-referral.ts'
import { newId } from '../../src/kernel/id.ts'
import { standOf } from '../../src/contexts/frontdoor/model/consultation.ts'
import { findConsultation } from '../../src/contexts/frontdoor/store/consultations.ts'
import { findDraft } from '../../src/contexts/frontdoor/store/drafts.ts'
import { advise, askForName, recordCall } from '../../src/contexts/frontdoor/features/consultations/act.ts'
import { sendReferral } from '../../src/contexts/frontdoor/features/refer/act.ts'
import {
  askAdvice,
  type Consulting,
  referFrom,
  replyWithName,
} from '../../src/contexts/frontdoor/features/consult/act.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

// Wednesday 18 November 2026: the hub is open from 09:00 to 17:00.
const asked = at('2026-11-18T10:00Z')
const answered = at('2026-11-18T11:00Z')

const ask = async (over: Partial<Consulting> = {}, who = 'nursery') => {
  const actor = await bench.town.actor(who)
  const input: Consulting = {
    key: newId(),
    firstNames: '',
    lastName: '',
    years: 3,
    concern: 'injury',
    worry: 'A bruise, explained in two ways.',
    answerBy: 'screen',
    phone: '',
    ...over,
  }
  const done = await bench.db.as(actor, 'consultation.ask', (tx) => askAdvice(tx, actor, input, asked, bench.needs))
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

const answer = async (consultation: string, who = 'screener', words = 'Refer to us today.') => {
  const actor = await bench.town.actor(who)
  const input = { consultation, advice: 'refer-at-once' as const, words }
  return bench.db.as(actor, 'consultation.answer', (tx) => advise(tx, actor, input, answered, bench.needs))
}

const seen = async (id: string, who = 'screener') => {
  const actor = await bench.town.actor(who)
  return bench.db.as(actor, 'look', (tx) => findConsultation(tx, id))
}
const refusal = (done: { ok: true } | { ok: false; refusal: unknown }) =>
  done.ok ? 'done' : typeof done.refusal === 'symbol' ? String(done.refusal) : Object.keys(done.refusal as object)

it('is answered by the hub’s own limit, and asked once when the page is sent twice', async () => {
  const key = newId()
  expect(await ask({ key })).toBe(await ask({ key }))
  // Four working hours from 10:00.
  expect((await seen(key))?.dueAt.toString()).toBe('2026-11-18T14:00:00Z')
})

it('keeps the first answer for good, and takes the same words twice as one', async () => {
  const id = await ask()
  expect((await answer(id)).ok).toBe(true)
  expect((await answer(id)).ok).toBe(true)
  expect(refusal(await answer(id, 'decider', 'Something else.'))).toEqual([''])
  expect((await seen(id, 'nursery'))?.steps.map(({ words }) => words)).toEqual(['Refer to us today.'])
})

it.each(['update frontdoor.consultation_step set words = $$x$$', 'delete from frontdoor.consultation_step'])(
  'lets nobody change advice that was given: %s',
  async (words) => {
    await answer(await ask())
    const actor = await bench.town.actor('screener')
    await expect(bench.db.as(actor, 'look', (tx) => sql.raw(words).execute(tx))).rejects.toThrow(/permission|locked/)
  },
)

it.each(['nursery2', 'nc-screener', 'health'])('hides a consultation from %s', async (who) => {
  expect(await seen(await ask(), who)).toBeNull()
})

it('lets no setting answer its own question, in the database either', async () => {
  const id = await ask()
  await expect(answer(id, 'nursery')).rejects.toThrow(/row-level security/)
  await expect(answer(id, 'support')).rejects.toThrow(/row-level security/)
})

it('refuses empty words at their own field', async () => {
  expect(refusal(await answer(await ask(), 'screener', ' '))).toEqual(['words'])
})

it('comes back as a call when no referral is there after the limit, until the call is recorded', async () => {
  const id = await ask()
  await answer(id)
  const found = await seen(id)
  if (found === null) throw new Error('The consultation is missing.')
  expect(standOf(found, at('2026-11-18T12:00Z'))).toBe('referral-awaited')
  const after = at('2026-11-18T12:01Z')
  expect(standOf(found, after)).toBe('call-the-setting')
  const actor = await bench.town.actor('screener')
  const call = { consultation: id, words: 'The lead refers within the hour.' }
  await bench.db.as(actor, 'consultation.called', (tx) => recordCall(tx, actor, call, after))
  const now = await seen(id)
  expect(now === null ? '' : standOf(now, after)).toBe('closed')
})

it('makes a draft with what was typed, once, and links the referral for both sides', async () => {
  const id = await ask({ firstNames: 'Amara', lastName: 'Nkemelu' })
  await answer(id)
  const actor = await bench.town.actor('nursery')
  const begin = () => bench.db.as(actor, 'consultation.refer', (tx) => referFrom(tx, actor, id, answered))
  const draft = await begin()
  expect(await begin()).toEqual(draft)
  if (!draft.ok) throw new Error('No draft was made.')
  const kept = await bench.db.as(actor, 'look', (tx) => findDraft(tx, draft.value))
  const typed = JSON.stringify(kept?.pages)
  for (const word of ['A bruise, explained in two ways.', 'injury', 'Amara', 'Nkemelu', '"3"'])
    expect(typed).toContain(word)
  const sent = await bench.db.as(actor, 'referral.send', (tx) =>
    sendReferral(tx, actor, { referral: anInventedReferral(), draftId: draft.value }, answered, bench.needs),
  )
  const linked = sent.ok ? sent.value.contact : ''
  for (const who of ['screener', 'nursery']) {
    const step = (await seen(id, who))?.steps.find(({ kind }) => kind === 'referred')
    expect(step?.contact).toBe(linked)
  }
})

it('asks for the name and keeps the first reply', async () => {
  const id = await ask()
  const nursery = await bench.town.actor('nursery')
  const screener = await bench.town.actor('screener')
  const reply = (words: string) =>
    bench.db.as(nursery, 'consultation.name-reply', (tx) =>
      replyWithName(tx, nursery, { consultation: id, reply: 'name-declined', words }, answered),
    )
  expect(refusal(await reply('No.'))).toEqual([''])
  const why = { consultation: id, words: 'The child may be hurt tonight.' }
  await bench.db.as(screener, 'consultation.ask-name', (tx) => askForName(tx, screener, why, answered))
  expect((await reply('The mother asked us not to.')).ok).toBe(true)
  expect(refusal(await reply('Other words.'))).toEqual([''])
})
