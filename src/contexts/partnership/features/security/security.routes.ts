import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, noQuestions, optionalText, text } from '../../../../platform/forms/form.ts'
import { sessionClosed } from '../../../../platform/http/cookies.ts'
import { accountHolder as may } from '../../../../platform/http/may.ts'
import { type Route, route, type Screen } from '../../../../platform/http/route.ts'
import { signedIn } from '../../parts/managed.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import {
  dropTotp,
  leaveEverywhere,
  myAgencies,
  ownSecurity,
  ownSignIn,
  tellOfChange,
} from '../../store/own-security.ts'
import { ownAccountRoutes } from './own-account.routes.ts'
import { offerAuthenticator, sameAuthenticator, setAuthenticator } from './authenticator.ts'
import { addPasskey, offerPasskey, removePasskey } from './passkeys.ts'
import { authenticatorPage, type AuthenticatorProps, securityPage, type SecurityProps } from './security.page.tsx'

const dayWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

type SecurityScreen = Screen<object, SecurityProps>

const securityScreen = (needs: SignInNeeds): SecurityScreen => ({
  read: async (asked) => {
    const actor = signedIn(asked)
    const own = await ownSecurity(asked.tx)
    const { hasPassword, left, made } = await ownSignIn(asked.tx)
    return {
      ...own,
      making: await offerPasskey(needs, actor, own, asked.now),
      hasPassword,
      codesLeft: left,
      codesMade: made === null ? '' : dayWords.format(made.epochMilliseconds),
      otherAgencies: (await myAgencies(asked.tx)).filter(({ agency }) => agency !== actor.agency),
    }
  },
  page: (props, _, form) => securityPage(props, form),
})

const authenticatorScreen = (needs: SignInNeeds): Screen<object, AuthenticatorProps> => ({
  read: (asked) => offerAuthenticator(needs, signedIn(asked), asked),
  page: (fresh, { now }, form) => authenticatorPage(sameAuthenticator(needs, fresh, form, now), form),
})

const then = () => signInPaths.security()
const lastOne = { '': 'This is your only second step. Add a passkey before you remove it.' }

const authenticatorRoutes = (needs: SignInNeeds, screen: SecurityScreen): readonly Route[] => {
  const own = authenticatorScreen(needs)
  return [
    route.get(signInPaths.authenticator, { may, audits: 'account.see-sign-in', ...own }),
    route.post(signInPaths.authenticator, {
      may,
      audits: 'account.set-authenticator',
      form: formOf({
        note: optionalText({ max: 4000 }),
        code: text({ missing: 'Enter the six-figure code', max: 20 }),
      }),
      screen: own,
      act: (asked, given) => setAuthenticator(needs, signedIn(asked), asked, given),
      then,
    }),
    route.post(signInPaths.removeAuthenticator, {
      may,
      audits: 'account.remove-authenticator',
      form: noQuestions,
      screen,
      act: async (asked) => {
        if (!(await dropTotp(asked.tx))) return refuse(lastOne)
        await tellOfChange(
          asked.tx,
          signedIn(asked).hub,
          'The authenticator app was removed from your account.',
          asked.now,
        )
        return ok(null)
      },
      then,
    }),
  ]
}

const passkeyRoutes = (needs: SignInNeeds, screen: SecurityScreen): readonly Route[] => [
  route.post(signInPaths.addPasskey, {
    may,
    audits: 'account.add-passkey',
    form: formOf({ note: optionalText({ max: 4000 }), credential: optionalText({ max: 20_000 }) }),
    screen,
    act: (asked, given) => addPasskey(needs, signedIn(asked), asked, given),
    then,
  }),
  route.post(signInPaths.removePasskey, {
    may,
    audits: 'account.remove-passkey',
    form: formOf({ credential: text({ missing: 'Choose a passkey', max: 2000 }) }),
    screen,
    act: (asked, { credential }) => removePasskey(signedIn(asked), asked, credential),
    then,
  }),
]

/** One's own sign-in settings. Nobody can see or change another's here. */
export const securityRoutes = (needs: SignInNeeds): readonly Route[] => {
  const screen = securityScreen(needs)
  return [
    route.get(signInPaths.security, { may, audits: 'account.see-sign-in', ...screen }),
    ...authenticatorRoutes(needs, screen),
    ...passkeyRoutes(needs, screen),
    ...ownAccountRoutes(needs, screen),
    route.post(signInPaths.signOutEverywhere, {
      may,
      audits: 'session.close-everywhere',
      form: noQuestions,
      screen,
      act: async ({ tx }) => {
        await leaveEverywhere(tx)
        return ok(sessionClosed)
      },
      then: () => signInPaths.signOut(),
    }),
  ]
}
