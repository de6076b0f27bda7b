import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import { joinedPeople, peopleOf, recordsOf } from '../../../people/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { concernName } from '../../model/concern-name.ts'
import { canRead } from '../../model/restriction.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { findContact } from '../../store/contacts.ts'
import { earlierContacts } from '../../store/earlier-contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { restrictForm } from './act.form.ts'
import { restrictContact } from './act.ts'
import { restrictPage, type RestrictProps } from './restrict.page.tsx'

type At = { readonly contact: string }

const read =
  (needs: Needs) =>
  async ({ tx, actor, params, now, subject }: Asked<At>): Promise<RestrictProps | typeof notFound> => {
    subject(params.contact)
    const contact = await findContact(tx, params.contact)
    if (contact?.state !== 'decided') return notFound
    const { policies, calendar } = await hubClock(tx, now, needs)
    const children = (await peopleOf(tx, contact.id)).filter(({ identity }) => identity.role === 'child')
    const reached = await recordsOf(
      tx,
      await joinedPeople(
        tx,
        children.map(({ id }) => id),
      ),
    )
    const elsewhere = new Set(reached.map(({ sourceId }) => sourceId).filter((id) => id !== contact.id))
    const others = await earlierContacts(tx, [...elsewhere])
    return {
      contact: contact.id,
      reference: contact.reference,
      once: crypto.randomUUID(),
      children: children.map(({ id, identity }) => ({ value: id, text: identity.name || 'A child without a name' })),
      others: others
        .filter(({ state }) => state === 'decided')
        .map(({ id, reference, receivedAt, concern }) => ({
          value: id,
          text: `${reference}, ${recordWords(calendar, receivedAt)}`,
          hint: concernName(policies.concerns.body.concerns, concern),
        })),
      open: others.filter(({ state }) => state !== 'decided').map(({ reference }) => reference),
      colleagues: (await colleagues(tx))
        .filter((one) => one.user !== signedIn(actor).user && canRead(one))
        .map(({ user, name }) => ({ value: user, text: name })),
    }
  }

/** Closing the contacts of an adopted child to all but named people. */
export const restrictRoutes = (needs: Needs): readonly Route[] => {
  const may = only('decision-maker')
  const screen = {
    read: read(needs),
    page: (props: RestrictProps, _: unknown, form: FormState) => restrictPage(props, form),
  }
  return [
    route.get(paths.restrict, { may, audits: 'restriction.begin', ...screen }),
    route.post(paths.restrict, {
      may,
      audits: 'restriction.raise',
      form: async (asked) => {
        const props = await screen.read(asked)
        if (props === notFound) return notFound
        const values = (choices: RestrictProps['children']) => choices.map(({ value }) => value)
        return restrictForm({
          children: values(props.children),
          others: values(props.others),
          colleagues: values(props.colleagues),
        })
      },
      act: async ({ tx, actor, params, now, subject }, given) => {
        subject(params.contact)
        const clock = await hubClock(tx, now, needs)
        return restrictContact(tx, signedIn(actor), { contact: params.contact, ...given }, now, clock)
      },
      then: ({ restriction }) => paths.restriction({ restriction }),
      screen,
    }),
  ]
}
