import type { VNode } from 'preact'
import {
  Button,
  Form,
  Heading,
  InsetText,
  Link,
  NotificationBanner,
  Page,
  Part,
  TextField,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

/** What anybody who holds a link may know before a code. */
export type LinkProps = {
  readonly token: string
  /** `unknown` is an address that never was a link. */
  readonly state: 'open' | 'used' | 'expired' | 'unknown'
  readonly hubName: string
  readonly hubPhone: string
  readonly agencyName: string
  readonly contactName: string
  readonly contactEnding: string
  readonly deputyName: string
  readonly deputyEnding: string
  readonly deputyHasMail: boolean
}

const closedWords = {
  used: 'This link has been used or passed on. A link answers one request, once.',
  expired: 'This link has run out.',
  unknown: 'This link does not work. It may have been broken across two lines in the mail.',
} as const

const Ring = ({ hubName, hubPhone }: Pick<LinkProps, 'hubName' | 'hubPhone'>): VNode => (
  <p class="govuk-body">
    {hubPhone === ''
      ? 'Ring the safeguarding hub on the number you hold for it, and ask for a new link.'
      : `Ring the ${hubName} on ${hubPhone} and ask for a new link. You can also answer by phone.`}
  </p>
)

const Closed = ({ link, state }: { link: LinkProps; state: keyof typeof closedWords }): VNode => (
  <Page title="This link cannot be used" hubName={link.hubName || undefined}>
    <Heading>This link cannot be used</Heading>
    <p class="govuk-body">{closedWords[state]}</p>
    {state === 'unknown' && <p class="govuk-body">Copy the whole address from the mail and try again.</p>}
    <Ring hubName={link.hubName} hubPhone={link.hubPhone} />
  </Page>
)

type Choice = { readonly name: string; readonly ending: string; readonly to: 'contact' | 'deputy' }

const CodeTo = ({ choice, fallback }: { choice: Choice; fallback: string }): VNode | null =>
  choice.ending === '' ? null : (
    <Button name="to" value={choice.to} preventDoubleClick>
      {`Send a code to ${choice.name || fallback}, phone ending ${choice.ending}`}
    </Button>
  )

const Codes = ({ link }: { link: LinkProps }): VNode => (
  <Part title="Get a code">
    {link.contactEnding === '' && link.deputyEnding === '' ? (
      <>
        <InsetText text="The hub holds no phone number for you, so no code can be sent." />
        <Ring hubName={link.hubName} hubPhone={link.hubPhone} />
      </>
    ) : (
      <>
        <p class="govuk-body">We send a code to a number the hub already holds. It works for 15 minutes.</p>
        <Form action={paths.link({ token: link.token })}>
          <CodeTo
            choice={{ name: link.contactName, ending: link.contactEnding, to: 'contact' }}
            fallback="the contact"
          />{' '}
          <CodeTo choice={{ name: link.deputyName, ending: link.deputyEnding, to: 'deputy' }} fallback="the deputy" />
        </Form>
      </>
    )}
    <p class="govuk-body">
      <Link href={paths.linkCode({ token: link.token })}>I have a code already</Link>
    </p>
  </Part>
)

const Deputy = ({ link }: { link: LinkProps }): VNode | null =>
  link.deputyHasMail ? (
    <Part title="Not the right person?">
      <p class="govuk-body">
        Pass this on to {link.deputyName || 'your deputy'}. We mail them a new link; this one stops working.
      </p>
      <Form action={paths.linkDeputy({ token: link.token })}>
        <Button text="Pass it on to the deputy" classes="govuk-button--secondary" preventDoubleClick />
      </Form>
    </Part>
  ) : null

/** The page a link in a mail leads to. It shows nothing of what is asked, and looking at it uses nothing up. */
export const linkPage = (link: LinkProps, form: FormState): VNode =>
  link.state !== 'open' ? (
    <Closed link={link} state={link.state} />
  ) : (
    <Page title="A question for you" hubName={link.hubName} error={form}>
      <Heading caption={link.agencyName}>The {link.hubName} has a question for you</Heading>
      <p class="govuk-body">
        You can answer it here, on a phone or a computer. You need no account. A short answer takes two minutes.
      </p>
      <Codes link={link} />
      <Deputy link={link} />
    </Page>
  )

/** Where the code is typed in. */
export const codePage = (link: LinkProps & { readonly justSent: boolean }, form: FormState): VNode =>
  link.state !== 'open' ? (
    <Closed link={link} state={link.state} />
  ) : (
    <Page
      title="Enter the code"
      hubName={link.hubName}
      back={paths.link({ token: link.token })}
      error={form}
      news={link.justSent ? <NotificationBanner text="A code is on its way. It can take a minute." /> : undefined}
    >
      <Form action={paths.linkCode({ token: link.token })}>
        <TextField
          form={{ typed: {}, errors: form.errors }}
          name="code"
          label="Enter the code"
          heading
          hint="6 numbers, from the text message"
          inputmode="numeric"
          autocomplete="one-time-code"
          width={10}
        />
        <Button text="Continue" preventDoubleClick />
      </Form>
      <p class="govuk-body">
        No code? <Link href={paths.link({ token: link.token })}>Have another one sent</Link> after half a minute.
      </p>
      <Ring hubName={link.hubName} hubPhone={link.hubPhone} />
    </Page>
  )

/** Says thanks, or that the deputy has been mailed. Nothing personal: anybody may open it. */
export const donePage = ({ passedOn }: { readonly passedOn: boolean }): VNode =>
  passedOn ? (
    <Page title="Passed on">
      <Heading>Passed on</Heading>
      <p class="govuk-body">We have mailed a new link to your deputy. The link you had does not work any more.</p>
    </Page>
  ) : (
    <Page title="Thank you">
      <Heading>Thank you</Heading>
      <p class="govuk-body">Your answer is with the hub. Your link has ended and cannot be used again.</p>
      <p class="govuk-body">If you learn more, or were mistaken, ring the hub. You can close this page.</p>
    </Page>
  )

/** Said to somebody whose session by link has ended, or who answered already. */
export const sessionOverPage = (): VNode => (
  <Page title="Open your link again">
    <Heading>Open your link again</Heading>
    <p class="govuk-body">
      You have been away for a while, or your answer has been sent. What you saved is kept. Open the link in the mail
      again and have a new code sent.
    </p>
    <p class="govuk-body">If the link says that it has been used, the hub has your answer.</p>
  </Page>
)
