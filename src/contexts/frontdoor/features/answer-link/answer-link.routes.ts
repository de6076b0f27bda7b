import type { FormState } from '../../../../kernel/form-state.ts'
import { type Path, withFragment, withQuery } from '../../../../kernel/path.ts'
import { refuse } from '../../../../kernel/result.ts'
import { clearPages, setSession } from '../../../../platform/http/cookies.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { anyone, linkHolder, type May } from '../../../../platform/http/may.ts'
import { type Asked, notFound, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import type { LinkNeeds } from '../../needs.ts'
import { answerForm } from '../../parts/answer.form.ts'
import { answerPage, type AnswerPageProps } from '../../parts/answer.page.tsx'
import { readRequest } from '../../parts/answer-read.ts'
import type { Pressed } from '../../parts/answering.ts'
import { paths } from '../../paths.ts'
import { answeredByLink, lookAtLink } from '../../store/link-door.ts'
import { enterCode, passOn, pressByLink, sendCode } from './act.ts'
import { codeForm, codeToForm } from './link.form.ts'
import { codePage, donePage, linkPage, type LinkProps, sessionOverPage } from './link.page.tsx'

type Token = { readonly token: string }

const unknown: Omit<LinkProps, 'token'> = {
  state: 'unknown',
  hubName: '',
  hubPhone: '',
  agencyName: '',
  contactName: '',
  contactEnding: '',
  deputyName: '',
  deputyEnding: '',
  deputyHasMail: false,
}

const look = async ({ db }: LinkNeeds, token: string): Promise<LinkProps> => ({
  token,
  ...((await db.atDoor((tx) => lookAtLink(tx, token))) ?? unknown),
})

const linkRoutes = (needs: LinkNeeds): readonly Route[] => {
  const door = {
    read: ({ params }: Asked<Token>) => look(needs, params.token),
    page: (link: LinkProps, _: unknown, form: FormState) => linkPage(link, form),
  }
  return [
    route.get(paths.link, { may: anyone, audits: nothingPersonal, ...door }),
    route.post(paths.link, {
      may: anyone,
      audits: 'link.send-code',
      form: codeToForm,
      act: ({ params }, { to }) => sendCode(params.token, to, needs),
      then: ({ token }) => withQuery(paths.linkCode({ token }), { done: 'sent' }),
      screen: door,
    }),
    route.post(paths.linkDeputy, {
      may: anyone,
      audits: 'link.pass-on',
      form: noQuestions,
      act: ({ params }) => passOn(params.token, needs),
      then: () => withQuery(paths.linkDone(), { done: 'passed-on' }),
      screen: door,
    }),
  ]
}

const codeRoutes = (needs: LinkNeeds): readonly Route[] => {
  const screen = {
    read: async ({ params, query }: Asked<Token>) => ({
      ...(await look(needs, params.token)),
      justSent: query['done'] === 'sent',
    }),
    page: (link: LinkProps & { readonly justSent: boolean }, _: unknown, form: FormState) => codePage(link, form),
  }
  return [
    route.get(paths.linkCode, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(paths.linkCode, {
      may: anyone,
      audits: 'link.open',
      form: codeForm,
      act: async ({ params }, { code }) => {
        const opened = await enterCode({ token: params.token, code }, needs)
        if (!opened.ok) return opened
        const { session } = opened.value
        return { ok: true, value: { reply: (reply: Parameters<typeof setSession>[0]) => setSession(reply, session) } }
      },
      then: () => paths.linkRequest(),
      screen,
    }),
  ]
}

/** The holder, or a visitor, who is told to open the link again; nobody who is signed in as somebody else. */
const holderOrGone: May = {
  words: 'holder of a one-time link, or a visitor, who is told to open it again',
  allows: (actor) => actor.kind !== 'signed-in',
}

const readOwn =
  (needs: LinkNeeds) =>
  async ({ tx, actor, query, now, subject }: Asked<unknown>): Promise<AnswerPageProps | typeof notFound> => {
    if (actor.kind !== 'link-holder') return notFound
    const found = await readRequest(tx, actor.subject, now, needs)
    if (found === null || found.agency !== actor.agency) return notFound
    subject(actor.subject, found.contact)
    return {
      view: found.view,
      action: paths.linkRequest(),
      worker: '',
      mayAnswer: true,
      justSaved: query['done'] === 'saved',
      justSent: false,
    }
  }

const afterPress = ({ press, items }: Pressed): Path => {
  if (press === 'send' || press === 'already-answered') return paths.linkDone()
  if (press === 'add') return withFragment(paths.linkRequest(), `item-${String(items)}`)
  if (press === 'remove') return withFragment(paths.linkRequest(), 'item-1')
  return withQuery(paths.linkRequest(), { done: 'saved' })
}

const requestRoutes = (needs: LinkNeeds): readonly Route[] => {
  const read = readOwn(needs)
  return [
    route.get(paths.linkRequest, {
      may: holderOrGone,
      audits: 'request.read-by-link',
      read: async (asked) => (asked.actor.kind === 'visitor' ? null : read(asked)),
      page: (props, _, form) => (props === null ? sessionOverPage() : answerPage(props, form)),
    }),
    route.post(paths.linkRequest, {
      may: linkHolder,
      audits: 'request.answer-by-link',
      form: answerForm,
      act: async ({ tx, actor, now, subject }, pressed) => {
        if (actor.kind !== 'link-holder') return refuse(notFound)
        const done = await pressByLink(tx, actor, pressed, now)
        if (!done.ok) return done
        subject(done.value.request, done.value.contact)
        const over = done.value.press === 'send' || done.value.press === 'already-answered'
        return { ok: true, value: over ? { ...done.value, reply: clearPages } : done.value }
      },
      then: afterPress,
      // A second press of "Send", or the back button after it.
      whenEnded: async (token) =>
        (await needs.db.atDoor((door) => answeredByLink(door, token))) ? paths.linkDone() : null,
      screen: { read, page: (props: AnswerPageProps, _: unknown, form: FormState) => answerPage(props, form) },
    }),
    route.get(paths.linkDone, {
      may: anyone,
      audits: nothingPersonal,
      read: ({ query }) => Promise.resolve({ passedOn: query['done'] === 'passed-on' }),
      page: donePage,
    }),
  ]
}

/** A setting without an account: the link, its code, the one request it opens. */
export const answerLinkRoutes = (needs: LinkNeeds): readonly Route[] => [
  ...linkRoutes(needs),
  ...codeRoutes(needs),
  ...requestRoutes(needs),
]
