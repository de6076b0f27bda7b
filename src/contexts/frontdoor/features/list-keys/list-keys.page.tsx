import type { VNode } from 'preact'
import { Button, EmptyState, Form, Heading, InsetText, Page, Part, TextField } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type KeyRow = { readonly id: string; readonly label: string; readonly words: string; readonly good: boolean }
export type ListKeysProps = { readonly agency: string; readonly rows: readonly KeyRow[]; readonly address: string }

const crumbs = [{ text: 'List of children', href: paths.childList() }, { text: 'Keys' }]
const whoCanSee = 'Your agency’s administrators see this page. It names no child.'

const Rows = ({ rows }: Pick<ListKeysProps, 'rows'>): VNode => (
  <ul class="govuk-list">
    {rows.map(({ id, label, words, good }) => (
      <li key={id} class="om-dutyrow">
        <span>
          <strong>{label}</strong>
          <br />
          {words}
        </span>
        {good && (
          <Form action={paths.listKeyEnd({ key: id })}>
            <button type="submit" class="om-smallbutton">
              End it now<span class="govuk-visually-hidden">: {label}</span>
            </button>
          </Form>
        )}
      </li>
    ))}
  </ul>
)

/** Keys by which an agency's own system sends its list. */
export const listKeysPage = ({ agency, rows, address }: ListKeysProps, form: FormState): VNode => (
  <Page title="Keys for your system" crumbs={crumbs} error={form} whoCanSee={whoCanSee}>
    <Heading caption={agency}>Keys for your own system</Heading>
    <p class="govuk-body">
      Your system can send the list by itself, each night if you like: CSV or JSON to <strong>{address}</strong> with a
      key as bearer token. What it sends takes the place of the last list.
    </p>
    {rows.length === 0 ? (
      <EmptyState>
        <p>No key has been made.</p>
      </EmptyState>
    ) : (
      <Rows rows={rows} />
    )}
    <Part title="Make a key">
      <Form action={paths.listKeys()}>
        <TextField
          form={form}
          name="label"
          label="Which system is it for?"
          hint="For example: night job of the records system"
        />
        <TextField
          form={form}
          name="days"
          label="For how many days is it good?"
          hint="1 to 400"
          width={4}
          inputmode="numeric"
        />
        <Button text="Make the key" preventDoubleClick />
      </Form>
    </Part>
  </Page>
)

/** The key itself, once. */
export const newKeyPage = ({
  label,
  token,
  until,
}: {
  readonly label: string
  readonly token: string
  readonly until: string
}): VNode => (
  <Page title="The new key" crumbs={crumbs} whoCanSee="Only you see this page, and only now.">
    <Heading caption={label}>Copy the key now</Heading>
    <InsetText>
      <code class="om-typed">{token}</code>
    </InsetText>
    <p class="govuk-body">
      It is good until {until} and is not shown again. Put it where your system keeps its secrets, never in a mail.
    </p>
    <Button text="I have copied it" href={paths.listKeys()} />
  </Page>
)
