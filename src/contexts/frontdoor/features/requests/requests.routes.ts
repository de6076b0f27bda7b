import { holds } from '../../../../kernel/actor.ts'
import { withFragment, withQuery } from '../../../../kernel/path.ts'
import { refuse } from '../../../../kernel/result.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, notFound, type Route, route } from '../../../../platform/http/route.ts'
import type { Needs } from '../../needs.ts'
import { answerForm } from '../../parts/answer.form.ts'
import { answerPage, type AnswerPageProps } from '../../parts/answer.page.tsx'
import { readRequest } from '../../parts/answer-read.ts'
import { signedIn } from '../../parts/signed-in.ts'
import { paths } from '../../paths.ts'
import { pressAnswer, type Pressed } from './act.ts'
import { requestsPage } from './requests.page.tsx'
import { readRequests } from './requests.read.ts'

type Params = { readonly request: string }

const readOne =
  (needs: Needs) =>
  async ({ tx, actor, params, query, now, subject }: Asked<Params>): Promise<AnswerPageProps | typeof notFound> => {
    const found = await readRequest(tx, params.request, now, needs)
    const { agency, name } = signedIn(actor)
    if (found === null || found.agency !== agency) return notFound
    subject(params.request, found.contact)
    return {
      view: found.view,
      action: paths.request({ request: params.request }),
      crumbs: [{ text: 'Requests', href: paths.requests() }, { text: found.view.reference }],
      worker: name,
      mayAnswer: holds(actor, 'researcher'),
      disagree: paths.answererDisagrees({ request: params.request }),
      justSaved: query['done'] === 'saved',
      justSent: query['done'] === 'sent',
    }
  }

const after = ({ request, press, items }: Pressed) => {
  const here = paths.request({ request })
  if (press === 'send' || press === 'already-answered') return withQuery(here, { done: 'sent' })
  if (press === 'add') return withFragment(here, `item-${String(items)}`)
  if (press === 'remove') return withFragment(here, 'item-1')
  return withQuery(here, { done: 'saved' })
}

/** An agency's list of requests, and answering one. */
export const requestsRoutes = (needs: Needs): readonly Route[] => {
  const screen = {
    read: readOne(needs),
    page: (props: AnswerPageProps, _: unknown, form: Parameters<typeof answerPage>[1]) => answerPage(props, form),
  }
  return [
    route.get(paths.requests, {
      may: only('researcher', 'agency-supervisor'),
      audits: 'request.list',
      read: async ({ tx, actor, query, now, subject }) => {
        const { props, ids } = await readRequests(tx, signedIn(actor), now, needs, query['answered'] === 'all')
        subject(...ids)
        return props
      },
      page: requestsPage,
    }),
    route.get(paths.request, { may: only('researcher', 'agency-supervisor'), audits: 'request.read', ...screen }),
    route.post(paths.request, {
      may: only('researcher'),
      audits: 'request.answer',
      form: answerForm,
      act: async ({ tx, actor, params, now, subject }, pressed) => {
        const found = await readRequest(tx, params.request, now, needs)
        if (found === null || found.agency !== signedIn(actor).agency) return refuse(notFound)
        subject(params.request, found.contact)
        return pressAnswer(tx, signedIn(actor), { request: params.request, pressed }, now)
      },
      then: after,
      screen,
    }),
  ]
}
