import type { FormState } from '../../../../kernel/form-state.ts'
import { holds } from '../../../../kernel/actor.ts'
import { anyoneSignedIn, only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { agencyById } from '../../../partnership/index.ts'
import { limitWords } from '../../model/figures-words.ts'
import { countDuties } from '../../model/own-duty.ts'
import type { Needs } from '../../needs.ts'
import { shownDuty } from '../../parts/duty-shown.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { findDuty, hubDuties, ownDuties } from '../../store/own-duties.ts'
import { dutyForm, reportForm } from './act.form.ts'
import { recordDuty, recordReport } from './act.ts'
import { dutiesPage, hubDutiesPage } from './duties.page.tsx'
import { dutyPage, type DutyPageProps } from './duty.page.tsx'
import { hubDutyPage } from './hub-duty.page.tsx'
import { recordPage, type RecordPageProps } from './record.page.tsx'

type At = { readonly duty: string }

const hubStaff = only('screener', 'decision-maker', 'business-support')

/** The reader's own duty. */
const readOwn = async ({ tx, actor, params, now, subject }: Asked<At>, needs: Needs) => {
  const duty = await findDuty(tx, params.duty)
  if (duty === null || duty.user !== signedIn(actor).user) return notFound
  subject(duty.id)
  return { duty: shownDuty(duty, await hubClock(tx, now, needs), now), mayRefer: holds(actor, 'referrer') }
}

/** One of the hub, with the number of whoever holds it. */
const readOfHub = async ({ tx, params, now, subject }: Asked<At>, needs: Needs) => {
  const duty = await findDuty(tx, params.duty)
  if (duty === null) return notFound
  subject(duty.id)
  const phone = (await agencyById(tx, duty.agency))?.contactPhone ?? ''
  return { duty: shownDuty(duty, await hubClock(tx, now, needs), now), phone }
}

const may = anyoneSignedIn

const recordRoutes = (needs: Needs): readonly Route[] => {
  const blank = {
    read: async ({ tx, now }: Asked<object>): Promise<RecordPageProps> => ({
      once: crypto.randomUUID(),
      within: limitWords((await hubClock(tx, now, needs)).policies.doors.body.ownDuty),
    }),
    page: (props: RecordPageProps, _: unknown, form: FormState) => recordPage(props, form),
  }
  return [
    route.get(paths.dutyNew, { may, audits: 'own-duty.begin', ...blank }),
    route.post(paths.dutyNew, {
      may,
      audits: 'own-duty.record',
      form: dutyForm,
      act: async ({ tx, actor, now, subject }, value) => {
        const done = await recordDuty(tx, signedIn(actor), value, now, needs)
        if (done.ok) subject(done.value.duty)
        return done
      },
      then: ({ duty }) => paths.duty({ duty }),
      screen: blank,
    }),
  ]
}

const ownRoutes = (needs: Needs): readonly Route[] => {
  const one = {
    read: (asked: Asked<At>) => readOwn(asked, needs),
    page: (props: DutyPageProps, _: unknown, form: FormState) => dutyPage(props, form),
  }
  return [
    route.get(paths.duties, {
      may,
      audits: 'own-duty.list',
      read: async ({ tx, now, subject }) => {
        const found = await ownDuties(tx)
        subject(...found.map(({ id }) => id))
        const clock = await hubClock(tx, now, needs)
        return { duties: found.map((duty) => shownDuty(duty, clock, now)) }
      },
      page: (props) => dutiesPage(props),
    }),
    route.get(paths.duty, { may, audits: 'own-duty.see', ...one }),
    route.post(paths.duty, {
      may,
      audits: 'own-duty.report',
      form: reportForm,
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.duty)
        return recordReport(tx, signedIn(actor), { duty: params.duty, ...value }, now, needs)
      },
      then: (_, params) => paths.duty(params),
      screen: one,
    }),
  ]
}

/** One's own duty to the police: recording it, and that it is done; and where each stands, for the hub. */
export const ownDutyRoutes = (needs: Needs): readonly Route[] => [
  ...recordRoutes(needs),
  ...ownRoutes(needs),
  route.get(paths.hubDuties, {
    may: hubStaff,
    audits: 'own-duty.list-hub',
    read: async ({ tx, now, subject }) => {
      const found = await hubDuties(tx)
      subject(...found.map(({ id }) => id))
      const clock = await hubClock(tx, now, needs)
      return { counts: countDuties(found, now), duties: found.map((duty) => shownDuty(duty, clock, now)) }
    },
    page: (props) => hubDutiesPage(props),
  }),
  route.get(paths.hubDuty, {
    may: hubStaff,
    audits: 'own-duty.see-hub',
    read: (asked: Asked<At>) => readOfHub(asked, needs),
    page: (props) => hubDutyPage(props),
  }),
]
