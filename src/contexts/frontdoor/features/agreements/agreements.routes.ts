import { holds } from '../../../../kernel/actor.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { date } from '../../../../platform/forms/date-field.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import { ownAgencies } from '../../../partnership/index.ts'
import { agreements } from '../../../sharing/index.ts'
import { localDateWords, runningOn } from '../../model/agreement.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { keepAgreement } from './act.ts'
import { agreementsPage, type AgreementsProps } from './agreements.page.tsx'

const form = formOf({
  agency: text({ missing: 'Choose an agency of this hub' }),
  title: text({ missing: 'Write the title, as signed', max: 200 }),
  signedOn: date({ missing: 'Enter the day it was signed' }),
  endsOn: date({ missing: 'Enter its last day' }),
})

const read = async ({ tx, actor, now }: Asked<object>): Promise<AgreementsProps> => {
  const known = await agreements(tx)
  const today = now.toZonedDateTimeISO('Europe/London').toPlainDate()
  return {
    rows: (await ownAgencies(tx))
      .filter(({ seat }) => seat !== 'lead')
      .map(({ id, name }) => {
        const newest = known.find(({ agency }) => agency === id)
        return {
          agency: id,
          name,
          running: runningOn(newest, today),
          words:
            newest === undefined
              ? ''
              : `${newest.title}, signed ${localDateWords(newest.signedOn)}, last day ${localDateWords(newest.endsOn)}; recorded by ${newest.recordedByName}.`,
        }
      }),
    mayRecord: holds(actor, 'hub-administrator', 'information-governance'),
  }
}

/** Sharing agreements: what each agency has signed. */
export const agreementsRoutes = (): readonly Route[] => {
  const screen = {
    read,
    page: (props: AgreementsProps, _shell: unknown, state: FormState) => agreementsPage(props, state),
  }
  return [
    route.get(paths.agreements, {
      may: only('hub-administrator', 'information-governance', 'screener', 'decision-maker', 'business-support'),
      audits: nothingPersonal,
      ...screen,
    }),
    route.post(paths.agreements, {
      may: only('hub-administrator', 'information-governance'),
      audits: 'agreement.record',
      form,
      act: ({ tx, actor, now }, value) => keepAgreement(tx, signedIn(actor), value, now),
      then: () => paths.agreements(),
      screen,
    }),
  ]
}
