import { refuse } from '../../../../kernel/result.ts'
import { formOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, type Route, route, type Screen } from '../../../../platform/http/route.ts'
import { againForm, goOnOrSignIn } from '../../parts/again.ts'
import type { SignInNeeds } from '../../parts/sign-in-needs.ts'
import { sealWanted } from '../../parts/wanted.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { askForPasskey, tryPasskey } from './passkey.act.ts'
import { tryPassword } from './password.act.ts'
import { passwordText } from '../../parts/password-field.ts'
import { signInPage, type SignInProps } from './sign-in.page.tsx'
import { stepPages } from './step-pages.ts'
import { stepRoutes } from './step.routes.ts'
import { goOn } from './walk.ts'

const longest = 600_000

const passwordForm = formOf({
  email: text({ missing: 'Enter your e-mail address' }),
  password: passwordText('Enter your password'),
  kept: optionalText({ max: longest }),
})

const passkeyForm = formOf({
  note: optionalText({ max: 4000 }),
  credential: optionalText({ max: 20_000 }),
  kept: optionalText({ max: longest }),
})

const noPasskey = { '': 'The passkey was not accepted. Try again, or sign in with your password and code.' }

const againRoutes = (needs: SignInNeeds, screen: Screen<object, SignInProps>): readonly Route[] => [
  route.get(signInPaths.again, { may: anyone, audits: nothingPersonal, ...screen }),
  route.post(signInPaths.again, {
    may: anyone,
    audits: nothingPersonal,
    form: againForm,
    screen,
    act: async (asked, given) => {
      const passkey = askForPasskey(needs, asked.now)
      return Promise.resolve(
        goOnOrSignIn(needs.secrets, asked, given, { show: () => signInPage({ passkey, kept: given.kept }) }),
      )
    },
    then: (shown) => shown,
  }),
]

/** The page of signing in, and its ways in: a password with a second step, or a passkey alone. */
export const signInRoutes = (needs: SignInNeeds): readonly Route[] => {
  const read = ({ now, query }: Pick<Asked<unknown>, 'now' | 'query'>): Promise<SignInProps> =>
    Promise.resolve({ passkey: askForPasskey(needs, now), kept: sealWanted(needs.secrets, query['to'], now) })
  const page = (props: SignInProps, _: unknown, form: Parameters<typeof signInPage>[1]) => signInPage(props, form)
  const screen = { read, page }
  const pages = stepPages(needs)
  return [
    route.get(signInPaths.signIn, { may: anyone, audits: nothingPersonal, ...screen }),
    route.get(signInPaths.passkey, { may: anyone, audits: nothingPersonal, ...screen }),
    route.post(signInPaths.signIn, {
      may: anyone,
      audits: 'session.open-password',
      form: passwordForm,
      screen,
      act: async (asked, { email, password, kept }) => {
        const found = await tryPassword(needs, { email, password, source: asked.source }, asked.now)
        if (!found.ok) return found
        return goOn(needs, pages, asked, { walk: { user: found.value.user, secondDone: false, agency: null }, kept })
      },
      then: ({ to }) => to,
    }),
    route.post(signInPaths.passkey, {
      may: anyone,
      audits: 'session.open-passkey',
      form: passkeyForm,
      screen,
      act: async (asked, { note, credential, kept }) => {
        const user = await tryPasskey(needs, { note, credential }, asked.now)
        return user === null
          ? refuse(noPasskey)
          : goOn(needs, pages, asked, { walk: { user, secondDone: true, agency: null }, kept })
      },
      then: ({ to }) => to,
    }),
    ...againRoutes(needs, screen),
    ...stepRoutes(needs, screen),
  ]
}
