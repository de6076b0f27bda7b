import { codeAt, secretOn } from './authenticator.ts'
import type { Answer, Browser } from './browser.ts'
import { type Person, rightPassword, type SignInBench } from './sign-in-bench.ts'

export type WithApp = Person & { readonly secret: string }

export type Walks = {
  readonly password: (browser: Browser, person: Pick<Person, 'email'>, given?: string) => Promise<Answer>
  /** Somebody who has set up an authenticator app, a minute ago. */
  readonly withApp: (how?: Parameters<SignInBench['person']>[0]) => Promise<WithApp>
  /** Somebody with an app, signed in with password and code. */
  readonly signedIn: (how?: Parameters<SignInBench['person']>[0]) => Promise<{ person: WithApp; browser: Browser }>
  readonly code: (person: WithApp) => string
  readonly later: (seconds: number) => void
}

/** Ways people of a bench walk through signing in. */
export const walksOn = (bench: SignInBench): Walks => {
  const now = () => bench.clock.now.epochMilliseconds
  const later = (seconds: number): void => {
    bench.clock.now = bench.clock.now.add({ seconds })
  }
  const password: Walks['password'] = async (browser, { email }, given = rightPassword) => {
    await browser.get('/sign-in')
    return browser.send('/sign-in', { email, password: given })
  }
  const withApp: Walks['withApp'] = async (how = {}) => {
    const person = await bench.person(how)
    const browser = bench.browser()
    const secret = secretOn((await password(browser, person)).body)
    await browser.send('/sign-in/set-up', { code: codeAt(secret, now()) })
    later(60)
    return { ...person, secret }
  }
  const code = ({ secret }: WithApp): string => codeAt(secret, now())
  const signedIn: Walks['signedIn'] = async (how = {}) => {
    const person = await withApp(how)
    const browser = bench.browser()
    await password(browser, person)
    await browser.send('/sign-in/code', { code: code(person) })
    return { person, browser }
  }
  return { password, withApp, signedIn, code, later }
}
