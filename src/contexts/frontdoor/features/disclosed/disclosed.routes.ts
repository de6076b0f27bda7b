import { Temporal } from 'temporal-polyfill'
import type { FormState } from '../../../../kernel/form-state.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, text } from '../../../../platform/forms/form.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, route, type Route } from '../../../../platform/http/route.ts'
import { type Disclosed, findDisclosed, keepObjection } from '../../../sharing/index.ts'
import { deadlineWords, recordWords } from '../../model/clock-words.ts'
import { verdictWords } from '../../model/urgent.ts'
import type { Needs } from '../../needs.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { type HubClock, hubClock } from '../../store/hub-clock.ts'
import { requestsOf } from '../../store/requests.ts'
import { disclosedPage, type DisclosedPageProps } from './disclosed.page.tsx'

type At = { readonly release: string }

const own = async ({ tx, actor, params }: Pick<Asked<At>, 'tx' | 'actor' | 'params'>): Promise<Disclosed | null> => {
  const found = await findDisclosed(tx, params.release)
  return found !== null && found.agency === signedIn(actor).agency ? found : null
}

const checkWords = (
  { check, checkDueAt }: Disclosed,
  { calendar, policies }: HubClock,
  now: Temporal.Instant,
): string => {
  if (check === null) {
    const { due, left } = deadlineWords(calendar, { due: checkDueAt, unit: policies.urgent.body.secondCheck.unit, now })
    return `Another decision maker of the hub checks it by ${due}: ${left}.`
  }
  return `${verdictWords[check.verdict]}. ${check.words} (${check.byName}, ${recordWords(calendar, Temporal.Instant.from(check.at))})`
}

const read =
  (needs: Needs) =>
  async (asked: Asked<At>): Promise<DisclosedPageProps | typeof notFound> => {
    const found = await own(asked)
    if (found === null) return notFound
    asked.subject(found.enquiry, found.id)
    const clock = await hubClock(asked.tx, asked.now, needs)
    const [request] = await requestsOf(asked.tx, found.enquiry)
    return {
      agencyName: signedIn(asked.actor).agencyName,
      release: found.id,
      reference: request?.reference ?? 'A referral',
      recipient: found.recipient,
      by: `${found.byName} of the hub, ${recordWords(clock.calendar, found.at)}`,
      reason: found.reason,
      content: found.content,
      check: checkWords(found, clock, asked.now),
      objection: found.objection ?? '',
    }
  }

/** What left of an agency's own without its word, and what it says of it. The first word stays. */
export const disclosedRoutes = (needs: Needs): readonly Route[] => {
  const may = only('researcher', 'agency-supervisor')
  const screen = {
    read: read(needs),
    page: (props: DisclosedPageProps, _: unknown, form: FormState) => disclosedPage(props, form),
  }
  return [
    route.get(paths.disclosedOwn, { may, audits: 'disclosure.read', ...screen }),
    route.post(paths.disclosedOwn, {
      may,
      audits: 'disclosure.object',
      form: formOf({ words: text({ missing: 'Write what your agency says', max: 4_000 }) }),
      act: async ({ tx, actor, params, now, subject }, { words }) => {
        const found = await own({ tx, actor, params })
        if (found === null) return refuse(notFound)
        subject(found.enquiry, found.id)
        if (found.objection !== null && found.objection !== words)
          return refuse({ '': 'Your agency has written already: ring the hub to add to it' })
        await keepObjection(tx, signedIn(actor), { release: found.id, words }, now)
        return ok(params)
      },
      then: (_, params) => paths.disclosedOwn(params),
      screen,
    }),
  ]
}
