import type { Temporal } from 'temporal-polyfill'
import type { HubId } from '../../../kernel/id.ts'
import type { Tx } from '../../../platform/db/pool.ts'
import { type PersonIdentity, recordPerson } from '../../people/index.ts'
import type { ContactId } from '../model/contact.ts'
import { referenceFrom } from '../model/referral-reference.ts'
import type { Referral } from '../model/referral.ts'
import type { Sender } from '../model/sender.ts'
import type { Needs } from '../needs.ts'
import { insertChild, insertContact, type NewContact } from '../store/referrals.ts'

/** Keeps the contact under a fresh reference. A reference that is taken is drawn again. */
export const keepContact = async (
  tx: Tx,
  actor: Pick<Sender, 'hub'>,
  slug: string,
  contact: Omit<NewContact, 'reference'>,
): Promise<NewContact> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const reference = referenceFrom(slug, crypto.getRandomValues(new Uint8Array(16)))
    if (reference !== null && (await insertContact(tx, actor, { ...contact, reference })))
      return { ...contact, reference }
  }
  throw new Error('No free reference was found.')
}

/** A name without the words that say it is not known: those must never match somebody else's. */
const knownName = (...parts: readonly string[]): string =>
  parts
    .filter((part) => !/^\s*(not\s+known|unknown|n\/?k|\?*)\s*$/i.test(part))
    .join(' ')
    .trim()

const childIdentity = (child: Referral['children'][number]): PersonIdentity => ({
  name: knownName(child.firstNames, child.lastName),
  alsoKnownAs: child.alsoKnownAs,
  birth: child.birth,
  nhsNumber: child.nhsNumber,
  postcode: child.postcode,
  address: child.address,
  role: 'child',
})

/** An adult who lives with the children is known by their address too. */
const adultIdentity = (adult: Referral['household'][number], { children }: Referral): PersonIdentity => ({
  name: knownName(adult.name),
  alsoKnownAs: '',
  birth: adult.birth,
  nhsNumber: '',
  postcode: adult.livesHere === 'yes' ? (children[0]?.postcode ?? '') : '',
  address: adult.livesHere === 'yes' ? (children[0]?.address ?? '') : '',
  role: 'adult',
})

/** Keeps a record of each child and adult a referral names. */
export const keepPeople = async (
  tx: Tx,
  actor: Pick<Sender, 'hub'>,
  { contact, referral, now, needs }: { contact: ContactId; referral: Referral; now: Temporal.Instant; needs: Needs },
): Promise<void> => {
  const record = (hub: HubId, identity: PersonIdentity) =>
    recordPerson(tx, { hub, source: { kind: 'referral', id: contact }, identity, now, keyed: needs.keyed })
  for (const [index, child] of referral.children.entries()) {
    const person = await record(actor.hub, childIdentity(child))
    await insertChild(tx, actor, { contact, person, ordinal: index + 1, said: child })
  }
  for (const adult of referral.household) await record(actor.hub, adultIdentity(adult, referral))
}
