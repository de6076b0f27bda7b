import type { Temporal } from 'temporal-polyfill'
import { type PersonHere, standingOf } from '../model/person-here.ts'
import { roleNames } from '../model/role-words.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'Europe/London' })
const dayOf = (at: Temporal.Instant | null): string => (at === null ? '' : day.format(at.epochMilliseconds))

const standingWords = (person: PersonHere, now: Temporal.Instant): string => {
  switch (standingOf(person, now)) {
    case 'invited':
      return `Invited; the link works until ${dayOf(person.invitedUntil)}`
    case 'link-over':
      return 'Invited; the link has run out'
    case 'left':
    case 'to-hand-over':
      return `Left ${dayOf(person.leftAt)}`
    case 'here':
      return person.lastIn === null ? 'Has not signed in here yet' : `Last signed in ${dayOf(person.lastIn)}`
  }
}

/** Somebody as a row of the list of people, in words. Days are of Europe/London. */
export const personRow = (person: PersonHere, now: Temporal.Instant) => ({
  user: person.user,
  name: person.name,
  email: person.email,
  roles: roleNames(person.roles) || 'Nothing any more',
  standing: standingWords(person, now),
  second: person.leftAt !== null ? '' : person.hasSecond ? 'Second step set up' : 'No second step',
  contacts: person.contacts,
  drafts: person.drafts,
})
