import type { FormState } from '../../../../kernel/form-state.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { askAgencies } from './act.ts'
import { askForm } from './act.form.ts'
import { askPage, type AskPageProps } from './ask.page.tsx'
import { type AskAt, readAskPage, readAsking } from './ask.read.ts'

const formFor = (needs: Needs) => async (asked: Asked<AskAt>) => {
  const read = await readAsking(asked, needs)
  if (read === null) return notFound
  const reasons = read.found.clock.policies.consent.body.noConsentReasons.map(({ key }) => key)
  return askForm(
    read.proposals.map(({ agency, questions }) => ({ id: agency.id, questions })),
    reasons,
  )
}

/** Asking agencies about a contact. */
export const askRoutes = (needs: Needs): readonly Route[] => {
  const may = only('screener', 'decision-maker')
  const screen = {
    read: (asked: Asked<AskAt>) => readAskPage(asked, needs),
    page: (props: AskPageProps, _: unknown, form: FormState) => askPage(props, form),
  }
  return [
    route.get(paths.ask, { may, audits: 'contact.asking-see', ...screen }),
    route.post(paths.ask, {
      may,
      audits: 'contact.ask',
      keeps: paths.ask,
      form: formFor(needs),
      act: ({ tx, actor, params, now, subject }, value) => {
        subject(params.contact)
        return askAgencies(tx, signedIn(actor), { contact: params.contact, ...value }, now, needs)
      },
      then: (_, params) => paths.contact(params),
      screen,
    }),
  ]
}
