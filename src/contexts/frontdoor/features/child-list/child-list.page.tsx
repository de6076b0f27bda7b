import type { VNode } from 'preact'
import { Button, FileField, Form, Heading, InsetText, Link, Page, Part, SummaryList } from '../../../../design/index.ts'
import type { FormState } from '../../../../kernel/form-state.ts'
import { paths } from '../../paths.ts'

export type ChildListProps = {
  readonly agency: string
  /** Why no list is taken from this agency, or empty. */
  readonly refused: string
  /** The list in place, as facts; null where there is none. */
  readonly standing: readonly { readonly key: string; readonly value: string }[] | null
}

/** Said on every page of a list: what it is used for and what it never is. */
export const WhatFor = (): VNode => (
  <p class="govuk-body">
    While the hub looks into a worry about a child, and has recorded why it may ask, it sees whether your list holds
    that child: “known”, “may be known” or “no record”, with the day of the list. Nobody reads, searches or counts the
    list, at the hub or at your own agency.
  </p>
)

/** An agency's own list of the children it works with. */
export const childListPage = ({ agency, refused, standing }: ChildListProps, form: FormState): VNode => (
  <Page
    title="List of children"
    error={form}
    whoCanSee="Your agency’s administrators see this page. It names no child."
  >
    <Heading caption={agency}>Children you work with</Heading>
    {refused === '' ? <WhatFor /> : <InsetText text={`${refused}.`} />}
    {standing !== null && (
      <Part title="The list in place">
        <SummaryList rows={standing.map(({ key, value }) => ({ key: { text: key }, value: { text: value } }))} />
        <Form action={paths.listEnd()}>
          <Button text="Take it back and destroy its rows" classes="govuk-button--warning" preventDoubleClick />
        </Form>
      </Part>
    )}
    {refused === '' && (
      <Part title={standing === null ? 'Send a list' : 'Send a newer list'}>
        <Form action={paths.childList()} withFile>
          <FileField
            form={form}
            name="file"
            label="CSV file, up to 20 MB"
            hint="One row for each child, with headings. Name and date of birth or NHS number are needed; postcode and house number help. Leave out everything else."
            accept=".csv,text/csv"
          />
          <Button text="Look through it" preventDoubleClick />
        </Form>
        <p class="govuk-body">Nothing is put in place before you have seen what was read.</p>
        <p class="govuk-body">
          <Link href={paths.listKeys()}>Let your own system send it</Link>
        </p>
      </Part>
    )}
  </Page>
)
