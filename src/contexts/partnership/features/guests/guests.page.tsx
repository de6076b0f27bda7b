import type { VNode } from 'preact'
import {
  Button,
  EmptyState,
  Form,
  Heading,
  LongTextField,
  Page,
  SummaryList,
  TaskList,
} from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { peoplePaths } from '../../people-paths.ts'

export type GuestShown = {
  readonly agency: string
  readonly name: string
  readonly job: string
  readonly organisation: string
  readonly mail: string
  readonly lastIn: string
  /** Who ended it, when and why; empty while it goes on. */
  readonly ended: string
}

const readers = 'Whoever looks after the hub. Nothing about any child stands here.'

/** Who comes in by a work mail. */
export const guestsPage = ({ guests }: { readonly guests: readonly GuestShown[] }): VNode => (
  <Page
    title="Professionals without an account"
    crumbs={[{ text: 'Agencies', href: peoplePaths.agencies() }, { text: 'Without an account' }]}
    whoCanSee={readers}
  >
    <Heading>Professionals without an account</Heading>
    <p class="govuk-body">
      They come in by a code to their work mail each time and see only what they sent. Nobody has checked that they work
      where they say; the mail is all that is proved.
    </p>
    {guests.length === 0 ? (
      <EmptyState>
        <p>Nobody has come in by a work mail yet.</p>
      </EmptyState>
    ) : (
      <TaskList
        idPrefix="guest"
        items={guests.map((guest) => ({
          title: { text: `${guest.name}, ${guest.job}` },
          hint: { text: `${guest.organisation}; ${guest.mail}. ${guest.ended === '' ? guest.lastIn : guest.ended}` },
          href: peoplePaths.guest({ agency: guest.agency }),
          status: { text: guest.ended === '' ? 'Comes in' : 'Ended' },
        }))}
      />
    )}
  </Page>
)

/** One of them, and ending their way in. */
export const guestPage = ({ guest }: { readonly guest: GuestShown }, form: FormState): VNode => (
  <Page
    title="Professional without an account"
    crumbs={[{ text: 'Without an account', href: peoplePaths.guests() }, { text: 'One' }]}
    error={form}
    whoCanSee={readers}
  >
    <Heading caption={guest.organisation}>{guest.name}</Heading>
    <SummaryList
      rows={[
        { key: { text: 'Role' }, value: { text: guest.job } },
        { key: { text: 'Work mail' }, value: { html: <span class="om-asWritten">{guest.mail}</span> } },
        { key: { text: 'Came in' }, value: { text: guest.lastIn } },
      ]}
    />
    {guest.ended !== '' ? (
      <p class="govuk-body">{guest.ended}</p>
    ) : (
      <Form action={peoplePaths.guest({ agency: guest.agency })}>
        <p class="govuk-body">
          Ending it signs them out, and no code lets them in again. What they sent stays with the hub, and they can
          still ring.
        </p>
        <LongTextField form={form} name="reason" label="Why do you end it?" rows={3} />
        <Button text="End their way in" classes="govuk-button--warning" preventDoubleClick />
      </Form>
    )}
  </Page>
)
