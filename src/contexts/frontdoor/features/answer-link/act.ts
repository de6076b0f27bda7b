import type { Temporal } from 'temporal-polyfill'
import type { LinkHolder } from '../../../../kernel/actor.ts'
import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import type { notFound } from '../../../../platform/http/route.ts'
import type { LinkNeeds } from '../../needs.ts'
import type { AnswerPress } from '../../parts/answer.form.ts'
import { type Pressed, pressAnswer } from '../../parts/answering.ts'
import { paths } from '../../paths.ts'
import {
  type CodeSent,
  endLinks,
  type LinkOpened,
  openLinkSession,
  passToDeputy,
  sendLinkCode,
} from '../../store/link-door.ts'

const notSent: Readonly<Record<Exclude<CodeSent, 'sent'>, string>> = {
  closed: 'This link has been used, passed on or has run out. Ring the hub for a new one',
  'too-many': 'Too many codes have been sent for this link. Ring the hub for a new one',
  'too-soon': 'A code was sent just now. Wait half a minute before asking for another',
  'no-number': 'The hub holds no number for this person. Choose the other, or ring the hub',
}

/** Has a code sent to the named contact or the deputy. The text leaves with the door's own transaction. */
export const sendCode = async (
  token: string,
  to: 'contact' | 'deputy',
  { db }: Pick<LinkNeeds, 'db'>,
): Promise<Result<{ readonly token: string }, FieldErrors>> => {
  const sent = await db.atDoor((tx) => sendLinkCode(tx, token, to === 'deputy'))
  return sent === 'sent' ? ok({ token }) : refuse({ '': notSent[sent] })
}

const notOpened: Readonly<Record<Exclude<LinkOpened, 'open'>, string>> = {
  used: 'This link has been used or passed on. Ring the hub for a new one',
  expired: 'This link has run out. Ring the hub for a new one',
  'code-expired': 'This code has run out. Have another one sent',
  'too-many': 'This code was entered wrongly 5 times and has been stopped. Have another one sent',
  wrong: 'This is not the code. Check the newest text message',
}

/** Opens the holder's session; answers its token. A wrong code is counted even though nothing else happens. */
export const enterCode = async (
  { token, code }: { readonly token: string; readonly code: string },
  { db, newToken, hashToken }: Pick<LinkNeeds, 'db' | 'newToken' | 'hashToken'>,
): Promise<Result<{ readonly session: string }, FieldErrors>> => {
  const session = newToken()
  const opened = await db.atDoor((tx) => openLinkSession(tx, { token, code, sessionHash: hashToken(session) }))
  return opened === 'open' ? ok({ session }) : refuse({ code: notOpened[opened] })
}

/** Mails the deputy a new link, and ends this one. */
export const passOn = async (
  token: string,
  { db, newToken, hashToken, baseUrl }: Pick<LinkNeeds, 'db' | 'newToken' | 'hashToken' | 'baseUrl'>,
): Promise<Result<Record<string, never>, FieldErrors>> => {
  const fresh = newToken()
  const newLink = `${baseUrl}${paths.link({ token: fresh })}`
  const passed = await db.atDoor((tx) => passToDeputy(tx, { token, newHash: hashToken(fresh), newLink }))
  return passed ? ok({}) : refuse({ '': 'This could not be passed on. Ring the hub' })
}

/** Does what a button of the answer page asks; once sent, the link and its session end in the same transaction. */
export const pressByLink = async (
  tx: Tx,
  actor: LinkHolder,
  pressed: AnswerPress,
  now: Temporal.Instant,
): Promise<Result<Pressed, FieldErrors | typeof notFound>> => {
  const done = await pressAnswer(tx, actor, { request: actor.subject, pressed }, now)
  if (done.ok && (done.value.press === 'send' || done.value.press === 'already-answered'))
    await endLinks(tx, actor.subject)
  return done
}
