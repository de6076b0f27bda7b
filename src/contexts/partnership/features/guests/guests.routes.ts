import type { Temporal } from 'temporal-polyfill'
import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import { signedIn } from '../../parts/managed.ts'
import { peoplePaths } from '../../people-paths.ts'
import { type Guest, hubGuests } from '../../store/guests.ts'
import { endForm } from './act.form.ts'
import { endWayIn } from './act.ts'
import { guestPage, type GuestShown, guestsPage } from './guests.page.tsx'

type At = { readonly agency: string }

const may = only('hub-administrator')
const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/London',
})
const dayOf = (at: Temporal.Instant): string => format.format(at.epochMilliseconds)

const shown = ({ reason, endedByName, endedAt, lastIn, ...guest }: Guest): GuestShown => ({
  ...guest,
  lastIn: lastIn === null ? 'Never' : `Last on ${dayOf(lastIn)}`,
  ended:
    reason === null || endedAt === null ? '' : `${endedByName ?? 'The hub'} ended it on ${dayOf(endedAt)}: ${reason}`,
})

const readOne = async ({ tx, params, subject }: Asked<At>) => {
  const guest = (await hubGuests(tx)).find(({ agency }) => agency === params.agency)
  if (guest === undefined) return notFound
  subject(guest.agency)
  return { guest: shown(guest) }
}

/** Professionals without an account, for the hub's administrator. */
export const guestsRoutes = (): readonly Route[] => {
  const one = {
    read: readOne,
    page: (props: { readonly guest: GuestShown }, _: unknown, form: FormState) => guestPage(props, form),
  }
  return [
    route.get(peoplePaths.guests, {
      may,
      audits: 'guest.list',
      read: async ({ tx }) => ({ guests: (await hubGuests(tx)).map(shown) }),
      page: (props) => guestsPage(props),
    }),
    route.get(peoplePaths.guest, { may, audits: 'guest.see', ...one }),
    route.post(peoplePaths.guest, {
      may,
      audits: 'guest.end',
      form: endForm,
      act: (asked, { reason }) => {
        asked.subject(asked.params.agency)
        return endWayIn(asked.tx, signedIn(asked), { agency: asked.params.agency, reason }, asked.now)
      },
      then: () => peoplePaths.guests(),
      screen: one,
    }),
  ]
}
