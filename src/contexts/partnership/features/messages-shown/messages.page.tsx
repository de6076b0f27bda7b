import type { VNode } from 'preact'
import { EmptyState, Heading, InsetText, Link, Page, Part } from '../../../../design/index.ts'
import type { Path } from '../../../../kernel/path.ts'
import { signInPaths } from '../../sign-in-paths.ts'

/** A piece of a message: text, or a link into this installation. */
export type Piece = { readonly text: string; readonly href: Path | null }

export type ShownMessage = {
  readonly id: string
  readonly channel: 'mail' | 'text'
  readonly recipient: string
  readonly subject: string
  readonly pieces: readonly Piece[]
  /** Such as `Mon 23 Nov 2026 at 09:14`. */
  readonly written: string
}

const Message = ({ message }: { message: ShownMessage }): VNode => (
  <Part title={message.channel === 'mail' ? message.subject : 'Text'}>
    <p class="govuk-body-s">
      {message.channel === 'mail' ? 'Mail' : 'Text'} to {message.recipient}, {message.written}
    </p>
    <p class="govuk-body">
      {message.pieces.map(({ text, href }, index) =>
        href === null ? (
          text
        ) : (
          <Link href={href} key={index}>
            {text}
          </Link>
        ),
      )}
    </p>
  </Part>
)

/** What the product would have sent. Exists only on a demonstration database. */
export const messagesPage = ({ messages }: { readonly messages: readonly ShownMessage[] }): VNode => (
  <Page title="Mail and texts of the demonstration">
    <Heading>Mail and texts</Heading>
    <InsetText text="This is a demonstration: nothing here leaves this computer unless mail was set up. Newest first." />
    <p class="govuk-body">
      <Link href={signInPaths.messages()}>Look again</Link> ·{' '}
      <Link href={signInPaths.demonstration()}>Choose who to be</Link>
    </p>
    {messages.length === 0 ? (
      <EmptyState>Nothing sent yet. A link arrives here when the hub asks a setting that has no account.</EmptyState>
    ) : (
      messages.map((message) => <Message message={message} key={message.id} />)
    )}
  </Page>
)
