import type { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../../kernel/clock/index.ts'
import type { FieldErrors, Typed } from '../../../../kernel/form-state.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { notFound } from '../../../../platform/http/route.ts'
import { hubsToTell } from '../../../partnership/index.ts'
import { openEnquiry, writeAudit } from '../../../sharing/index.ts'
import type { ContactId } from '../../model/contact.ts'
import { firstLookDue } from '../../model/deadlines.ts'
import { checkFields } from '../../model/referral-fields.ts'
import { whoLine } from '../../model/referral-who.ts'
import type { Sender } from '../../model/sender.ts'
import type { Referral } from '../../model/referral.ts'
import { referralFromTelling, type TellerKind, tellerFrom, tellerWords } from '../../model/telling.ts'
import { firstFault, tellingStepsOf, typedFor } from '../../model/telling-steps.ts'
import type { Needs } from '../../needs.ts'
import { keepContact, keepPeople } from '../../parts/keeping.ts'
import { insertFact } from '../../store/contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { insertReferral } from '../../store/referrals.ts'
import { insertTeller } from '../../store/tellers.ts'
import { asTeller, endTelling, type Entered, insertTelling, keepTelling, lookAtTelling } from '../../store/tellings.ts'

type Refused = FieldErrors | typeof notFound

export const tooOld =
  'This was open for too long, so what you wrote on the pages before was wiped. What you typed on this page is still here: copy it, then start again'

export type Begun = {
  readonly kind: TellerKind
  /** Empty where the site has one hub. */
  readonly hub: string
  /** The browser's telling so far, or empty. */
  readonly unfinished: string
}

/** Begins a telling, or says anew who tells and where in the one this browser has begun. */
export const beginTelling = async (
  tx: Tx,
  { kind, hub, unfinished }: Begun,
  { newToken, hashToken }: Pick<Needs, 'newToken' | 'hashToken'>,
): Promise<Result<{ readonly token: string }, FieldErrors>> => {
  const hubs = await hubsToTell(tx)
  const chosen = hubs.length === 1 ? hubs[0] : hubs.find(({ id }) => id === hub)
  if (chosen === undefined) return refuse({ hub: 'Choose where the child lives; the nearest will do' })
  if (unfinished !== '' && (await keepTelling(tx, unfinished, {}, { hub: chosen.id, kind })))
    return ok({ token: unfinished })
  const token = newToken()
  await insertTelling(tx, { tokenHash: hashToken(token), hub: chosen.id, kind })
  return ok({ token })
}

export type SentPage = { readonly unfinished: string; readonly step: string; readonly typed: Typed }

/** Keeps one page as it was typed, right or wrong; then says what is wrong with it. Answers the page after it. */
export const keepPage = async (
  tx: Tx,
  { unfinished, step: name, typed }: SentPage,
  today: Temporal.PlainDate,
): Promise<Result<{ readonly next: string | null; readonly wrong: boolean }, Refused>> => {
  const telling = await lookAtTelling(tx, unfinished)
  if (telling === null) return refuse({ '': tooOld })
  if (telling.reference !== null) return ok({ next: null, wrong: false })
  const step = tellingStepsOf(telling.kind, telling.pages).find((one) => one.name === name)
  if (step === undefined) return refuse(notFound)
  const kept = typedFor(step, typed)
  await keepTelling(tx, unfinished, { [name]: kept })
  // What is asked and what comes next may depend on what was just said.
  const pages = { ...telling.pages, [name]: kept }
  const asked = tellingStepsOf(telling.kind, pages).find((one) => one.name === name) ?? step
  const wrong = Object.keys(checkFields(asked.fields, kept, today)).length > 0
  // Once all is answered it is the page to read over.
  if (firstFault(telling.kind, pages, today) === null) return ok({ next: null, wrong })
  const steps = tellingStepsOf(telling.kind, pages)
  const at = steps.findIndex((one) => one.name === name)
  return ok({ next: steps[at + 1]?.name ?? null, wrong })
}

const whyHere = (kind: TellerKind, danger: Referral['immediateDanger']): string => {
  if (danger === 'not-called') return 'Danger said and 999 not called: not looked at yet'
  if (danger === 'called-999') return 'Danger said, 999 called: not looked at yet'
  return `From ${tellerWords[kind].toLowerCase()}: not looked at yet`
}

type At = { readonly clock: HubClock; readonly now: Temporal.Instant; readonly needs: Needs }

const write = async (
  tx: Tx,
  { kind, pages, contact: id, hub }: Entered,
  { clock, now, needs }: At,
): Promise<{ readonly contact: ContactId; readonly reference: string }> => {
  const { policies, calendar } = clock
  const today = dateOf(calendar, now)
  const referral = referralFromTelling(kind, pages, today)
  const sender: Sender = { hub, user: null, name: tellerWords[kind], agency: null }
  const danger = referral.immediateDanger
  const contact = await keepContact(tx, sender, clock.hub.slug, {
    id,
    source: { channel: 'public', agency: null, agencyName: tellerWords[kind], user: null },
    receivedAt: now,
    dangerClaimed: danger !== 'no',
    concern: referral.concern.kind,
    who: whoLine(referral.children, today),
    dueAt: firstLookDue(policies, calendar, now),
    whyHere: whyHere(kind, danger),
  })
  const body = { channel: 'public', danger, teller: kind }
  await insertFact(tx, id, 1, { kind: 'received', body, occurredAt: now }, sender, now)
  await insertReferral(tx, sender, contact, referral)
  await openEnquiry(tx, { id, hub, now })
  await keepPeople(tx, sender, { contact: id, referral, now, needs })
  await insertTeller(tx, { hub, contact: id, teller: tellerFrom(kind, pages), now })
  return { contact: id, reference: contact.reference }
}

const mend = 'Something is still missing: answer what is marked below, then send'

/** Puts a telling into the hub's queue. Sent twice it is one contact, answered alike. */
export const sendTelling = async (
  tx: Tx,
  { unfinished, source }: { readonly unfinished: string; readonly source: string },
  now: Temporal.Instant,
  needs: Needs,
): Promise<Result<{ readonly reference: string }, FieldErrors>> => {
  const key = needs.keyed('telling source', source)
  const sent = await asTeller(
    tx,
    { token: unfinished, source: key },
    async (entered): Promise<Result<{ readonly reference: string }, FieldErrors>> => {
      if (entered.reference !== null) return ok({ reference: entered.reference })
      const clock = await hubClock(tx, now, needs)
      if (entered.recent >= clock.policies.telling.body.anHour)
        return refuse({
          '': 'A lot has come from this network in the last hour. Please ring us; what you wrote is kept',
        })
      if (firstFault(entered.kind, entered.pages, dateOf(clock.calendar, now)) !== null) return refuse({ '': mend })
      const { contact, reference } = await write(tx, entered, { clock, now, needs })
      await endTelling(tx, reference, key)
      const actor = { kind: 'teller', hub: entered.hub } as const
      await writeAudit(tx, { at: now, actor, act: 'telling.receive', outcome: 'done', subjects: [contact] })
      return ok({ reference })
    },
  )
  return sent ?? refuse({ '': tooOld })
}
