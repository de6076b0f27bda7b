import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { notFound, route, type Route } from '../../../../platform/http/route.ts'
import { colleagues } from '../../../partnership/index.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { contactByReference } from '../../store/earlier-contacts.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { closeAnother, endRead, letRead, lift, reviewRestriction } from './act.ts'
import { contactForm, liftForm, placingForm, readerForm, recordsForm, reviewForm } from './act.form.ts'
import { placeRecords } from './place.ts'
import { readRecords, readRestricted, readRestriction } from './read.ts'
import { recordsPage, type RecordsProps } from './records.page.tsx'
import { restrictedPage } from './restricted.page.tsx'
import { restrictionPage, type RestrictionProps } from './restriction.page.tsx'

type At = { readonly restriction: string }

const knows = only('screener', 'decision-maker', 'business-support', 'hub-administrator')
const names = only('decision-maker', 'hub-administrator')
const works = only('decision-maker')
const back = (_: unknown, { restriction }: At) => paths.restriction({ restriction })

const screenOf = (needs: Needs) => ({
  read: readRestriction(needs),
  page: (props: RestrictionProps, _: unknown, form: FormState) => restrictionPage(props, form),
})

/** Who may read what is closed. */
const readerRoutes = (needs: Needs): readonly Route[] => [
  route.post(paths.restrictionReaders, {
    may: names,
    audits: 'restriction.let-read',
    form: async ({ tx }) => readerForm((await colleagues(tx)).map(({ user }) => user)),
    act: async ({ tx, actor, params, now, subject }, { readUser, readUntil, readWhy }) => {
      subject(params.restriction, readUser)
      const given = { restriction: params.restriction, user: readUser, until: readUntil, why: readWhy }
      return letRead(tx, signedIn(actor), given, now, await hubClock(tx, now, needs))
    },
    then: back,
    screen: screenOf(needs),
  }),
  route.post(paths.restrictionReaderEnd, {
    may: names,
    audits: 'restriction.end-read',
    form: noQuestions,
    act: ({ tx, actor, params, now, subject }) => {
      subject(params.restriction)
      return endRead(tx, signedIn(actor), params, now)
    },
    then: back,
    screen: screenOf(needs),
  }),
]

/** What is done with a restriction by who reads it. */
const workRoutes = (needs: Needs): readonly Route[] => [
  route.post(paths.restrictionContacts, {
    may: works,
    audits: 'restriction.add',
    form: contactForm,
    act: ({ tx, actor, params, now, subject }, { addReference, addWords }) => {
      subject(params.restriction)
      const given = { restriction: params.restriction, reference: addReference, words: addWords }
      return closeAnother(tx, signedIn(actor), given, now)
    },
    then: back,
    screen: screenOf(needs),
  }),
  route.post(paths.restrictionReview, {
    may: works,
    audits: 'restriction.review',
    form: reviewForm,
    act: async ({ tx, actor, params, now, subject }, { reviewOn, reviewWords }) => {
      subject(params.restriction)
      const given = { restriction: params.restriction, reviewOn, words: reviewWords }
      return reviewRestriction(tx, signedIn(actor), given, now, await hubClock(tx, now, needs))
    },
    then: back,
    screen: screenOf(needs),
  }),
  route.post(paths.restrictionLift, {
    may: works,
    audits: 'restriction.lift',
    form: liftForm,
    act: ({ tx, actor, params, now, subject }, { liftWords }) => {
      subject(params.restriction)
      return lift(tx, signedIn(actor), { restriction: params.restriction, words: liftWords }, now)
    },
    then: back,
    screen: screenOf(needs),
  }),
]

/** Which records are the child's, under which name. */
const recordRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: readRecords,
    page: (props: RecordsProps, _: unknown, form: FormState) => recordsPage(props, form),
  }
  return [
    route.post(paths.restrictionRecords, {
      may: works,
      audits: 'restriction.look-for',
      form: recordsForm,
      act: async ({ tx, params, subject }, { recordsReference }) => {
        subject(params.restriction)
        const contact = await contactByReference(tx, recordsReference.toUpperCase().replace(/\s+/g, ''))
        return contact === null
          ? refuse({ recordsReference: 'No contact that you may read has that reference' })
          : ok({ contact })
      },
      then: ({ contact }, { restriction }) => paths.restrictionRecordsOf({ restriction, contact }),
      screen: screenOf(needs),
    }),
    route.get(paths.restrictionRecordsOf, { may: works, audits: 'restriction.records', ...screen }),
    route.post(paths.restrictionRecordsOf, {
      may: works,
      audits: 'restriction.place',
      form: async (asked) => {
        const props = await readRecords(asked)
        return props === notFound ? notFound : placingForm(props.children.map(({ id }) => id))
      },
      act: ({ tx, actor, params, now, subject }, given) => {
        subject(params.restriction, params.contact)
        const placed = new Map(Object.entries(given).map(([name, side]) => [name.slice('record-'.length), side]))
        return placeRecords(tx, signedIn(actor), { ...params, placed }, now)
      },
      then: back,
      screen,
    }),
  ]
}

/** Restricted contacts: known of, read by whom, and their records kept apart. */
export const restrictionsRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.restricted, {
    may: knows,
    audits: 'restriction.list',
    read: readRestricted(needs),
    page: (props) => restrictedPage(props),
  }),
  route.get(paths.restriction, { may: knows, audits: 'restriction.see', ...screenOf(needs) }),
  ...readerRoutes(needs),
  ...workRoutes(needs),
  ...recordRoutes(needs),
]
