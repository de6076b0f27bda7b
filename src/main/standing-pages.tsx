import type { VNode } from 'preact'
import { paths } from '../contexts/frontdoor/paths.ts'
import { KeptFields, signInPaths } from '../contexts/partnership/module.ts'
import { Button, Form, Heading, Link, Page, telephone, WarningText } from '../design/index.ts'
import { type Typed, typedText } from '../kernel/form-state.ts'
import type { Path } from '../kernel/path.ts'
import type { Kept, StandingPages } from '../platform/http/served.ts'

const Danger = (): VNode => (
  <WarningText
    iconFallbackText="Important"
    html={
      <>
        If a child is in danger now, call <Link href={telephone('999')}>999</Link>.
      </>
    }
  />
)

const Standing = ({ title, children }: { title: string; children: preact.ComponentChildren }): VNode => (
  <Page title={title}>
    <Heading>{title}</Heading>
    {children}
    <Danger />
  </Page>
)

const toStart = (
  <p class="govuk-body">
    <Link href={signInPaths.start()}>Go to the start</Link>
  </p>
)

const unavailable = () => (
  <Standing title="The records cannot be reached just now">
    <p class="govuk-body">Nothing you did is lost that was confirmed before. Wait a minute and load the page again.</p>
    <p class="govuk-body">If it lasts, ring the hub and write down what you would have entered.</p>
  </Standing>
)

const keptUnavailable = ({ path, typed }: Kept): VNode => (
  <Standing title="Not sent: the records cannot be reached just now">
    <p class="govuk-body">What you typed is kept on this page. Nothing has been sent or saved yet.</p>
    <Form action={path as Path}>
      <KeptFields typed={typed} />
      <Button text="Try again" preventDoubleClick />
    </Form>
    <p class="govuk-body">If it still fails, leave this page open and ring the hub.</p>
  </Standing>
)

type KeptSealed = {
  readonly demonstration: boolean
  readonly sealed: string
  /** Null where only the sealed form is at hand. */
  readonly typed: Typed | null
}

const againPath = (demonstration: boolean): Path =>
  demonstration ? signInPaths.demonstrationAgain() : signInPaths.again()

const keptSession = ({ demonstration, sealed, typed }: KeptSealed): VNode => (
  <Standing title="Sign in again to go on">
    <p class="govuk-body">
      Your session has ended, or this page was opened before you signed in. What you typed is kept for an hour. Nothing
      has been sent or saved yet.
    </p>
    {typed && <KeptFields typed={typed} as="text" />}
    <Form action={againPath(demonstration)}>
      <input type="hidden" name="kept" value={sealed} />
      <Button text="Go on and keep what I typed" preventDoubleClick />
    </Form>
  </Standing>
)

/** The holder of a one-time link cannot sign in: the link and a code open it again, in another tab. */
const keptLink = ({ demonstration, sealed, typed }: KeptSealed): VNode => (
  <Standing title="Open your link again to go on">
    <p class="govuk-body">Your session has ended. What you typed is kept for an hour. Nothing has been sent yet.</p>
    <ol class="govuk-list govuk-list--number">
      <li>Leave this page open.</li>
      <li>Open the link from your mail in another tab, and enter the code.</li>
      <li>Come back here and press Continue.</li>
    </ol>
    {typed && <KeptFields typed={typed} as="text" />}
    <Form action={againPath(demonstration)}>
      <input type="hidden" name="kept" value={sealed} />
      <input type="hidden" name="who" value="link" />
      <Button text="Continue" preventDoubleClick />
    </Form>
  </Standing>
)

/** A sign-in holds a password: that is not kept anywhere, and quickly typed again. */
const keptSignIn = (demonstration: boolean): VNode => (
  <Standing title="Start signing in again">
    <p class="govuk-body">The page was open too long, or the records could not be reached. Nothing was lost.</p>
    <p class="govuk-body">
      <Link href={demonstration ? signInPaths.demonstration() : signInPaths.signIn()}>Go to sign in</Link>
    </p>
  </Standing>
)

const startsWith = (path: string, ...beginnings: readonly Path[]): boolean =>
  beginnings.some((beginning) => path === beginning || path.startsWith(`${beginning}/`))

const keptPage = (demonstration: boolean, kept: Kept, sealed: string): VNode => {
  const { path, typed, why } = kept
  if (path === signInPaths.again() || path === signInPaths.demonstrationAgain()) {
    // Asked again from a page older than the session: what it carries is still the first text.
    const first = typedText(typed, 'kept')
    const carried = { demonstration, sealed: first, typed: null }
    return typedText(typed, 'who') === 'link' ? keptLink(carried) : keptSession(carried)
  }
  if (
    path.startsWith('/join/') ||
    startsWith(path, signInPaths.signIn(), signInPaths.demonstration(), signInPaths.signOut(), signInPaths.password())
  )
    return keptSignIn(demonstration)
  if (why === 'unavailable') return keptUnavailable(kept)
  const carried = { demonstration, sealed, typed }
  return startsWith(path, paths.linkRequest()) ? keptLink(carried) : keptSession(carried)
}

/** Pages that belong to no house: refusals, gaps and failures, each saying what to do. */
export const standingPages = (demonstration: boolean): StandingPages => ({
  refused: () => (
    <Standing title="You cannot open this page">
      <p class="govuk-body">
        It belongs to another role or agency. That you tried is recorded. If you need it for your work, ask your
        manager.
      </p>
      {toStart}
    </Standing>
  ),
  missing: () => (
    <Standing title="Page not found">
      <p class="govuk-body">
        It was never here, or it is not yours to see. Check the address, or begin from the start.
      </p>
      {toStart}
    </Standing>
  ),
  failed: () => (
    <Standing title="Something went wrong">
      <p class="govuk-body">The fault is ours. What you did last was not saved; go back, and try once more.</p>
      {toStart}
    </Standing>
  ),
  tooMany: () => (
    <Standing title="Too many requests">
      <p class="govuk-body">Wait a minute, then go on. Nothing is lost.</p>
    </Standing>
  ),
  tooMuch: () => (
    <Standing title="That is too much text for one page">
      <p class="govuk-body">
        It was not saved. Go back in your browser: what you typed is still there. Shorten it, or say where the whole
        text can be read, and send again.
      </p>
    </Standing>
  ),
  unavailable,
  kept: (kept, sealed) => keptPage(demonstration, kept, sealed),
})
