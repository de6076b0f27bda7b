import type { FormState } from '../../../../kernel/form-state.ts'
import { type Path, withQuery } from '../../../../kernel/path.ts'
import { ok, type Result } from '../../../../kernel/result.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { forgetUnfinished, setSession, unfinishedBegun } from '../../../../platform/http/cookies.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { hubsToTell } from '../../store/hubs-to-tell.ts'
import { lookAtVisit } from '../../store/visits.ts'
import { type ByMailNeeds, codeAgain, comeByMail, enterMailCode, type Opened, sayWho } from './act.ts'
import { codeForm, detailsForm, mailForm } from './by-mail.form.ts'
import {
  codePage,
  type CodePageProps,
  detailsPage,
  type DetailsPageProps,
  mailPage,
  type MailPageProps,
} from './by-mail.page.tsx'

type Reply = Parameters<typeof setSession>[0]
type Going = { readonly to: Path; readonly reply?: (reply: Reply) => void }

const byMail = ({ db, secrets }: PartnershipNeeds): ByMailNeeds => ({ db, keyed: secrets.keyed })

/** Where somebody goes whose code was right: home with a session, or to what is still asked. */
const going = async <Errors>(
  { db, home }: PartnershipNeeds,
  opened: Result<Opened, Errors>,
): Promise<Result<Going, Errors>> => {
  if (!opened.ok) return opened
  if ('still' in opened.value) return ok({ to: signInPaths.byMailDetails() })
  const { session } = opened.value
  const actor = await db.actorOf(session)
  const reply = (to: Reply) => {
    forgetUnfinished(to)
    setSession(to, session)
  }
  return ok({ to: actor === null ? signInPaths.start() : home(actor), reply })
}

const codeRoutes = (needs: PartnershipNeeds): readonly Route[] => {
  const screen = {
    read: async ({ unfinished, query }: Asked<unknown>): Promise<CodePageProps> => {
      const visit = await needs.db.atDoor((door) => lookAtVisit(door, unfinished))
      return visit === null
        ? null
        : {
            mail: visit.mail,
            hubPhone: visit.hubPhone,
            justSent: query['done'] === 'sent',
            demonstration: needs.demonstration,
          }
    },
    page: (props: CodePageProps, _: unknown, form: FormState) => codePage(props, form),
  }
  return [
    route.get(signInPaths.byMailCode, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(signInPaths.byMailCode, {
      may: anyone,
      audits: 'session.open-by-mail',
      form: codeForm,
      act: async ({ unfinished }, { code }) =>
        going(needs, await enterMailCode({ token: unfinished, code }, byMail(needs))),
      then: ({ to }) => to,
      screen,
    }),
    route.post(signInPaths.byMailAgain, {
      may: anyone,
      audits: 'visit.send-code',
      form: noQuestions,
      act: ({ unfinished, source }) => codeAgain({ token: unfinished, source }, byMail(needs)),
      then: () => withQuery(signInPaths.byMailCode(), { done: 'sent' }),
      screen,
    }),
  ]
}

const detailsRoutes = (needs: PartnershipNeeds): readonly Route[] => {
  const screen = {
    read: async ({ unfinished }: Asked<unknown>): Promise<DetailsPageProps> => {
      const visit = await needs.db.atDoor((door) => lookAtVisit(door, unfinished))
      return visit === null || visit.known === '' ? null : { mail: visit.mail, known: visit.known }
    },
    page: (props: DetailsPageProps, _: unknown, form: FormState) => detailsPage(props, form),
  }
  return [
    route.get(signInPaths.byMailDetails, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(signInPaths.byMailDetails, {
      may: anyone,
      audits: 'session.open-by-mail',
      form: detailsForm,
      act: async ({ unfinished }, details) => going(needs, await sayWho({ token: unfinished, details }, byMail(needs))),
      then: ({ to }) => to,
      screen,
    }),
  ]
}

/** Coming in by a code to a work mail. */
export const byMailRoutes = (needs: PartnershipNeeds): readonly Route[] => {
  const screen = {
    read: async (): Promise<MailPageProps> => ({
      places: (await needs.db.atDoor(hubsToTell)).map(({ id, place }) => ({ value: id, text: place })),
    }),
    page: (props: MailPageProps, _: unknown, form: FormState) => mailPage(props, form),
  }
  return [
    route.get(signInPaths.byMail, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(signInPaths.byMail, {
      may: anyone,
      audits: 'visit.begin',
      form: mailForm,
      act: async ({ source }, { mail, hub }) => {
        const begun = await comeByMail({ mail, hub, source }, byMail(needs))
        return begun.ok ? ok(unfinishedBegun(begun.value.token)) : begun
      },
      then: () => signInPaths.byMailCode(),
      screen,
    }),
    ...codeRoutes(needs),
    ...detailsRoutes(needs),
  ]
}
