import type { FieldErrors } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { hashToken, newToken } from '../../../../platform/http/secrets.ts'
import { isFreeMail, readMail } from '../../model/work-mail.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { hubsToTell } from '../../store/hubs-to-tell.ts'
import {
  beginVisit,
  type CodePosted,
  type Details,
  finishVisit,
  type Proved,
  proveVisit,
  sendVisitCode,
} from '../../store/visits.ts'

/** The door, and a key by which a network address is counted without being kept. */
export type ByMailNeeds = Pick<PartnershipNeeds, 'db'> & {
  readonly keyed: (use: string, text: string) => Uint8Array
}

const free = 'Anybody can open such a mail box. Enter the mail address of your workplace, or ring the hub'
const startAgain = 'This took too long. Start again'

const notPosted: Readonly<Record<Exclude<CodePosted, 'sent'>, FieldErrors>> = {
  'free-mail': { mail: free },
  'too-many': { '': 'Too many codes have been sent. Wait an hour, or ring the hub' },
  'too-soon': { '': 'A code was sent just now. Wait half a minute before asking for another' },
  gone: { '': startAgain },
}

export type Coming = { readonly mail: string; readonly hub: string; readonly source: string }

/** Posts a code to a work mail. Whether anybody is known by it is not said here. */
export const comeByMail = async (
  { mail: typed, hub, source }: Coming,
  { db, keyed }: ByMailNeeds,
): Promise<Result<{ readonly token: string }, FieldErrors>> => {
  const mail = readMail(typed)
  const hubs = await db.atDoor(hubsToTell)
  const chosen = hubs.length === 1 ? hubs[0] : hubs.find(({ id }) => id === hub)
  if (mail === null || chosen === undefined)
    return refuse({
      ...(mail === null ? { mail: 'Enter a mail address, such as ada@school.example' } : {}),
      ...(chosen === undefined ? { hub: 'Choose where the child lives' } : {}),
    })
  if (isFreeMail(mail, chosen.freeMail)) return refuse({ mail: free })
  const token = newToken()
  const posted = await db.atDoor((door) =>
    beginVisit(door, { tokenHash: hashToken(token), hub: chosen.id, mail, source: keyed('visit', source) }),
  )
  return posted === 'sent' ? ok({ token }) : refuse(notPosted[posted])
}

/** Posts another code to the same mail. */
export const codeAgain = async (
  { token, source }: { readonly token: string; readonly source: string },
  { db, keyed }: ByMailNeeds,
): Promise<Result<Record<string, never>, FieldErrors>> => {
  const posted = await db.atDoor((door) => sendVisitCode(door, token, keyed('visit', source)))
  return posted === 'sent' ? ok({}) : refuse(notPosted[posted])
}

const notProved: Readonly<Record<Exclude<Proved, 'proved'>, string>> = {
  gone: startAgain,
  'code-expired': 'This code has run out. Have another one sent',
  'too-many': 'This code was entered wrongly 5 times and has been stopped. Have another one sent',
  wrong: 'This is not the code. Check the newest mail',
}

/** Opened: the token of the session. Or what is still to be done. */
export type Opened = { readonly session: string } | { readonly still: 'details' | 'account' }

const finish = async (
  { db }: ByMailNeeds,
  token: string,
  details: Details | null,
): Promise<Result<Opened, FieldErrors>> => {
  const session = newToken()
  const finished = await db.atDoor((door) => finishVisit(door, { token, sessionHash: hashToken(session), details }))
  if (finished === 'gone') return refuse({ '': startAgain })
  if (finished === 'ended') return refuse({ '': 'The hub has ended this way in for you. Ring the hub to refer' })
  return ok(finished === 'open' ? { session } : { still: finished })
}

/** Tries the code, and opens the session of somebody who came before. A wrong code is counted. */
export const enterMailCode = async (
  { token, code }: { readonly token: string; readonly code: string },
  needs: ByMailNeeds,
): Promise<Result<Opened, FieldErrors>> => {
  const proved = await needs.db.atDoor((door) => proveVisit(door, token, code))
  if (proved !== 'proved') return refuse({ code: notProved[proved] })
  return finish(needs, token, null)
}

/** Says who somebody is whose mail is proved, and opens their session. */
export const sayWho = (
  { token, details }: { readonly token: string; readonly details: Details },
  needs: ByMailNeeds,
): Promise<Result<Opened, FieldErrors>> => finish(needs, token, details)
