import { Temporal } from 'temporal-polyfill'
import { acts } from '../../contexts/frontdoor/index.ts'
import { writeAudit } from '../../contexts/sharing/index.ts'
import type { LinkHolder } from '../../kernel/actor.ts'
import { dateOf } from '../../kernel/clock/index.ts'
import { sendNext } from '../../platform/post/outbox.ts'
import { inventAnswer } from './invent-answer.ts'
import type { Stage } from './stage.ts'

/** A one-time link as it was mailed, and who answers by it. */
type Letter = { readonly token: string; readonly kind: string; readonly worker: string }

const holderOf = async ({ db }: Stage, session: string): Promise<LinkHolder> => {
  const actor = await db.actorOf(session)
  if (actor?.kind !== 'link-holder') throw new Error('The story stopped: a link and its code opened no session.')
  return actor
}

/** The code that arrives on the setting's telephone, carried by the product's own post. */
const codeSentTo = async ({ db, town }: Stage, token: string): Promise<string> => {
  let text = ''
  await acts.sendCode(token, 'contact', { db })
  const telephone = (message: { readonly content: string }): Promise<void> => {
    text = message.content
    return Promise.resolve()
  }
  const hub = town.hubs['saltmarsh-bay']
  if (hub !== undefined) await sendNext(db, hub, { mail: null, text: telephone }, Temporal.Now.instant())
  return /^\d{6}/.exec(text)?.[0] ?? ''
}

/**
 * A setting without an account opens its mailed link, enters the code and answers. A link of long ago has run out by
 * now: that request stays as the hub left it.
 */
export const answerByLink = async (stage: Stage, letter: Letter, moment: Temporal.Instant): Promise<void> => {
  const { db, needs, chance, calendar } = stage
  const opened = await acts.enterCode(
    { token: letter.token, code: await codeSentTo(stage, letter.token) },
    { ...needs, db },
  )
  if (!opened.ok) return
  const holder = await holderOf(stage, opened.value.session)
  const given = inventAnswer(letter.kind, letter.worker, chance, dateOf(calendar, moment))
  await db.as(holder, 'request.answer-by-link', async (tx) => {
    const pressed = { press: 'send' as const, seen: '', given, typed: {} }
    const done = await acts.pressByLink(tx, holder, pressed, moment)
    if (!done.ok) throw new Error(`The story stopped at a link: ${JSON.stringify(done.refusal)}`)
    await writeAudit(tx, { at: moment, actor: holder, act: 'request.answer-by-link', outcome: 'done', subjects: [] })
  })
}
