import { sql } from 'kysely'
import { Heading, Link, Page } from '../../../../design/index.ts'
import { ok } from '../../../../kernel/result.ts'
import { noQuestions } from '../../../../platform/forms/form.ts'
import { sessionClosed } from '../../../../platform/http/cookies.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import { signInPaths } from '../../sign-in-paths.ts'

const signedOutPage = () => (
  <Page title="Signed out">
    <Heading>You are signed out</Heading>
    <p class="govuk-body">
      <Link href={signInPaths.start()}>Sign in again</Link>
    </p>
  </Page>
)

/** Signing out ends the session in the database too, so a copied cookie is worth nothing. */
export const signOutRoutes = (): readonly Route[] => [
  route.get(signInPaths.signOut, {
    may: anyone,
    audits: nothingPersonal,
    read: () => Promise.resolve({}),
    page: signedOutPage,
  }),
  route.post(signInPaths.signOut, {
    may: anyone,
    audits: 'session.close',
    form: noQuestions,
    screen: { read: () => Promise.resolve({}), page: signedOutPage },
    act: async ({ tx, actor }) => {
      if (actor.kind === 'signed-in' || actor.kind === 'link-holder')
        await sql`select auth.leave(${actor.token})`.execute(tx)
      return ok(sessionClosed)
    },
    then: () => signInPaths.signOut(),
  }),
]
