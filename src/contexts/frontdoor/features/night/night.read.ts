import type { Temporal } from 'temporal-polyfill'
import { blankForm, type FormState } from '../../../../kernel/form-state.ts'
import { type Asked, notFound } from '../../../../platform/http/route.ts'
import { recordWords } from '../../model/clock-words.ts'
import { protectionWords } from '../../model/protection.ts'
import { childName } from '../../model/referral.ts'
import type { Needs } from '../../needs.ts'
import { findContact } from '../../store/contacts.ts'
import { contactByReference } from '../../store/earlier-contacts.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { type NightEntry, openEntries } from '../../store/nights.ts'
import { protectiveActsOf } from '../../store/protection.ts'
import { referralOf } from '../../store/referred.ts'
import { standingNow } from '../../store/standing.ts'
import type { NightContactProps, NightHomeProps } from './night.page.tsx'

const entryWords = (entry: NightEntry, { calendar }: HubClock): string => {
  const taken = entry.takenByName === null ? 'nobody has taken it yet' : `${entry.takenByName} has taken it`
  return `Written ${recordWords(calendar, entry.writtenAt)} by ${entry.writtenByName}; ${taken}.`
}

/** The open contact a typed reference names; null where there is none that this reader may open, or nothing is typed. */
const lookFor = async ({ tx, query }: Pick<Asked<object>, 'tx' | 'query'>) => {
  const typed = (query['reference'] ?? '').toUpperCase().replace(/\s+/g, '')
  const id = typed === '' ? null : await contactByReference(tx, typed)
  const contact = id === null ? null : await findContact(tx, id)
  return { typed, contact: contact?.state === 'decided' ? null : contact }
}

/** The night team's first page. */
export const readNightHome = async (asked: Asked<object>, needs: Needs): Promise<NightHomeProps> => {
  const clock = await hubClock(asked.tx, asked.now, needs)
  const open = await openEntries(asked.tx)
  asked.subject(...open.map(({ contact }) => contact))
  const { typed, contact } = await lookFor(asked)
  asked.subject(...(contact === null ? [] : [contact.id]))
  const missing: FormState = {
    typed: { reference: typed },
    errors: { reference: 'No open contact of this hub has that reference' },
  }
  return {
    rows: open.map((entry) => ({
      id: entry.id,
      contact: entry.contact,
      reference: entry.reference,
      who: entry.who,
      words: entryWords(entry, clock),
    })),
    find: typed === '' || contact !== null ? blankForm : missing,
    found: contact === null ? null : { contact: contact.id, reference: contact.reference, who: contact.who },
    justWritten: asked.query['done'] === 'written',
  }
}

/** One open contact, as far as a night needs it. */
export const readNightContact = async (
  { tx, params, now, subject }: Asked<{ readonly contact: string }>,
  needs: Needs,
): Promise<NightContactProps | typeof notFound> => {
  subject(params.contact)
  const found = await standingNow(tx, params.contact, now, needs)
  const referral = await referralOf(tx, params.contact)
  if (found === null || referral === null || found.standing.contact.state === 'decided') return notFound
  const { calendar } = found.clock
  const at = (when: Temporal.Instant) => recordWords(calendar, when)
  const entries = (await openEntries(tx)).filter(({ contact }) => contact === params.contact)
  return {
    standing: found.standing,
    once: crypto.randomUUID(),
    worry: referral.concern.worriedAbout,
    children: referral.children.map((child) => ({
      name: childName(child),
      where: [child.whereNow, child.address, child.postcode].filter((part) => part !== '').join(', '),
    })),
    household: referral.household.map(({ name, relationship }) => `${name}, ${relationship}`).join('; '),
    ringBack: [referral.referrer.name, referral.referrer.phone].filter((part) => part !== '').join(', '),
    before: [
      ...(await protectiveActsOf(tx, params.contact)).map((act) => ({
        key: act.id,
        when: at(act.doneAt),
        words: `${protectionWords[act.kind]}: ${act.words}`,
      })),
      ...entries.map((entry) => ({
        key: entry.id,
        when: at(entry.writtenAt),
        words: `${entry.done} Told: ${entry.told} Morning: ${entry.morning}`,
      })),
    ],
  }
}
