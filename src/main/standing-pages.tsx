import type { VNode } from 'preact'
import { KeptFields, signInPaths } from '../contexts/partnership/module.ts'
import { Button, Form, Heading, Link, Page, telephone, WarningText } from '../design/index.ts'
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

const keptSession = (demonstration: boolean, sealed: string): VNode => (
  <Standing title="Sign in again to go on">
    <p class="govuk-body">
      Your session has ended, or this page was opened before you signed in. What you typed is kept for an hour. Nothing
      has been sent or saved yet.
    </p>
    <Form action={demonstration ? signInPaths.again() : signInPaths.signIn()}>
      <input type="hidden" name="kept" value={sealed} />
      <Button text="Sign in and keep what I typed" preventDoubleClick />
    </Form>
  </Standing>
)

/** Pages that belong to no house: refusals, gaps and failures, each saying what to do. */
export const standingPages = (demonstration: boolean): StandingPages => ({
  refused: () => (
    <Standing title="You cannot open this page">
      <p class="govuk-body">
        It belongs to another role or agency. That you tried is recorded. If you need it for your work, ask your manager.
      </p>
      {toStart}
    </Standing>
  ),
  missing: () => (
    <Standing title="Page not found">
      <p class="govuk-body">It was never here, or it is not yours to see. Check the address, or begin from the start.</p>
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
  unavailable,
  kept: (kept, sealed) => (kept.why === 'unavailable' ? keptUnavailable(kept) : keptSession(demonstration, sealed)),
})
