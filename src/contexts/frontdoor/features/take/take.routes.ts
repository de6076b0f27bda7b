import type { Temporal } from 'temporal-polyfill'
import { type Actor, holds } from '../../../../kernel/actor.ts'
import type { Path } from '../../../../kernel/path.ts'
import type { TimelineItem } from '../../../../design/index.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { protectionShown } from '../../parts/protection-read.ts'
import { signalsShown } from '../../parts/signals-read.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { colleagues } from '../../../partnership/index.ts'
import { recordWords } from '../../model/clock-words.ts'
import { allowed, type Contact, type ContactAct } from '../../model/contact.ts'
import { factWords } from '../../model/fact-words.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { consultationOf } from '../../store/consultations.ts'
import { factsOf } from '../../store/contacts.ts'
import type { HubClock } from '../../store/hub-clock.ts'
import { referralToShow } from '../../store/referral-view.ts'
import { standingNow } from '../../store/standing.ts'
import { acceptContact, handOver, putBack, takeContact } from './act.ts'
import { handOverForm, putBackForm, takeForm } from './act.form.ts'
import { contactPage, type ContactPageProps } from './take.page.tsx'

type At = { readonly contact: string }

const works = only('screener', 'decision-maker')
const hubStaff = only('screener', 'decision-maker', 'business-support')

const steps: readonly { act: ContactAct | null; text: string; to: (at: At) => Path; deciders?: true }[] = [
  { act: 'screen', text: 'Screen it', to: paths.screen },
  { act: 'ask', text: 'Ask agencies', to: paths.ask },
  { act: null, text: 'See the picture', to: paths.picture },
  { act: 'decide', text: 'Decide', to: paths.decide, deciders: true },
  { act: 're-rate', text: 'Re-grade', to: paths.reRate },
  { act: 'act-now', text: 'Act now', to: paths.actNow },
  { act: 'open-review', text: 'Review the decision', to: paths.reviewNoticed, deciders: true },
]

const linksFor = (actor: Actor, contact: Contact): ContactPageProps['links'] =>
  steps
    .filter(({ act, deciders }) => {
      if (act === null) return contact.state !== 'to-screen'
      return (
        holds(actor, ...(deciders ? ['decision-maker' as const] : ['screener' as const, 'decision-maker' as const])) &&
        allowed(act, contact.state)
      )
    })
    .map(({ text, to }) => ({ text, href: to({ contact: contact.id }) }))
    .concat(
      contact.state === 'decided' && holds(actor, 'decision-maker')
        ? [{ text: 'Close after an adoption', href: paths.restrict({ contact: contact.id }) }]
        : [],
    )
    .concat(contact.channel === 'phone' ? [{ text: 'Phone note', href: paths.phoneNote({ contact: contact.id }) }] : [])

/** The advice that this referral came from, where it came from any. */
const adviceLink = async ({ tx, params }: Asked<At>): Promise<ContactPageProps['links']> => {
  const consultation = await consultationOf(tx, params.contact)
  return consultation === null ? [] : [{ text: 'The advice before it', href: paths.consultation({ consultation }) }]
}

const handsOf = async ({ tx, actor }: Asked<At>, contact: Contact): Promise<ContactPageProps['hands']> => {
  if (!holds(actor, 'screener', 'decision-maker') || actor.kind !== 'signed-in') return null
  const others = (await colleagues(tx)).filter(
    ({ user, roles }) =>
      user !== contact.holder &&
      user !== actor.user &&
      roles.some((role) => role === 'screener' || role === 'decision-maker'),
  )
  return {
    mine: contact.holder === actor.user,
    colleagues: others.map(({ user, name }) => ({ value: user, text: name })),
  }
}

const historyOf = async ({ tx, params }: Asked<At>, { calendar }: HubClock): Promise<readonly TimelineItem[]> => {
  const zoned = (at: Temporal.Instant) => at.toString({ timeZone: calendar.zone, smallestUnit: 'minute' })
  return (await factsOf(tx, params.contact)).toReversed().map((fact) => ({
    key: String(fact.number),
    when: recordWords(calendar, fact.occurredAt),
    datetime: zoned(fact.occurredAt),
    source: fact.byName,
    text: factWords(fact),
  }))
}

const read =
  (needs: Needs) =>
  async (asked: Asked<At>): Promise<ContactPageProps | typeof notFound> => {
    asked.subject(asked.params.contact)
    const now = await standingNow(asked.tx, asked.params.contact, asked.now, needs)
    if (now === null) return notFound
    const { standing, clock } = now
    return {
      standing,
      links: [...linksFor(asked.actor, standing.contact), ...(await adviceLink(asked))],
      hands: await handsOf(asked, standing.contact),
      history: await historyOf(asked, clock),
      protection: await protectionShown(asked.tx, asked.params.contact, clock, asked),
      signals: await signalsShown(asked.tx, asked.params.contact, clock),
      referral: await referralToShow(asked.tx, standing.contact, clock, asked.now),
    }
  }

const then = (_: unknown, params: At) => paths.contact(params)

type ContactScreen = {
  readonly read: (asked: Asked<At>) => Promise<ContactPageProps | typeof notFound>
  readonly page: (
    props: ContactPageProps,
    _: unknown,
    form: Parameters<typeof contactPage>[1],
  ) => ReturnType<typeof contactPage>
}

const partingRoutes = (screen: ContactScreen): readonly Route[] => [
  route.post(paths.putBack, {
    may: works,
    audits: 'contact.put-back',
    form: putBackForm,
    act: ({ tx, actor, params, now, subject }, { version }) => {
      subject(params.contact)
      return putBack(tx, signedIn(actor), { contact: params.contact, version }, now)
    },
    then,
    screen,
  }),
  route.post(paths.handOver, {
    may: works,
    audits: 'contact.hand-over',
    form: async ({ tx }) => handOverForm((await colleagues(tx)).map(({ user }) => user)),
    act: ({ tx, actor, params, now, subject }, value) => {
      subject(params.contact)
      return handOver(tx, signedIn(actor), { contact: params.contact, ...value }, now)
    },
    then,
    screen,
  }),
]

/** A contact's own page, and taking it, handing it over, putting it back. */
export const takeRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: read(needs),
    page: (props: ContactPageProps, _: unknown, form: Parameters<typeof contactPage>[1]) => contactPage(props, form),
  }
  return [
    route.get(paths.contact, { may: hubStaff, audits: 'contact.see', ...screen }),
    route.post(paths.take, {
      may: works,
      audits: 'contact.take',
      form: takeForm,
      act: ({ tx, actor, params, now, subject }, { version }) => {
        subject(params.contact)
        return takeContact(tx, signedIn(actor), { contact: params.contact, version }, now)
      },
      then,
      screen,
    }),
    route.post(paths.accept, {
      may: works,
      audits: 'contact.accept',
      form: noQuestions,
      act: ({ tx, actor, params, now, subject }) => {
        subject(params.contact)
        return acceptContact(tx, signedIn(actor), params.contact, now)
      },
      then,
      screen,
    }),
    ...partingRoutes(screen),
  ]
}
